"""Who writes: creating, editing, copying, moving, deleting and reading drafts."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.models import HomePage, RegulationPage, SectionPage
from snippets.models import Organisation, PublicSnippet
from workflows.regulation.vocabulary import Content, Contributor, RoleKind, Section, SectionKind
from workflows.staff.models import Appointment, Assignment, Duty, User
from workflows.staff.regulation import regulation_in_force

from .facts import (
    LOOKS_AT_EVERYTHING,
    appointments_of,
    is_asked_about,
    kinds_of,
    open_submission,
    roles_of,
    section_of,
    sees_own_drafts_only,
)
from .hours import waits_until
from .kept import kept_of_the_office, once
from .models import State, Submission
from .rights import not_theirs
from .translations.rules import is_translation

ENACTED = (HomePage, SectionPage, RegulationPage)


def may_create(actor: User, parent: models.Model, at: datetime) -> str | None:
    """Below a page; a public snippet, which has no parent, is asked about itself before it is saved."""
    if isinstance(parent, PublicSnippet):
        return may_write(actor, parent, at) if parent.is_creatable else _not_made_by_hand(parent)
    section = section_of(parent)
    if section is None:
        return _("Cấu trúc trang theo Quy chế, không thêm bài trực tiếp ở đây. Hãy chọn một chuyên mục.")
    return None if writes_for(actor, section, at) else _not_a_writer(section)


def may_edit(actor: User, item: models.Model, at: datetime) -> str | None:
    """Writers of the section, on what stands in no chain; in a chain, who took it or applies a change."""
    if submission := open_submission(actor, item):
        return may_edit_in_a_chain(actor, submission, at)
    return may_write(actor, item, at)


def may_write(actor: User, item: models.Model, at: datetime) -> str | None:
    if is_enacted(item):
        return _("Tên và vị trí chuyên mục theo Quy chế; chỉ thay đổi khi Quy chế thay đổi.")
    section = section_of(item)
    if section is None:
        return _("Trang này không thuộc chuyên mục nào của Quy chế.")
    if isinstance(item, PublicSnippet):
        return None if keeps_shared_data(actor, section, at) else _not_a_keeper(section)
    if not writes_for(actor, section, at):
        return _not_a_writer(section)
    if getattr(item, "owner_id", None) != actor.pk and sees_own_drafts_only(actor, at):
        return _("Theo %(clause)s, đầu mối chỉ cung cấp và sửa bản nháp của mình.") % _unit_clause()
    return None


def may_edit_in_a_chain(actor: User, submission: Submission, at: datetime) -> str | None:
    """Who took it, or who carries out a leader's change; nobody while it waits (design 6.5)."""
    if submission.state == State.TAKEN:
        if submission.taker_id == actor.pk:
            return not_theirs(actor, submission, 0, at)  # who lost the step since edits no more
        return _("%(person)s đang nhận biên tập bài này; người khác chưa sửa được.") % {
            "person": submission.taker
        }
    if submission.state == State.CHANGING:
        return None if applies_changes(actor, at) else _for_the_appliers()
    if submission.state == State.SCHEDULED:
        return waits_until(submission.publish_at)
    return _(
        "Bài đang trình duyệt nên không ai sửa. Người trình bấm “Rút về”, "
        "hoặc người kiểm duyệt bấm “Nhận biên tập”, rồi sửa."
    )


def applies_changes(actor: User, at: datetime) -> bool:
    """Whether the person carries out what a leader wrote in "đồng ý đăng sau khi sửa" (practice 2)."""
    return bool(roles_of(actor, at) & set(regulation_in_force().appliers))


def _for_the_appliers() -> str:
    regulation = regulation_in_force()
    titles = "; ".join(regulation.role(key).title for key in regulation.appliers)
    return _("Lãnh đạo đã đồng ý đăng sau khi sửa; việc sửa thuộc trách nhiệm của %(titles)s.") % {
        "titles": titles
    }


def may_view(actor: User, item: models.Model, at: datetime) -> str | None:
    """What is public, and drafts of one's own; every draft for the board and its observers (design 6.10)."""
    if not isinstance(item, Page):
        return None if kinds_of(actor, at) & LOOKS_AT_EVERYTHING else _somebody_elses()
    partly_internal = getattr(item.specific_class, "is_partly_internal", False)
    is_whole = item.live and not item.has_unpublished_changes and not partly_internal
    if is_enacted(item) or is_whole:
        return None
    return _may_look(actor, item, at)


def may_read(actor: User, item: models.Model, at: datetime) -> str | None:
    """What stands, as readers will see it: who may view it, and who was asked about it (IV.9.2)."""
    return None if is_asked_about(actor, item, at) else may_view(actor, item, at)


def may_follow(actor: User, item: models.Model, at: datetime) -> str | None:
    """Where it is in its chain: its author, the board and its observers; a unit that was asked about it."""
    return None if is_asked_about(actor, item, at) else _may_look(actor, item, at)


def _may_look(actor: User, item: models.Model, at: datetime) -> str | None:
    if getattr(item, "owner_id", None) == actor.pk:
        return None
    return None if kinds_of(actor, at) & LOOKS_AT_EVERYTHING else _somebody_elses()


def may_delete(actor: User, item: models.Model, at: datetime) -> str | None:
    """Drafts of one's own that stand in no chain (design 6.9). A live page never leaves its section."""
    if isinstance(item, PublicSnippet):
        return _(
            "Theo nguyên tắc hệ thống, dữ liệu dùng chung không xóa; hãy ghi ngày kết thúc rồi trình duyệt."
        )
    was_public = getattr(item, "live", True) or item.first_published_at
    if was_public or getattr(item, "owner_id", None) != actor.pk:
        return _(
            "Theo nguyên tắc hệ thống, chỉ người viết được xóa bản nháp của mình; bài đã đăng không xóa."
        )
    if open_submission(actor, item):
        return _("Bài đang trong quy trình phê duyệt nên không xóa, không chuyển. Hãy rút về trước.")
    return may_edit(actor, item, at)


def may_move(actor: User, item: models.Model, at: datetime) -> str | None:
    """A draft of one's own; a live page never leaves its section (design 6.9), a translation never its source's."""
    if is_translation(item):
        return _("Bản dịch luôn ở cùng chuyên mục với bản tiếng Việt nên không chuyển riêng.")
    return may_delete(actor, item, at)


def is_enacted(item: models.Model) -> bool:
    return isinstance(item, Page) and isinstance(item.specific, ENACTED)


def writes_for(actor: User, section: Section, at: datetime) -> bool:
    """Whether the person may write for the section: by role, by unit, or by assignment (II.4.1-3)."""
    question = ("writes for", section.key, timezone.localdate(at))
    return once(actor, question, lambda: _may_write_for(actor, section, at))


def _may_write_for(actor: User, section: Section, at: datetime) -> bool:
    writers = regulation_in_force().writers(section)
    held, day = appointments_of(actor, at), timezone.localdate(at)
    if any(a.role in writers and _unit_fits(a, section, day) for a in held):
        return True
    return _is_assigned(actor, section, at)


def writes_somewhere(actor: User, at: datetime) -> bool:
    """Whether there is a section with pages of its own the person may write for now; every menu asks it."""
    question = f"writes somewhere {timezone.localdate(at)}"
    return actor.is_active and kept_of_the_office(actor, question, lambda: _writes_for_any(actor, at))


def _writes_for_any(actor: User, at: datetime) -> bool:
    sections = [s for s in regulation_in_force().sections if s.kind is SectionKind.PAGE]
    written = (s for s in sections if s.content is not Content.REGULATION)
    return any(writes_for(actor, section, at) for section in written)


def _is_assigned(actor: User, section: Section, at: datetime) -> bool:
    """Whether an assignment to contribute names the person, or a role they hold."""
    roles = roles_of(actor, at)
    return any(
        given.section == section.key and (given.person_id == actor.pk or given.role in roles)
        for given in _contributions(actor, timezone.localdate(at))
    )


def keeps_shared_data(actor: User, section: Section, at: datetime) -> bool:
    """Whether the person writes what many pages show: a writer of the section that keeps it, who is
    no contact of a unit, or the standing office."""
    writers = regulation_in_force().writers(section) | set(regulation_in_force().appliers)
    if any(a.role in writers and not a.unit for a in appointments_of(actor, at)):
        return True
    return _is_assigned(actor, section, at) and not sees_own_drafts_only(actor, at)


def sections_written(appointment: Appointment, day: date) -> list[Section]:
    """The sections the appointment lets its holder write for, by role and by unit."""
    sections = regulation_in_force().sections_written_by(appointment.role)
    return [section for section in sections if _unit_fits(appointment, section, day)]


def _contributions(actor: User, day: date) -> list[Assignment]:
    """The assignments to contribute in force that day, whoever they name."""
    return kept_of_the_office(
        actor,
        f"contributions {day}",
        lambda: list(Assignment.objects.on(day).filter(duty=Duty.CONTRIBUTE)),
    )


def _unit_fits(appointment: Appointment, section: Section, day: date) -> bool:
    """A contact writes where units of that kind, or that very unit, contribute."""
    if not appointment.unit:
        return True
    entries = [c for c in section.contributors if c.role == appointment.role]
    unit = once(
        appointment, ("unit", day), lambda: Organisation.objects.on(day).filter(key=appointment.unit).first()
    )
    return unit is not None and any(_covers(entry, unit) for entry in entries)


def _covers(entry: Contributor, unit: Organisation) -> bool:
    everyone = not entry.kinds and not entry.units
    return everyone or unit.key in entry.units or unit.kind in entry.kinds


def _unit_clause() -> dict[str, str]:
    """The clause that makes units provide: that of the role of their contacts."""
    regulation = regulation_in_force()
    role = next((r for r in regulation.roles if r.kind is RoleKind.UNIT and r.clause), None)
    return {"clause": regulation.cite(role.clause) if role else _("nguyên tắc hệ thống")}


def _somebody_elses() -> str:
    return _("Theo %(clause)s, bản nháp này thuộc trách nhiệm của người khác.") % _unit_clause()


def _not_made_by_hand(snippet: PublicSnippet) -> str:
    return _("%(kind)s có sẵn theo Quy chế, không thêm mới. Hãy sửa mục đang có rồi trình duyệt.") % {
        "kind": snippet._meta.verbose_name
    }


def _not_a_writer(section: Section) -> str:
    titles = [c.title or regulation_in_force().role(c.role).title for c in section.contributors]
    return _responsible(section, titles)


def _not_a_keeper(section: Section) -> str:
    regulation = regulation_in_force()
    writers = [regulation.role(c.role) for c in section.contributors]
    keepers = [role for role in writers if role.kind is not RoleKind.UNIT]
    office = [regulation.role(key) for key in regulation.appliers]
    return _responsible(section, list(dict.fromkeys(role.title for role in [*keepers, *office])))


def _responsible(section: Section, titles: list[str]) -> str:
    regulation = regulation_in_force()
    return _("Theo %(clauses)s, việc này thuộc trách nhiệm của %(titles)s.") % {
        "clauses": "; ".join(dict.fromkeys(regulation.cite(clause) for clause in section.clauses)),
        "titles": "; ".join(titles),
    }
