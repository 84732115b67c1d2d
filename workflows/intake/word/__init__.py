"""A Word file or a PDF becomes a draft: kept whole, read by a process of its own, shown with what was found, then made."""
