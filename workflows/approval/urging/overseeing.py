"""Who may urge in which section: by the regulation's data, on the day."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Oversight, RoleKind, Section, SectionKind
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..facts import kinds_of, roles_of, section_of
from ..kept import kept_of_the_office
from ..roster import ReadWhole, roster_of
from .owners import responsible


def may_urge(actor: User, item: models.Model, at: datetime) -> str | None:
    """About the section the item stands in."""
    section = section_of(item)
    if section is None:
        return _("Trang này không thuộc chuyên mục nào của Quy chế.")
    return None if oversight_of(actor, section, at) else _belongs_to(section)


def oversight_of(
    actor: User, section: Section, at: datetime, roster: ReadWhole | None = None
) -> Oversight | None:
    """On what the person urges there: the first of the regulation's that is theirs."""
    roster = roster or ReadWhole(timezone.localdate(at))
    named = (one for one in regulation_in_force().overseers if _is_theirs(actor, one, section, at, roster))
    return next(named, None)


def _is_theirs(actor: User, one: Oversight, section: Section, at: datetime, roster: ReadWhole) -> bool:
    if one.own:
        return RoleKind.MEMBER in kinds_of(actor, at) and actor in responsible(section, roster, at)
    return one.role in roles_of(actor, at) and (not one.sections or section.key in one.sections)


def sections_with_pages() -> list[Section]:
    return [section for section in regulation_in_force().sections if section.kind is SectionKind.PAGE]


def oversees_somewhere(actor: User, at: datetime) -> bool:
    """Whether the menu leads there; known from one screen to the next."""
    return kept_of_the_office(
        actor, f"oversees {timezone.localdate(at)}", lambda: _oversees_somewhere(actor, at)
    )


def _oversees_somewhere(actor: User, at: datetime) -> bool:
    if not kinds_of(actor, at) & {RoleKind.LEADER, RoleKind.MEMBER}:
        return False
    roster = roster_of(actor, at)
    return any(oversight_of(actor, section, at, roster) for section in sections_with_pages())


def cited(one: Oversight | None) -> str:
    """The clause as an official writes it; the system's own principle where the regulation names nobody."""
    return regulation_in_force().cite(one.clause) if one and one.clause else _("nguyên tắc hệ thống")


def _belongs_to(section: Section) -> str:
    regulation = regulation_in_force()
    here = (one for one in regulation.overseers if not one.own)
    first = next((one for one in here if not one.sections or section.key in one.sections), None)
    if first is None:
        return _("Quy chế không giao việc đôn đốc chuyên mục này cho ai.")
    return _("Theo %(clause)s, việc đôn đốc thuộc trách nhiệm của %(title)s.") % {
        "clause": cited(first),
        "title": regulation.role_title(first.role),
    }
