"""The law in plain words, and access to information."""
