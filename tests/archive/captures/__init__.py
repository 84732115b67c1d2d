"""Captures: what a browser is served of an edition, taken, found again and replayed."""
