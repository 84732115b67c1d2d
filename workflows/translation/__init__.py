"""The English edition is written here, piece by piece beside its source; it goes public through the section's chain alone."""
