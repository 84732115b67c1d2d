"""Vietnamese that was written before Unicode, or was broken on its way: found out, and brought to Unicode.

    >>> from vietnamese import legacy
    >>> found = legacy.detect("TiÕng ViÖt cã 29 ch÷ c¸i", font=".VnTime")
    >>> found.encoding, found.by_font
    (<Encoding.TCVN3: 'tcvn3'>, True)
    >>> legacy.convert("TiÕng ViÖt cã 29 ch÷ c¸i", found).text
    'Tiếng Việt có 29 chữ cái'

The name of a font is certain (`Finding.is_certain`); anything else is a suggestion, to be shown beside the original
and converted when a person agrees: `confidence` says how good it is, `evidence` by which words. A file is judged
paragraph by paragraph (`detect`), a paragraph of Word by its runs (`detect_runs`, `convert_runs`), for mixed files
are the rule. Keep the original; and clean nothing before: in TCVN3 the soft hyphen is the letter ư. What was broken
twice in different ways (TCVN3 that macOS took apart) is detected again after the first conversion.
"""

from __future__ import annotations

from .convert import Conversion, convert, encode
from .detect import Evidence, Finding, detect
from .encodings import Encoding
from .fonts import encoding_of
from .runs import Run, convert_runs, detect_runs

__all__ = [
    "Conversion",
    "Encoding",
    "Evidence",
    "Finding",
    "Run",
    "convert",
    "convert_runs",
    "detect",
    "detect_runs",
    "encode",
    "encoding_of",
]
