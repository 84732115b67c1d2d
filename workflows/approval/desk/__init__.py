"""Bàn làm việc: what waits for a person, what came back to them, what they have begun; nothing they cannot act on."""
