"""Words that one letter was mistaken in: found by what is left of both when a letter is struck out.

A wrong, a missing, an additional letter and two that changed places all leave a common rest. So a database that knows
the rests of its words finds the one that was meant by looking up the rests of the one that was typed.
"""

from __future__ import annotations

SHORTEST, LONGEST = 5, 20  # letters of a word that is known for this; shorter ones are too much alike


def can_be_meant(folded: str) -> bool:
    """Long enough, of letters alone."""
    return SHORTEST <= len(folded) <= LONGEST and folded.isalpha()


def can_be_mistaken(folded: str) -> bool:
    """It may be such a word, a letter lost."""
    return SHORTEST - 1 <= len(folded) <= LONGEST + 1 and folded.isalpha()


def rests(folded: str) -> set[str]:
    """The word itself, and what is left without each of its letters."""
    return {folded, *(folded[:place] + folded[place + 1 :] for place in range(len(folded)))}


def is_one_letter_off(typed: str, meant: str) -> bool:
    """One letter is wrong, missing or too many, or two neighbours changed places."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    begin = next((at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if begin is None:
        return True
    rest, other = typed[begin:], meant[begin:]
    ways = (rest[1:] == other[1:], rest[1:] == other, rest == other[1:], _swapped(rest) == other)
    return any(ways)


def _swapped(word: str) -> str:
    return word[1:2] + word[:1] + word[2:]
