"""PDF files at the door of Word files."""
