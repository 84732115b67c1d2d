"""What the library's own page shows is what it does."""

from __future__ import annotations

import doctest
from pathlib import Path

import vietnamese


def test_its_examples_run() -> None:
    page = Path(vietnamese.__path__[0]) / "README.md"
    tried = doctest.testfile(str(page), module_relative=False)
    assert (tried.failed, tried.attempted > 10) == (0, True)
