"""Đôn đốc, and to a leader "Báo cáo": on record, once a day an owner and a section; the owner is told."""

from __future__ import annotations

import re
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.models import SectionPage
from vietnamese.text import nfc
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..deed import Case, Refused, deed
from ..models import Event, Urging
from ..notices.record import titled
from ..notices.write import Told, tell
from ..passage import require_words
from .overseeing import cited
from .survey import Owned, Survey

BLAME = re.compile(r"\b(trễ|quá hạn)\b")


def urge(actor: User, page: SectionPage, *, owner: int, words: str, at: datetime) -> Urging:
    """A second press of the same button answers the first; anybody's second of the day is refused."""
    require_words(words)
    with deed(actor, "urge", page, at) as case:
        done = Urging.objects.filter(section=case.section.key, owner=owner, on=timezone.localdate(at)).first()
        if done and (done.by_id, done.words) == (actor.pk, words):
            return done
        if done:
            raise Refused(already(done))
        return _urged(case, _owned(case, owner), words)


def _owned(case: Case, owner: int) -> Owned:
    here = Survey(case.actor, case.at).of(case.section)
    found = next((one for one in here if one.owner.pk == owner), None)
    if found is None:
        raise Refused(_("Chuyên mục này không còn việc chờ người đó. Hãy xem lại danh sách."))
    return found


def _urged(case: Case, owned: Owned, words: str) -> Urging:
    if owned.is_leader and BLAME.search(nfc(words).lower()):
        raise Refused(
            _("Với lãnh đạo, hãy ghi dưới dạng báo cáo số tin còn chờ phê duyệt, không ghi “trễ”, “quá hạn”.")
        )
    done = Urging.objects.create(
        section=owned.section.key,
        owner=owned.owner,
        on=timezone.localdate(case.at),
        by=case.actor,
        at=case.at,
        words=words,
    )
    basis = owned.oversight.clause or _("nguyên tắc hệ thống")
    case.record("urge", basis=basis, reason=words, note=_("Gửi %(person)s") % {"person": owned.owner})
    tell([owned.owner], _told(case, owned, done), case.at)
    return done


def _told(case: Case, owned: Owned, done: Urging) -> Told:
    title = _("Đôn đốc: %(section)s") % {"section": regulation_in_force().full_title(owned.section.key)}
    if owned.is_leader:
        title = _("Báo cáo: còn %(count)d tin chờ phê duyệt") % {"count": len(owned.waits)}
    desk, clause = reverse("wagtailadmin_home"), cited(owned.oversight)
    by = titled(case.actor, case.at)
    return Told(Event.URGED, f"urging:{done.pk}", title, desk, done.words, by, clause)


def already(done: Urging) -> str:
    return _(
        "%(person)s đã gửi lúc %(hour)s hôm nay. Mỗi ngày chỉ gửi một lần cho một người về một chuyên mục."
    ) % {"person": done.by, "hour": f"{timezone.localtime(done.at):%H:%M}"}
