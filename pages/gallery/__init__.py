"""How albums and videos are listed."""
