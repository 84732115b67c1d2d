"""How much of a file is read, and by which word a file is refused (../sentences.py says the sentences)."""

from __future__ import annotations

MOST_UNPACKED = 80 * 1024 * 1024  # bytes of XML that are read, whatever the file says of itself
MOST_DECLARED = 1024 * 1024 * 1024  # bytes that the file says it unpacks to, pictures too
MOST_PARTS = 5_000
MOST_PICTURE = 15 * 1024 * 1024  # bytes of one picture, as snippets/uploads.py keeps them
DEEPEST = 200  # elements inside one another
MOST_ELEMENTS = 3_000_000
MOST_PIECES = 20_000
MOST_CELLS = 20_000
SECONDS, MEGABYTES = 20, 1024  # of the process
MOST_PAGES, MOST_LETTERS = 300, 300_000  # of a PDF; the rest of it is told to be unread
LAST_PAGE_BEGINS = 10.0  # seconds of the processor, after which no other page of a PDF is begun

PDF = b"%PDF-"  # its first letters


def is_pdf(content: bytes) -> bool:
    return content[:1024].lstrip().startswith(PDF)


class Refused(Exception):
    """The file is not read, and nothing of it is taken; `why` is one of the words below."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


BROKEN = "broken"  # no packed file, cut off, or XML that is none
NOT_WORD = "not-word"  # a packed file of something else
LOCKED = "locked"  # with a password
MACROS = "macros"
SCRIPTS = "scripts"  # a PDF that does something, or bears other files
DECLARES = "declares"  # entities, which grow without end
TOO_MUCH = "too-much"  # unpacked, or in time
EMPTY = "empty"  # nothing to read in it
