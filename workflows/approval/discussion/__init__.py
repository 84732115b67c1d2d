"""What is said about an item beside its chain: remarks, proposals to the leader, opinions of units. None decides."""
