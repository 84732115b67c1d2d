"""python -m workflows.intake.word.reading.pdf < file > reading.json"""

from __future__ import annotations

import logging

from ..bounded import answer
from .reader import read

if __name__ == "__main__":
    logging.disable()  # the library tells of every small fault
    answer(read)
