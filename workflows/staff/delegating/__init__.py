"""Giving one's authority to another for some days: the forms, and the giver's own screen."""
