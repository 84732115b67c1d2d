"""Gỡ bỏ: what is public leaves the public view by a decision, and comes back by its chain."""
