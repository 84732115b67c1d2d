"""What the register says of one edition of an item, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from workflows.archive.models import Entry, Value

from ..item.story import DEEDS, WITHDRAWING

SHORT = 12  # of a hash: enough to compare on paper
SAID = ("asked_from", "received", "reason", "grounds", "notice", "note", "changes")
ENDS_AN_EDITION = "publish"


@dataclass(frozen=True)
class Row:
    """A deed on record: its number, who did it as printed, and what they said."""

    number: int
    deed: str
    at: datetime
    who: str
    behalf: str
    said: list[str]
    mark: str


def rows_of(kind: str, key: int) -> tuple[str, list[Row]]:
    """The title the item had last, and the rows since the edition before was published, oldest first."""
    entries = _of_the_edition([one for one in Entry.objects.about(kind, str(key)) if one.verb in DEEDS])
    words: dict[int, dict[str, str]] = {entry.number: {} for entry in entries}
    for value in Value.objects.filter(number__in=list(words)):
        words[value.number][value.name] = value.value
    title = words[entries[-1].number].get("item_title", "") if entries else ""
    return title, [_row(entry, words[entry.number]) for entry in entries]


def _of_the_edition(entries: list[Entry]) -> list[Entry]:
    """What is decided of an edition that is public already belongs to it."""
    begun = [place for place, entry in enumerate(entries) if entry.verb not in WITHDRAWING]
    newest = begun[-1] if begun else 0
    ends = [place for place, entry in enumerate(entries[:newest]) if entry.verb == ENDS_AN_EDITION]
    return entries[ends[-1] + 1 :] if ends else entries


def _row(entry: Entry, words: dict[str, str]) -> Row:
    return Row(
        number=entry.number,
        deed=str(DEEDS[entry.verb]),
        at=entry.at,
        who=", ".join(filter(None, (words.get("name"), words.get("title")))),
        behalf=_behalf(words),
        said=[words[name] for name in SAID if words.get(name)],
        mark=words.get("content_hash", "")[:SHORT],
    )


def _behalf(words: dict[str, str]) -> str:
    """In whose place, by which decision; empty where in one's own."""
    giver = ", ".join(filter(None, (words.get("for_name"), words.get("for_title"))))
    if not giver:
        return ""
    return _("thay mặt %(giver)s (theo %(decision)s)") % {
        "giver": giver,
        "decision": words.get("decision", ""),
    }
