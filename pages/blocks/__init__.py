"""Blocks of a body: words and choices, never queries. One template each in templates/blocks/."""
