"""What stands on the slip of an item: of the item itself where it still exists, of the register always."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workflows.regulation.vocabulary import Section
from workflows.staff.regulation import regulation_in_force

from ..facts import section_of
from ..models import VERB_LABELS, Decision, Submission
from ..preflight import DECLARATIONS
from .rows import Row, rows_of

# What an office's file is asked for, where the kind of item has it (practice 5).
FACTS = {
    "genre": gettext_lazy("Thể loại"),
    "byline_line": gettext_lazy("Tác giả"),
    "providing_unit": gettext_lazy("Đơn vị cung cấp"),
    "received_on": gettext_lazy("Ngày nhận"),
}


@dataclass(frozen=True)
class Signature:
    """Whose hand is wanted on paper: what they do, as what, and the name where they have done it."""

    deed: str
    title: str
    name: str = ""


@dataclass(frozen=True)
class Sheet:
    title: str
    section: str
    clauses: str
    facts: list[tuple[str, Any]]
    author: str
    declared: list[str]
    rows: list[Row]
    signatures: list[Signature]
    content_hash: str


def sheet_of(kind: str, key: int, item: models.Model | None) -> Sheet | None:
    """None where neither the item nor the register knows anything."""
    last = Submission.objects.filter(kind=kind, key=key).select_related("author", "revision").first()
    title, rows = rows_of(kind, key)
    if item is None and last is None:
        return None
    section = section_of(item) if item else regulation_in_force().section(last.section)
    draft = _as_submitted(item, last)
    return Sheet(
        title=draft.get_admin_display_title() if draft else title,
        section=regulation_in_force().full_title(section.key if section else last.section),
        clauses=_cited(section) if section else "",
        facts=_facts(draft) if draft else [],
        author=str(last.author) if last else "",
        declared=[str(DECLARATIONS.get(name, name)) for name in last.declared] if last else [],
        rows=rows,
        signatures=_signatures(last, section),
        content_hash=last.content_hash if last else "",
    )


def _cited(section: Section) -> str:
    """Its clauses as an official writes them: several points may be one to them."""
    return "; ".join(dict.fromkeys(map(regulation_in_force().cite, section.clauses)))


def _as_submitted(item: models.Model | None, last: Submission | None) -> Any:
    """The item as it was submitted last; as it stands, where that revision is gone."""
    if item is None:
        return None
    if last and last.revision:
        last.revision.content_object = item
        return last.revision.as_object()
    return item.get_latest_revision_as_object()


def _facts(draft: Any) -> list[tuple[str, Any]]:
    found = ((label, _said(draft, name)) for name, label in FACTS.items())
    return [(str(label), value) for label, value in found if value]


def _said(draft: Any, name: str) -> Any:
    shown = getattr(draft, f"get_{name}_display", None)
    return shown() if shown else getattr(draft, name, None)


def _signatures(last: Submission | None, section: Section | None) -> list[Signature]:
    """Who submits, then each step of the chain the item follows, or would follow."""
    regulation = regulation_in_force()
    steps = last.steps if last else section.chain.steps if section else ()
    decided = {one.position: one for one in _decisions(last)}
    author = Signature(_("Người trình"), "", str(last.author) if last else "")
    return [author] + [
        Signature(
            capfirst(str(VERB_LABELS[step.verb])), regulation.role_title(step.role), _name(decided.get(place))
        )
        for place, step in enumerate(steps)
    ]


def _decisions(last: Submission | None) -> list[Decision]:
    return list(last.decisions.select_related("by", "on_behalf_of")) if last else []


def _name(decision: Decision | None) -> str:
    if decision is None:
        return ""
    if decision.on_behalf_of is None:
        return str(decision.by)
    return _("%(person)s thay mặt %(giver)s") % {"person": decision.by, "giver": decision.on_behalf_of}
