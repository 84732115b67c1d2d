"""May this person do that, and why not: one question, asked by menus, views and deeds alike.

A refusal is a sentence for the editor, citing the clause it rests on or "nguyên tắc hệ
thống"; None means yes. Whatever is not listed here is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeAlias

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.models import HomePage, RegulationPage, SectionPage
from snippets.models import Organisation
from workflows.regulation.vocabulary import Contributor, RoleKind, Section
from workflows.staff.models import Appointment, Assignment, Duty, User
from workflows.staff.regulation import regulation_in_force

Refusal: TypeAlias = str | None

ENACTED = (HomePage, SectionPage, RegulationPage)
LOOKS_AT_EVERYTHING = {
    RoleKind.LEADER,
    RoleKind.MEMBER,
    RoleKind.STAFF,
    RoleKind.OBSERVER,
}


def refusal(actor: User, verb: str, item: Page, at: datetime) -> Refusal:
    """Why `actor` may not do `verb` to `item` at that moment, or None.

    Verbs: create (item is the parent), edit, delete, move, copy, view. Publication and all
    it implies belong to the end of a chain, and to nobody by hand.
    """
    rule = RULES.get(verb)
    if rule is None:
        return _(
            "Theo nguyên tắc hệ thống “một cửa xuất bản”, việc này chỉ do quy trình phê duyệt thực hiện."
        )
    if not actor.is_active:
        return _("Tài khoản này đã ngừng hoạt động.")
    return rule(actor, item, at)


def _may_create(actor: User, parent: Page, at: datetime) -> Refusal:
    section = section_of(parent)
    if section is None:
        return _("Cấu trúc trang theo Quy chế, không thêm bài trực tiếp ở đây. Hãy chọn một chuyên mục.")
    return None if writes_for(actor, section, at) else _not_a_writer(section)


def _may_edit(actor: User, page: Page, at: datetime) -> Refusal:
    if isinstance(page.specific, ENACTED):
        return _("Tên và vị trí chuyên mục theo Quy chế; chỉ thay đổi khi Quy chế thay đổi.")
    section = section_of(page)
    if section is None:
        return _("Trang này không thuộc chuyên mục nào của Quy chế.")
    if not writes_for(actor, section, at):
        return _not_a_writer(section)
    if page.owner_id != actor.pk and sees_own_drafts_only(actor, at):
        return _("Theo %(clause)s, đầu mối chỉ cung cấp và sửa bản nháp của mình.") % _unit_clause()
    return None


def _may_view(actor: User, page: Page, at: datetime) -> Refusal:
    if isinstance(page.specific, ENACTED) or page.live or page.owner_id == actor.pk:
        return None
    if kinds_of(actor, at) & LOOKS_AT_EVERYTHING:
        return None
    return _("Theo %(clause)s, bản nháp này thuộc trách nhiệm của người khác.") % _unit_clause()


def _may_delete(actor: User, page: Page, at: datetime) -> Refusal:
    if page.live or page.owner_id != actor.pk:
        return _(
            "Theo nguyên tắc hệ thống, chỉ người viết được xóa bản nháp của mình; bài đã đăng không xóa."
        )
    return _may_edit(actor, page, at)


RULES = {
    "create": _may_create,
    "edit": _may_edit,
    "copy": _may_edit,
    "delete": _may_delete,
    "move": _may_delete,  # a draft of one's own; a live page never leaves its section (design 6.9)
    "view": _may_view,
}


def section_of(page: Page) -> Section | None:
    """The section whose authority covers the page: that of the nearest keyed page at or above it."""
    section_page = getattr(page.specific, "section_page", None)
    return regulation_in_force().section(section_page.section_key) if section_page else None


def kinds_of(actor: User, at: datetime) -> set[RoleKind]:
    """The kinds of role the person holds at that moment."""
    regulation = regulation_in_force()
    held = (regulation.known_role(a.role) for a in appointments_of(actor, at))
    return {role.kind for role in held if role}


def sees_own_drafts_only(actor: User, at: datetime) -> bool:
    """A contact of a unit and nothing else (design 6.10); a technical administrator likewise."""
    return not kinds_of(actor, at) & LOOKS_AT_EVERYTHING


def writes_for(actor: User, section: Section, at: datetime) -> bool:
    """Whether the person may write for the section: by role, by unit, or by assignment (II.4.1-3)."""
    writers = regulation_in_force().writers(section)
    held, day = appointments_of(actor, at), timezone.localdate(at)
    if any(a.role in writers and _unit_fits(a, section, day) for a in held):
        return True
    roles = {a.role for a in held}
    return any(
        given.section == section.key and (given.person_id == actor.pk or given.role in roles)
        for given in _contributions(actor, day)
    )


def sections_written(appointment: Appointment, day: date) -> list[Section]:
    """The sections the appointment lets its holder write for, by role and by unit."""
    sections = regulation_in_force().sections_written_by(appointment.role)
    return [section for section in sections if _unit_fits(appointment, section, day)]


def appointments_of(actor: User, at: datetime) -> list[Appointment]:
    """The person's appointments that day; asked of the database once for a person and a day."""
    day = timezone.localdate(at)
    return _once(actor, ("appointments", day), lambda: list(Appointment.objects.on(day).filter(person=actor)))


def _contributions(actor: User, day: date) -> list[Assignment]:
    """The assignments to contribute in force that day, whoever they name."""
    given = Assignment.objects.on(day).filter(duty=Duty.CONTRIBUTE)
    return _once(actor, ("contributions", day), lambda: list(given))


def _unit_fits(appointment: Appointment, section: Section, day: date) -> bool:
    """A contact writes where units of that kind, or that very unit, contribute."""
    if not appointment.unit:
        return True
    entries = [c for c in section.contributors if c.role == appointment.role]
    units = Organisation.objects.on(day).filter(key=appointment.unit)
    unit = _once(appointment, ("unit", day), units.first)
    return unit is not None and any(_covers(entry, unit) for entry in entries)


def _once(about: Any, question: Any, answer: Callable[[], Any]) -> Any:
    """The answer, remembered on what it is about: a list of pages asks the same of one person many times.

    A deed that must not be fooled by an older answer asks with the person read afresh.
    """
    known = about.__dict__.setdefault("_answers", {})
    if question not in known:
        known[question] = answer()
    return known[question]


def _covers(entry: Contributor, unit: Organisation) -> bool:
    everyone = not entry.kinds and not entry.units
    return everyone or unit.key in entry.units or unit.kind in entry.kinds


def _unit_clause() -> dict[str, str]:
    """The clause that makes units provide: that of the role of their contacts."""
    regulation = regulation_in_force()
    role = next((r for r in regulation.roles if r.kind is RoleKind.UNIT and r.clause), None)
    return {"clause": regulation.cite(role.clause) if role else _("nguyên tắc hệ thống")}


def _not_a_writer(section: Section) -> str:
    regulation = regulation_in_force()
    titles = [c.title or regulation.role(c.role).title for c in section.contributors]
    return _("Theo %(clauses)s, việc này thuộc trách nhiệm của %(titles)s.") % {
        "clauses": "; ".join(dict.fromkeys(regulation.cite(clause) for clause in section.clauses)),
        "titles": "; ".join(titles),
    }
