"""Looking back (Điều 9 Chương III): what the public had at an address on a day, who approved it, and what changed."""
