"""A row of the list: what is translated, how it stands in words, and whether the person may write it; read for a whole
screen with as many questions as for one row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from workflows.approval.desk.items import in_their_sections
from workflows.approval.desk.own import Passage
from workflows.approval.facts import open_submission
from workflows.approval.models import Submission, TranslatedPage
from workflows.approval.refusal import refusal
from workflows.approval.translations.rules import NO_SOURCE
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .saving import NO_PLACE, in_english


@dataclass(frozen=True)
class Row:
    source: Any
    page: Any  # its translation; None where none was begun
    says: list[str]
    why_not: str  # why the person may not write it now; empty where they may
    may_follow: bool = False  # its way through the chain

    @property
    def title_en(self) -> str:
        return self.page.draft_title if self.page else ""

    @property
    def section(self) -> str:
        above = self.source.section_page
        return regulation_in_force().full_title(above.section_key) if above else ""


def rows_of(person: User, found: Iterable[Any], at: datetime) -> list[Row]:
    """Of a cut of the list: pages without a translation, or what is kept of those that have one."""
    cut = list(found)
    kept = [one for one in cut if isinstance(one, TranslatedPage)]
    if not kept:
        return _of_missing(person, [one.pk for one in cut], at)
    pages = in_their_sections({number for one in kept for number in (one.page_id, one.source_id)})
    return [_of_translated(person, one, pages[one.source_id], pages[one.page_id], at) for one in kept]


def _of_translated(person: User, kept: TranslatedPage, source: Any, page: Any, at: datetime) -> Row:
    why_not = refusal(person, "edit", page, at) if source.live else str(NO_SOURCE)
    may_follow = refusal(person, "follow", page, at) is None
    told = says(kept, source, page, open_submission(person, page))
    return Row(source, page, told, why_not or "", may_follow)


def _of_missing(person: User, numbers: list[int], at: datetime) -> list[Row]:
    sources = in_their_sections(numbers)
    places = _places(sources.values())
    reasons = {place: refusal(person, "create", place, at) or "" for place in set(places.values())}
    return [
        Row(sources[pk], None, [_published(sources[pk])], reasons.get(places.get(pk), str(NO_PLACE)))
        for pk in numbers
    ]


def _published(source: Any) -> str:
    return _("Bản tiếng Việt đăng ngày %(day)s") % {"day": _day(source.last_published_at)}


def _places(sources: Iterable[Page]) -> dict[int, Page]:
    """Where the translation of each would stand, by its key; left out where the page above has none."""
    above = {page.pk: page.path[: -Page.steplen] for page in sources}
    keys = dict(Page.objects.filter(path__in=set(above.values())).values_list("path", "translation_key"))
    there = Page.objects.filter(translation_key__in=keys.values(), locale=in_english())
    found = {
        page.translation_key: page for page in in_their_sections(there.values_list("pk", flat=True)).values()
    }
    return {pk: found[keys[path]] for pk, path in above.items() if keys.get(path) in found}


def says(kept: TranslatedPage, source: Any, page: Any, passage: Submission | None) -> list[str]:
    """What readers have, then what is being done about it."""
    return [*_what_readers_have(kept, source, page), *_what_is_done(kept, source, page, passage)]


def _what_readers_have(kept: TranslatedPage, source: Any, page: Any) -> list[str]:
    if not source.live:
        return [_("Bản tiếng Việt không công khai; khi được đăng lại thì dịch tiếp.")]
    if not page.live:
        return []
    follows = {"day": _day(kept.public_follows_at)}
    if kept.public_follows == source.live_revision_id:
        return [_("Đã đăng, theo bản tiếng Việt ngày %(day)s") % follows]
    changed = {"changed": _day(kept.old_since or source.last_published_at)}
    return [
        _("Đã cũ: theo bản tiếng Việt ngày %(day)s, bản tiếng Việt đổi ngày %(changed)s")
        % (follows | changed)
    ]


def _what_is_done(kept: TranslatedPage, source: Any, page: Any, passage: Submission | None) -> list[str]:
    if passage is not None:
        return [_("Trong quy trình: %(stands)s") % {"stands": Passage(passage, "").stands}]
    if not page.has_unpublished_changes:
        return []
    if source.live and kept.follows != source.live_revision_id:
        return [_("Bản nháp theo bản tiếng Việt trước; hãy mở ra, cập nhật rồi lưu")]
    if kept.is_complete:
        return [_("Đã dịch đủ, chưa trình duyệt")]
    done = {"done": kept.pieces - kept.missing - kept.unconfirmed, "all": kept.pieces}
    return [_("Đang dịch: xong %(done)s/%(all)s đoạn") % done, *_by_a_machine(kept.unconfirmed)]


def _by_a_machine(number: int) -> list[str]:
    said = ngettext("%d đoạn máy dịch chưa xác nhận", "%d đoạn máy dịch chưa xác nhận", number)
    return [said % number] if number else []


def _day(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y}" if moment else "…"
