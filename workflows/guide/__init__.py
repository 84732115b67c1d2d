"""How each role works here: its page of docs/huong-dan, and its first three steps as the tour of a new colleague."""
