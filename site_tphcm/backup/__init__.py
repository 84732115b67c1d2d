"""One consistent set of everything the portal cannot make again (Điều 9 Chương III): database, media, archive, heads.

take.py makes a set, restore.py gives it back to an empty place; manifest.py is the list by which both are checked.
"""


class Refused(Exception):
    """A sentence for whoever runs the command: what is wrong, and what to do."""
