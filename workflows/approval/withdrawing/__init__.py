"""Gỡ bỏ: what is public leaves the public view by a decision of its own, and comes back by its chain (docs/adr/0032)."""
