"""The register of official documents: whether each is in force, how it is searched, its lasting address."""
