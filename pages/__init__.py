"""What the public reads: one page type a kind of content, found below its section."""
