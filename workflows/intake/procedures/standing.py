"""What stands in a section already: each procedure as its latest draft has it, read in one query."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from pages.models import ProcedurePage, SectionPage

from .rows import Said, said_by_nobody

PARTS = {
    "steps": ("title", "text"),
    "ways": ("form", "number", "unit", "time_words", "fee", "charge", "note"),
    "papers": ("case", "name", "originals", "copies", "note"),
    "bases": ("symbol", "subject", "issued_on", "issuer"),
}
WITHOUT = {"number": None, "originals": 0, "copies": 0}  # what a part says that says nothing; else ""


@dataclass(frozen=True)
class Standing:
    """A procedure that is here; `edited`: somebody changed it by hand since a file said it."""

    page: ProcedurePage
    revision: int | None
    said: Said
    edited: bool


def standing_in(section: SectionPage) -> dict[str, Standing]:
    """By code. Of two drafts of one code the first counts: a copy is the one to mend."""
    pages = ProcedurePage.objects.child_of(section).select_related("latest_revision").order_by("-pk")
    codes = dict(ProcedurePage.objects.filter(locale=section.locale_id).values_list("pk", "code"))
    found = {}
    for page in pages:
        page.__dict__["section_page"] = section  # which every question about authority begins with
        revision = page.latest_revision
        content = revision.content if revision else json.loads(page.to_json())
        said = said_in(content, codes)
        edited = bool(content.get("synced_hash")) and content["synced_hash"] != hash_of(said)
        found[said["code"]] = Standing(page, page.latest_revision_id, said, edited)
    return found


def said_in(content: dict[str, Any], codes: dict[int, str]) -> Said:
    """The content of a revision as a file would say it; `codes`: of procedures, by key."""
    said = said_by_nobody()
    for field, empty in said.items():
        value = content.get(field)
        if field in PARTS:
            said[field] = [_part(row, field) for row in _rows(value)]
        elif field == "audience":
            said[field] = _list(value)
        elif field == "successor":
            said[field] = codes.get(value, "") if value else ""
        else:
            said[field] = empty if value is None else value
    return said | {"title": content.get("full_name") or content.get("title", "")}


def hash_of(said: Said) -> str:
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(value: Any) -> list[dict[str, Any]]:
    """The values of a stream's blocks, or the children of a relation."""
    return [row["value"] if "value" in row and "type" in row else row for row in _list(value)]


def _list(value: Any) -> list[Any]:
    return json.loads(value) if isinstance(value, str) and value else (value or [])


def _part(row: dict[str, Any], field: str) -> dict[str, Any]:
    known = {name: row.get(name) for name in PARTS[field]}
    return {name: WITHOUT.get(name, "") if value is None else value for name, value in known.items()}
