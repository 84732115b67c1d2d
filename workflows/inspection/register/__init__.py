"""The register on a screen: who did what, about what, on which clause, and which head vouches for it.

rows.py finds a screenful (index.sql makes that quick), deeds.py is what can be asked for, words.py what a row says,
veil.py what it may not say.
"""
