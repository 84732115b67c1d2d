"""Each PDF that is made here becomes what a person found right: fields, words, warnings, repairs."""

from __future__ import annotations

import pytest

from tests.intake.golden import is_golden

from .cases import CASES
from .results import GOLDEN, result_of


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_pdf_becomes_what_a_person_found_right(name: str) -> None:
    assert is_golden(GOLDEN, name, result_of(CASES[name]()))


def test_no_golden_result_is_without_its_file() -> None:
    assert len(CASES) >= 12
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CASES)
