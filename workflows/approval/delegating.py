"""What a delegation would and would not bring about: said to its giver before it is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Section
from workflows.staff.models import Delegation
from workflows.staff.regulation import regulation_in_force

from .chain import chain_in_force
from .roster import ReadWhole

NAMED = 3  # sections in one sentence


def advice_on(given: Delegation) -> list[str]:
    """A sentence for each thing that a careful clerk would ask about; none of them forbids it."""
    day = max(given.starts_on, timezone.localdate())
    places = _places(given, day)
    return [*_on_the_giver(given, places), *_on_the_delegate(given, places), *_on_a_chain(given)]


def _places(given: Delegation, day: date) -> list[tuple[Section, bool]]:
    """The sections it covers where the giver takes a step that day; whether the delegate takes another there."""
    roster = ReadWhole(day)
    found = []
    for section in regulation_in_force().sections:
        steps = chain_in_force(section, day, roster) if given.covers(section.key) else []
        if any(given.person in step.people for step in steps):
            others = (step for step in steps if given.person not in step.people)
            found.append((section, any(given.delegate in step.people for step in others)))
    return found


def _on_the_giver(given: Delegation, places: list[tuple[Section, bool]]) -> Iterator[str]:
    if not places:
        yield _(
            "Đồng chí %(giver)s chưa giữ bước kiểm duyệt, phê duyệt nào trong phạm vi này, "
            "nên ủy quyền chưa có tác dụng."
        ) % {"giver": given.person}


def _on_the_delegate(given: Delegation, places: list[tuple[Section, bool]]) -> Iterator[str]:
    twice = [regulation_in_force().full_title(section.key) for section, both in places if both]
    if twice:
        yield _(
            "Đồng chí %(delegate)s đã giữ một bước khác ở %(count)d chuyên mục (%(titles)s). Theo nguyên tắc "
            "hệ thống “hai người”, một người không làm hai bước của cùng một bài: bài đồng chí "
            "%(delegate)s đã xử lý vẫn chờ đồng chí %(giver)s."
        ) % {
            "delegate": given.delegate,
            "giver": given.person,
            "count": len(twice),
            "titles": "; ".join(twice[:NAMED]) + (" …" if len(twice) > NAMED else ""),
        }


def _on_a_chain(given: Delegation) -> Iterator[str]:
    """What was delegated is not delegated on."""
    theirs = Delegation.objects.filter(person=given.delegate).overlapping(given.starts_on, given.ends_on)
    if theirs.exists():
        yield _(
            "Đồng chí %(delegate)s cũng đang ủy quyền cho người khác trong thời gian này; "
            "việc được ủy quyền không ủy quyền tiếp."
        ) % {"delegate": given.delegate}
