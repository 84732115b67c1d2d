"""Who records that a source has corrected itself, and who may answer that nothing of ours has to be."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.models import SourcedNewsPage
from workflows.regulation.vocabulary import Section
from workflows.staff.models import User

from ..chain import StepInForce, chain_in_force
from ..facts import section_of, sees_own_drafts_only
from ..kept import once
from ..models import SourceCorrection, kind_of
from ..rights import belongs_to, ended, rights_to
from ..roster import roster_of
from ..writing import applies_changes, may_write, writes_for

BASIS = "Điều 19.3.c Nghị định số 237/2026/NĐ-CP"


def may_note_source_correction(actor: User, item: models.Model, at: datetime) -> str | None:
    """Nguồn đã cải chính: who edits the section, or the standing office, of a sourced piece that is public."""
    if not is_sourced(item):
        return _("Chỉ tin dẫn nguồn báo, đài mới ghi việc nguồn cải chính.")
    if reason := may_write(actor, item, at):
        return None if item.live and applies_changes(actor, at) else reason
    return (
        None if item.live else _("Bài dẫn nguồn chưa đăng thì sửa trực tiếp, không ghi việc nguồn cải chính.")
    )


def may_answer_source_correction(actor: User, item: models.Model, at: datetime) -> str | None:
    """Không cần đính chính: who takes the last step of the section's chain today, with the reason."""
    if not is_sourced(item):
        return _("Chỉ tin dẫn nguồn báo, đài mới ghi việc nguồn cải chính.")
    if not any(one.is_waiting for one in source_corrections_of(actor, item)):
        return _("Bài không có cải chính nào của nguồn đang chờ xử lý.")
    section = section_of(item)
    last = last_step(actor, section, at) if section else None
    if section is None or last is None:
        return ended()
    return None if rights_to(actor, section, last, at) else belongs_to(last)


def is_sourced(item: models.Model) -> bool:
    return isinstance(item, Page) and item.specific_class is SourcedNewsPage


def source_corrections_of(actor: User, item: models.Model) -> list[SourceCorrection]:
    """All that was recorded of the item, the oldest first; nothing is asked of what quotes nobody."""
    if not (is_sourced(item) and item.live):
        return []
    found = SourceCorrection.objects.of(item).select_related("by", "answered_by")
    return once(actor, ("source corrections", kind_of(item), item.pk), lambda: list(found))


def last_step(actor: User, section: Section, at: datetime) -> StepInForce | None:
    """The step that ends the section's chain today."""
    return next(reversed(_chain(actor, section, at)), None)


def sees_to_corrections(actor: User, section: Section, at: datetime) -> bool:
    """Whether what a source corrected waits for this person: an editor of the section, or who holds a step there."""
    if writes_for(actor, section, at) and not sees_own_drafts_only(actor, at):
        return True
    return any(rights_to(actor, section, step, at) for step in _chain(actor, section, at))


def _chain(actor: User, section: Section, at: datetime) -> list[StepInForce]:
    day = timezone.localdate(at)
    return once(
        actor, ("chain", section.key, day), lambda: chain_in_force(section, day, roster_of(actor, at))
    )
