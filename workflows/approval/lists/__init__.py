"""A list that one decision published, submitted and decided as a list: each procedure by its own hash (practice 1)."""
