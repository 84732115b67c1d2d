"""What is said beside the chain: remarks, proposals, opinions of units; and passing an item to another section."""
