"""The tree as a person goes through it: as fast in a section of many thousands as in one of ten (docs/adr/0052)."""
