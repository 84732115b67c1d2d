"""Text is clean on its way in (I.2.3): what a person sends (sent.py), and whatever is saved (stored.py)."""
