"""Words of shared data as a reader meets them: in the reader's language, else in Vietnamese, and in which (ADR 0046)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import get_language

VIETNAMESE, ENGLISH = "vi", "en"
IN_ENGLISH = "_en"  # how the name of a field ends that says in English what the one before it says


class Said(str):
    """Words that know their language, which is not always that of the page they stand on (WCAG 3.1.2)."""

    __slots__ = ("lang",)

    def __new__(cls, words: str = "", lang: str = VIETNAMESE) -> Said:
        made = super().__new__(cls, words)
        made.lang = lang
        return made

    @property
    def is_foreign(self) -> bool:
        """On the page that is shown: there it is marked."""
        return bool(self) and self.lang != get_language()


def said(vietnamese: str, english: str | None) -> Said:
    """The English words to who reads in English, where there are any."""
    if english and get_language() == ENGLISH:
        return Said(english, ENGLISH)
    return Said(vietnamese or "", VIETNAMESE)


class InTwoLanguages(models.Model):
    """`thing.said.name` is what `name` and `name_en` say to the reader."""

    class Meta:
        abstract = True

    @property
    def said(self) -> Saying:
        return Saying(self)


class Saying:
    """Each word of a thing, by the name of its Vietnamese field."""

    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def __getattr__(self, name: str) -> Said:
        if name.startswith("_"):
            raise AttributeError(name)
        return said(getattr(self._thing, name), getattr(self._thing, name + IN_ENGLISH))
