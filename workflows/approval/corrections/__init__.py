"""Corrections on their way: what a source obliges to, who answers for it, what the register says of it."""
