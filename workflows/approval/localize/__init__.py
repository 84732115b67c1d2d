"""wagtail-localize takes texts apart and puts them together; it is no door (design 1.1, traps 12 and 28; ADR 0047)."""
