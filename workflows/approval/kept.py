"""What is the same on every screen of a person, until somebody changes in the database what it rests on.

Who signs in brings two marks along (backend.py). That of the office is another after any change of who holds what, of
names and of which accounts are closed, of what groups may do and where, of units, of working days, of languages and
sites; that of all is another besides after any change of what stands in a chain or waits to be withdrawn. An answer is
kept with the mark it was given under. A deed reads the person afresh, without a mark, and asks everything anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from typing import Any

from django.contrib.auth.models import Group
from django.core.cache import caches
from django.db import connection, models
from django.db.models.expressions import RawSQL
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale, Page, Site

from snippets.models import Organisation
from workflows.staff.models import Appointment, Assignment, Delegation, User
from workflows.workdays.models import SpecialDay, Year

from .models import OPEN, Submission, Withdrawal
from .models.withdrawals import WAITS

LONGEST = 24 * 3600  # seconds: the mark says sooner that it is out of date
# The editions of rows: each change of a row writes it anew, at another place or by another transaction.
EDITIONS = "(SELECT string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid) FROM {table}{those})"
PEOPLE = "(SELECT string_agg(concat(id, is_active, last_name, first_name, username), ' ' ORDER BY id) FROM {table})"
PLACES = "(SELECT string_agg(id::text || path, ' ' ORDER BY id) FROM {table} WHERE id IN (SELECT page_id FROM {given}))"
OF_THE_OFFICE = "mark_of_the_office"
WHOLE = (
    Appointment,
    Assignment,
    Delegation,
    Group.permissions.through,
    GroupPagePermission,
    GroupCollectionPermission,
    Collection,  # whose place in their tree tells which others are meant
    Organisation,
    SpecialDay,
    Year,
    Locale,
    Site,
)


def once(about: Any, question: Any, answer: Callable[[], Any]) -> Any:
    """The answer, remembered on what it is about."""
    known = about.__dict__.setdefault("_answers", {})
    if question not in known:
        known[question] = answer()
    return known[question]


def kept(person: Any, question: str, answer: Callable[[], Any]) -> Any:
    """The answer about the person, asked again when the mark is another. It has to pickle; what depends on the day
    names it in the question."""
    return once(person, question, lambda: _between_screens(person, "mark", question, answer))


def kept_of_the_office(person: Any, question: str, answer: Callable[[], Any]) -> Any:
    """The same of an answer that rests on nothing that passes a chain: no deed on an item changes it."""
    asked = (OF_THE_OFFICE, question)
    return once(person, asked, lambda: _between_screens(person, OF_THE_OFFICE, question, answer))


def _between_screens(person: Any, which: str, question: str, answer: Callable[[], Any]) -> Any:
    mark = getattr(person, which, None)
    if mark is None or person.marked_within != within():
        return answer()
    cache = caches["kept"]
    key = f"kept-{connection.settings_dict['NAME']}-{person.pk}-{question}".replace(" ", "-")
    known = cache.get(key)
    if known is None or known[0] != mark:
        known = (mark, answer())
        cache.set(key, known, LONGEST)
    return known[1]


def within() -> tuple[bool, int]:
    """In how many transactions one stands: what was asked in one that is taken back must not be kept."""
    return connection.in_atomic_block, len(connection.savepoint_ids)


def forget(person: Any) -> None:
    """What was known before a deed on an item is asked again after it, but for what no such deed changes."""
    vars(person)["_answers"] = _of_the_office_in(person)
    person.mark = None


def apart(person: Any) -> Any:
    """The same person for a question about other items: of this one's screen nothing is known but the office."""
    other = copy(person)
    vars(other)["_answers"] = _of_the_office_in(person)
    return other


def _of_the_office_in(person: Any) -> dict[Any, Any]:
    known = vars(person).get("_answers", {})
    return {asked: said for asked, said in known.items() if OF_THE_OFFICE in asked}


def marks() -> dict[str, RawSQL]:
    """Of each person read: another when their own row, their groups or anything all rest on was changed; the name of
    anybody is among it.

    An item in a chain is deleted by nobody, and moved or edited only as its passage tells.
    """
    chains = [
        _editions(Submission, f" WHERE state IN ({_quoted(OPEN)})"),
        _editions(Withdrawal, f" WHERE state IN ({_quoted(WAITS)})"),
    ]
    return {OF_THE_OFFICE: _told(_of_the_office()), "mark_of_chains": _told(chains)}


def _of_the_office() -> list[str]:
    return [
        f"{_table(User)}.ctid::text || {_table(User)}.xmin::text",
        _editions(User.groups.through, f" WHERE user_id = {_table(User)}.id"),
        PEOPLE.format(table=_table(User)),
        PLACES.format(table=_table(Page), given=_table(GroupPagePermission)),
        *map(_editions, WHOLE),
    ]


def _told(parts: list[str]) -> RawSQL:
    told = f"md5(concat_ws('|', {', '.join(parts)}))"
    return RawSQL(told, (), output_field=models.TextField())  # noqa: S611 - names of tables and states only


def _editions(model: type[models.Model], those: str = "") -> str:
    return EDITIONS.format(table=_table(model), those=those)


def _quoted(states: Iterable[str]) -> str:
    return ", ".join(f"'{state}'" for state in states)


def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)
