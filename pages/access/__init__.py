"""Tiếp cận thông tin: the six blocks of its section, and the list of public information."""
