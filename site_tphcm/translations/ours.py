"""Our Vietnamese catalogue against the messages of the installed packages."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import polib
from django.conf import settings

from .installed import Message

LANGUAGE = "vi"
# %(name)s, %s, {name}, {}, and tags: what a text may neither lose nor gain.
PLACEHOLDER = re.compile(r"%\(\w+\)[sdif]|%[sd]|\{[\w.]*\}|</?[a-z]+[^>]*>")


@cache
def catalogue(domain: str) -> dict[tuple[str | None, str], str]:
    """What it says, by context and source text; of a plural its one form."""
    path = path_of(domain)
    said = polib.pofile(str(path)) if path.exists() else ()
    return {(one.msgctxt, one.msgid): one.msgstr or one.msgstr_plural.get(0, "") for one in said}


def path_of(domain: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / LANGUAGE / "LC_MESSAGES" / f"{domain}.po"


def said_of(message: Message) -> str:
    """Empty where nothing is."""
    return catalogue(message.domain).get((message.context, message.text), "")


def is_whole(message: Message) -> bool:
    """Whether the placeholders are those of the source; of a plural those of either of its forms."""
    said = _placeholders(said_of(message))
    return said in (_placeholders(message.plural or message.text), _placeholders(message.text))


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))
