"""The nouns of this room: what an edition is found by, and the packs that were asked for."""

from .packs import Pack
from .searchable import Searchable

__all__ = ["Pack", "Searchable"]
