"""The screen of one item: what stands, where it is in its chain, and what this person may do now."""
