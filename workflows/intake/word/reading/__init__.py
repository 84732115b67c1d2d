"""What a Word file says, run by run: no Django here, so that a process of its own can read in bounds (ADR 0040)."""
