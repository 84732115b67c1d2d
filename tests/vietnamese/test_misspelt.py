"""One letter of a longer word may be mistaken, and the word is still known."""

from __future__ import annotations

import pytest

from vietnamese.misspelt import can_be_meant, can_be_mistaken, is_one_letter_off, rests

MISTAKES = ["nghieb", "nghie", "nghiiep", "nghipe", "ghiep", "nghiepp", "gnhiep", "xghiep"]


@pytest.mark.parametrize("typed", MISTAKES)
def test_each_kind_of_mistake_leaves_a_common_rest(typed: str) -> None:
    assert is_one_letter_off(typed, "nghiep")
    assert is_one_letter_off("nghiep", typed)
    assert rests(typed) & rests("nghiep")
    assert can_be_mistaken(typed)


@pytest.mark.parametrize("typed", ["nghiep", "ngheip2", "nghe", "gnhiepp", "peihgn", "nhgeip"])
def test_two_mistakes_are_another_word(typed: str) -> None:
    assert not is_one_letter_off(typed, "nghiep")


def test_short_words_and_numbers_are_not_guessed_at() -> None:
    assert [can_be_meant(word) for word in ("khai", "duong", "12345", "a1234")] == [False, True, False, False]
    assert not can_be_mistaken("kha")
