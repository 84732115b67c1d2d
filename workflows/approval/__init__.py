"""Who may do what, and the one door to publication."""
