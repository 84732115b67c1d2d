"""Each Word file that is made here becomes what a person found right: body, fields, warnings, repairs."""

from __future__ import annotations

import pytest

from tests.intake.golden import is_golden
from tests.samples import one_in

from .cases import CASES
from .results import GOLDEN, result_of


@pytest.mark.parametrize("name", one_in(4, sorted(CASES)))
def test_a_word_file_becomes_what_a_person_found_right(name: str) -> None:
    assert is_golden(GOLDEN, name, result_of(CASES[name]()))


def test_sixty_files_and_no_golden_result_without_its_file() -> None:
    assert len(CASES) >= 60
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CASES)
