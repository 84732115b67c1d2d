"""What a careful clerk would notice in an item before it goes on: each at its place, some in the way, some only told."""
