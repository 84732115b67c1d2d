"""What was noticed in an item, as one person is told it: where it is mended, and which other item is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.db import models
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, PanelGroup
from wagtail.fields import StreamField
from wagtail.models import Page

from workflows.regulation.checks import LEGACY

from ..deed import Case
from ..findings.finding import Finding, from_data
from ..findings.item import findings
from ..looking import looks_at_everything
from ..models import kind_of
from ..translations.rules import is_translation


def told(case: Case) -> list[Finding]:
    """Of what was submitted, what was noticed then; of anything else, what is noticed now."""
    mine = case.submission
    is_kept = mine is not None and mine.found is not None and mine.content_hash == case.content_hash
    found = from_data(mine.found) if mine and is_kept else findings(case.draft, case.at)
    places = dict(_places(edit_handler_of(case.item)))
    return [_for(case, replace(one, anchor=_anchor(case.item, one, places))) for one in found]


def _for(case: Case, found: Finding) -> Finding:
    """Another item by its name, to who may see it: everybody what is public, a unit's contact what is their own."""
    if found.check.key == LEGACY:
        return replace(found, address=reverse("approval_legacy", args=[kind_of(case.item), case.item.pk]))
    other = found.other
    if not other:
        return found
    may_open = looks_at_everything(case.actor) or other["author"] == case.actor.pk
    if not may_open and not other["live"]:
        return found
    address = reverse("approval_item", args=[other["kind"], other["key"]]) if may_open else ""
    return replace(found, words=other["title"] or "", address=address)


def edit_handler_of(item: models.Model) -> Panel:
    return item.get_edit_handler() if isinstance(item, Page) else item.snippet_viewset.get_edit_handler()


def _anchor(item: models.Model, found: Finding, places: dict[str, str]) -> str:
    """The block itself, where it has a number; else its field; else the form. A translation has a form of its own."""
    if is_translation(item):
        return ""
    is_stream = any(f.name == found.field and isinstance(f, StreamField) for f in item._meta.concrete_fields)
    if found.block and is_stream:
        return f"block-{found.block}-section"
    return places.get(found.field, "")


def _places(panel: Panel, prefix: str = "panel") -> Iterator[tuple[str, str]]:
    """What the platform's editor calls the place of each field and relation."""
    if isinstance(panel, InlinePanel):
        yield panel.relation_name, f"id_{panel.relation_name}-FORMS"
    elif isinstance(panel, FieldPanel):
        yield panel.field_name, f"{prefix}-wrapper"
    elif isinstance(panel, PanelGroup):
        for child, name in zip(panel.children, panel.child_identifiers, strict=True):
            yield from _places(child, f"{prefix}-child-{name}")
