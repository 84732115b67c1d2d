"""Localities that exist only in tests: another board, other roles, the same code."""
