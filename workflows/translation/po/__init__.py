"""For translators outside the house: a page as a PO file, and what comes back held against what stands."""
