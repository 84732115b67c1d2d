"""What was made public, for tests: published as the end of a chain leaves it."""
