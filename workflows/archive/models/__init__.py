"""The nouns of the archive: the register's rows and what they say, editions, captures and their pieces."""

from .editions import Capture, Edition, Piece
from .entries import Entry, Value
from .verifications import Verification

__all__ = ["Capture", "Edition", "Entry", "Piece", "Value", "Verification"]
