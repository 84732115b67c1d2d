"""Who did it, in what words and on which clause: as the register has it, whose row is of the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONArray
from django.utils.translation import gettext as _

from workflows.archive.models import Entry, Value
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..facts import appointments_of
from ..models import Submission


@dataclass(frozen=True)
class OnRecord:
    by: str = ""
    clause: str = ""
    words: str = ""


def last_deed(passage: Submission) -> OnRecord:
    """The last thing done to the item; its publication follows from what was decided, and is none by itself."""
    said = Value.objects.filter(number=OuterRef("number")).values(pair=JSONArray("name", "value"))
    about = Entry.objects.filter(kind=passage.kind, key=str(passage.key)).exclude(verb="publish")
    row = about.order_by("-number").annotate(said=ArraySubquery(said)).first()
    if row is None:
        return OnRecord()
    words = dict(row.said)
    basis = [clause for clause in words.get("basis", "").split(", ") if clause]
    return OnRecord(
        by=_signed(words),
        clause="; ".join(map(regulation_in_force().cite, basis)),
        words=" ".join(filter(None, (words.get("reason"), words.get("note")))),
    )


def _signed(words: dict[str, str]) -> str:
    hand = ", ".join(filter(None, (words.get("name"), words.get("title"))))
    giver = ", ".join(filter(None, (words.get("for_name"), words.get("for_title"))))
    return _("%(hand)s, thay mặt %(giver)s") % {"hand": hand, "giver": giver} if giver else hand


def titled(person: User, at: datetime) -> str:
    """A person with the office they hold, as a notice is signed."""
    held = [one.title for one in appointments_of(person, at)]
    return ", ".join([str(person), *held[:1]])
