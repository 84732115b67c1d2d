"""All that stands on the screen of an item: what it would change, what is said of it, what this person may do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import models
from django.forms import BoundField
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.coreutils import safe_snake_case
from wagtail.models import Page

from pages.models.corrections import Corrected
from pages.translations.kinds import is_translated
from workflows.regulation.vocabulary import Verb

from ..addressed import edit_address
from ..corrections.rules import source_corrections_of
from ..deed import Case
from ..discussion.rules import reads_the_discussion
from ..discussion.thread import rows_told, thread
from ..models import kind_of
from ..refusal import refusal
from ..withdrawing.resting import always_stands, still_named
from . import story
from .buttons import BUTTONS, Button
from .changes import advice_on, changes_of, ordered, text_of
from .forms import PlainForm
from .known import known_of
from .provenance import provenance
from .withdrawal import Shown, shown

TAB = "Content"  # the library's own heading


def panel_of(field: str) -> str:
    """Where a field stands in the form of a page: the library names it after the heading of its tab."""
    return f"panel-child-{safe_snake_case(_(TAB))}-{field}-section"


class Screen:
    """`forms` are those a person has filled in, by their verbs; `faults` what was found missing as they did."""

    def __init__(
        self, case: Case, forms: Mapping[str, PlainForm] | None = None, faults: Sequence[str] = ()
    ) -> None:
        self.case, self.forms, self.faults = case, forms or {}, faults
        self.known = known_of(case)

    def context(self) -> dict[str, Any]:
        case, item = self.case, self.case.item
        rows = rows_told(case, story.history(item))
        last = self.known.last
        return {
            "item": item,
            "kind": kind_of(item),
            "title": item.get_admin_display_title(),
            "section": case.section,
            "submission": case.submission,
            "last": last,
            "answer": story.answer(last, rows),
            "steps": self.steps,
            "deeds": self.deeds,
            "bar": self.bar,
            "why": self.why,
            "faults": self.faults,
            "pressed": next(iter(self.forms), ""),
            "unfilled": self.unfilled,
            "history": rows,
            "changes": changes_of(case),
            "discussion": thread(case),
            "ordered": ordered(case, self.known.passages) if self.is_of_the_board else None,
            "advice": advice_on(case) if self.is_of_the_board else [],
            "is_of_the_board": self.is_of_the_board,
            "provenance": provenance(case),
            "source_corrections": source_corrections_of(case.actor, item) if self.is_of_the_board else [],
            "text": text_of(case),
            "withdrawal": self.withdrawal,
            **self.addresses,
        }

    @cached_property
    def is_of_the_board(self) -> bool:
        """Or whose item it is; not a unit that was only asked for its word."""
        return reads_the_discussion(self.case.actor, self.case.item, self.case.at)

    @cached_property
    def withdrawal(self) -> Shown | None:
        """What was asked for or decided of its leaving the public view; a unit that was only asked reads none of it."""
        return shown(self.case) if self.is_of_the_board else None

    @cached_property
    def steps(self) -> list[story.StepShown]:
        return story.steps(self.case, self.case.section, self.known.roster)

    @cached_property
    def deeds(self) -> list[dict[str, Any]]:
        """The buttons of this person, each with its form."""
        may = (
            one for one in BUTTONS if refusal(self.case.actor, one.verb, self.case.item, self.case.at) is None
        )
        return [self._deed(button) for button in may]

    def _deed(self, button: Button) -> dict[str, Any]:
        form = self.forms.get(button.verb) or button.form_for(self.case)
        label = button.label_in(self.case, self.steps)
        return {"button": button, "label": label, "form": form, "is_open": button.verb in self.forms}

    @property
    def bar(self) -> list[dict[str, Any]]:
        """What stands under the thumb: the main deed, then what is done most instead of it."""
        main = [deed for deed in self.deeds if deed["button"].is_main][:1]
        return main + [deed for deed in self.deeds if deed["button"].is_near][:1] if main else []

    @property
    def why(self) -> str:
        """Whose turn it is, in the words of the refusal; or that nothing waits for anybody."""
        if any(deed["button"].is_main for deed in self.deeds):
            return ""
        case, mine = self.case, self.case.submission
        if mine is None and case.item.live and not case.item.has_unpublished_changes:
            return "" if self.withdrawal else self._stands
        verb = "submit"
        if mine is not None:
            verb = "check" if mine.step.verb == Verb.CHECK else "approve"
        return refusal(case.actor, verb, case.item, case.at) or ""

    @property
    def _stands(self) -> str:
        """What is public and waits for nobody; and of shared data that is not withdrawn, what to do instead."""
        case, public = self.case, _("Nội dung đang công khai; không có thay đổi nào đang chờ.")
        stays = always_stands(case.item) or still_named(case.actor, case.item, case.at)
        return " ".join(filter(None, (public, stays)))

    @property
    def unfilled(self) -> list[BoundField]:
        return [field for form in self.forms.values() for field in form if field.errors]

    @property
    def addresses(self) -> dict[str, str]:
        """Where it is edited by who may, read as it will be, and read by the public."""
        item = self.case.item
        is_page = isinstance(item, Page)
        edit_url = self._edit_url()
        corrects = edit_url and isinstance(item, Corrected) and item.live
        return {
            "edit_url": edit_url,
            "correct_url": f"{edit_url}#{panel_of('corrections')}" if corrects else "",
            "translation_url": reverse("translation_edit", args=[item.pk]) if _is_translated(item) else "",
            "preview_url": reverse("wagtailadmin_pages:view_draft", args=[item.pk]) if is_page else "",
            "public_url": item.url if is_page and item.live else "",
        }

    def _edit_url(self) -> str:
        item = self.case.item
        if refusal(self.case.actor, "edit", item, self.case.at) is not None:
            return ""
        return edit_address(item)


def _is_translated(item: models.Model) -> bool:
    """Whether the page is public in the portal's own language and of a kind that has translations."""
    is_public = isinstance(item, Page) and item.live and is_translated(type(item))
    return bool(is_public and item.locale.language_code == settings.LANGUAGE_CODE)
