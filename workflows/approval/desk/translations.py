"""Bản dịch đã cũ: what readers have in English of an edition that was replaced, for who keeps its section."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..corrections.rules import sees_to_corrections
from ..kept import kept_of_the_office
from ..models import Submission, TranslatedPage
from ..writing import writes_for
from .matters import SHOWN
from .titles import PAGE


@dataclass(frozen=True)
class Old:
    """`address`: where the person writes it anew; who does not write there reads it on its own screen."""

    title: str
    hint: str
    address: str


def translations_old(person: User, at: datetime) -> dict[str, Any]:
    """Those that have been so for longest, and how many there are; none whose next edition stands in its chain."""
    mine = _kept_by(person, at).annotate(all_of_them=Window(Count("pk")))
    first = list(mine.order_by(F("old_since").asc(nulls_last=True), "pk").select_related("source")[:SHOWN])
    shown = [Old(one.source.title, _told(one), _address(person, one, at)) for one in first]
    return {
        "translations_old": shown,
        "translations_old_more": first[0].all_of_them - len(shown) if first else 0,
    }


def _kept_by(person: User, at: datetime) -> QuerySet[TranslatedPage]:
    sections = kept_of_the_office(
        person, f"sections seen to {timezone.localdate(at)}", lambda: _sections(person, at)
    )
    passage = Submission.objects.open().filter(kind=PAGE, key=OuterRef("page_id"))
    is_on_its_way = Exists(passage) & Exists(
        TranslatedPage.objects.filter(pk=OuterRef("pk"), follows=F("source__live_revision_id"))
    )
    return TranslatedPage.objects.out_of_date().filter(section__in=sections).exclude(is_on_its_way)


def _sections(person: User, at: datetime) -> list[str]:
    return [one.key for one in regulation_in_force().sections if sees_to_corrections(person, one, at)]


def _address(person: User, one: TranslatedPage, at: datetime) -> str:
    section = regulation_in_force().section(one.section)
    if section is not None and writes_for(person, section, at):
        return reverse("translation_edit", args=[one.source_id])
    return reverse("approval_item", args=[PAGE, one.page_id])


def _told(one: TranslatedPage) -> str:
    changed = one.old_since or one.source.last_published_at
    return _("Theo bản tiếng Việt ngày %(day)s, bản tiếng Việt đổi ngày %(changed)s") % {
        "day": _day(one.public_follows_at),
        "changed": _day(changed),
    }


def _day(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y}" if moment else "…"
