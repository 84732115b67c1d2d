"""What the base template asks."""
