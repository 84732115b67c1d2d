"""A PDF: its letters with their places and fonts, put into lines, and from there read as a Word file is."""
