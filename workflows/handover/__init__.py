"""What was checked is handed to the leaders early in the afternoon of each working day (III.8-2)."""
