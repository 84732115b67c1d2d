"""What comes in: an upload is kept whole first, then understood, shown, and made into drafts; a paste is read."""
