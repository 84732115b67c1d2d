"""The bench measures what it says: its city is one that people could have made."""
