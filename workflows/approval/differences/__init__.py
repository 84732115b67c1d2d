"""What changed between two states of an item, as a reader would say it.

reading.py makes of an item a tree of pieces: fields, blocks, paragraphs, rows, cells; alignment.py finds which
piece of one is which of the other; words.py tells two texts apart; comparison.py puts them together.
"""

from .comparison import Part, compared

__all__ = ["Part", "compared"]
