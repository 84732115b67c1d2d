"""Who hears what changes authority or takes something away, and writes it into the register (issue 8)."""
