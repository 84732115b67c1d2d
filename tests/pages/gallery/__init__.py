"""Albums and videos, for tests."""
