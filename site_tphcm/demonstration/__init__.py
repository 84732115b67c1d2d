"""The demonstration city: real units of 2019, invented people who say so, drafts that are examples.

Loaded only where `settings.DEMONSTRATION` is true; a deploy check fails where it is found
in production.
"""
