"""What a signed-in person reads is Vietnamese: one catalogue of ours lies over the partial ones of the packages.

installed.py is every message that the installed packages can show; ours.py is what our catalogue says of it.
"""
