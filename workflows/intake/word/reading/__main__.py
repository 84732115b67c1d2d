"""python -m workflows.intake.word.reading < file > reading.json"""

from __future__ import annotations

from .bounded import answer
from .reader import read

if __name__ == "__main__":
    answer(read)
