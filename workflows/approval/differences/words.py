"""Two texts, word by word: what stands, what went, what came, and what is only written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

# A sum, a date, a number of a document or an address is one word: half of it changed is all of it changed.
WORD = re.compile(r"(\w+(?:[.,/:@-]\w+)*|[^\w\s])(\s*)")
SAME, GONE, NEW, OTHERWISE = "same", "gone", "new", "otherwise"
AROUND = 15  # words of what stands that are shown on each side of a change
ISLAND = 1  # so many words that stand between two changes are read as part of one change


@dataclass(frozen=True)
class Word:
    """One word or mark of a text; how it is written counts, the space after it does not."""

    text: str
    space: str = field(default="", compare=False)
    marks: frozenset[str] = frozenset()
    link: str = ""

    def __str__(self) -> str:
        return self.text + self.space


@dataclass(frozen=True)
class Run:
    """Words in a row of which the same is to be said."""

    how: str
    text: str
    before: Word | None = None  # of what is written otherwise: how it was, and how it is
    after: Word | None = None


def words_of(text: str, marks: frozenset[str] = frozenset(), link: str = "") -> list[Word]:
    return [Word(word, space, marks, link) for word, space in WORD.findall(text)]


def runs(old: Sequence[Word], new: Sequence[Word]) -> list[Run]:
    """The new text from left to right, with what went before what came."""
    found: list[Run] = []
    for were, are in _changes(old, new):
        if were == are:
            found.append(Run(SAME, _text(are)))
        elif [word.text for word in were] == [word.text for word in are]:
            found += _otherwise(were, are)
        else:
            found += [Run(how, _text(part)) for how, part in ((GONE, were), (NEW, are)) if part]
    return found


def whole(how: str, text: Sequence[Word]) -> list[Run]:
    return [Run(how, _text(text))] if text else []


Change = tuple[list[Word], list[Word]]


def _changes(old: Sequence[Word], new: Sequence[Word]) -> list[Change]:
    """Both texts cut at the same places, with small islands between two changes taken into one."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    cut = [(list(old[a:b]), list(new[c:d])) for _tag, a, b, c, d in matcher.get_opcodes()]
    joined: list[Change] = []
    after_island = False
    for place, part in enumerate(cut):
        is_island = _is_island(cut, place)
        if is_island or after_island:
            joined[-1] = (joined[-1][0] + part[0], joined[-1][1] + part[1])
        else:
            joined.append(part)
        after_island = is_island
    return joined


def _is_island(cut: list[Change], place: int) -> bool:
    were, are = cut[place]
    is_between = 0 < place < len(cut) - 1
    return is_between and were == are and _count(were) <= ISLAND and _is_long(cut[place - 1], cut[place + 1])


def _is_long(*changes: Change) -> bool:
    """Only changes of several words swallow what stands between them."""
    return all(max(_count(were), _count(are)) > ISLAND for were, are in changes)


def _count(text: Iterable[Word]) -> int:
    return sum(word.text[0].isalnum() for word in text)


def _otherwise(were: list[Word], are: list[Word]) -> list[Run]:
    """The same words: those in bold now, those that lead elsewhere, each stretch for itself."""
    found: list[Run] = []
    for was, now in zip(were, are, strict=True):
        if was == now:
            found.append(Run(SAME, str(now)))
        elif found and found[-1].how == OTHERWISE and _written(found[-1]) == (_how(was), _how(now)):
            found[-1] = Run(OTHERWISE, found[-1].text + str(now), found[-1].before, now)
        else:
            found.append(Run(OTHERWISE, str(now), was, now))
    return found


def _written(run: Run) -> tuple[object, object]:
    return _how(run.before), _how(run.after)


def _how(word: Word | None) -> object:
    return (word.marks, word.link) if word else None


def _text(text: Iterable[Word]) -> str:
    return "".join(map(str, text))


def shortened(text: Iterable[Run]) -> list[Run]:
    """What stands is left out where it is long: a reader needs the words around a change."""
    given = list(text)
    return [
        _short(run, is_first=place == 0, is_last=place == len(given) - 1) if run.how == SAME else run
        for place, run in enumerate(given)
    ]


def _short(run: Run, *, is_first: bool, is_last: bool) -> Run:
    words = run.text.split(" ")
    if len(words) <= 2 * AROUND:
        return run
    before = [] if is_first else words[:AROUND]
    after = [] if is_last else words[-AROUND:]
    return Run(SAME, " ".join([*before, "…", *after]))
