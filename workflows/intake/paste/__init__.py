"""What is pasted into an editor is read before the editor drops its fonts: repaired, cleaned, and made into blocks."""
