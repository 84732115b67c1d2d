"""The table of authority: every role, section, state of a page and verb, through the doors people use."""
