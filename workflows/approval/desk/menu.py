"""Bàn làm việc in the menu of every screen of the admin, with how many items wait for the person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from psycopg2 import sql
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from workflows.staff.models import Appointment, Assignment, Delegation, User

from ..models import OPEN, Submission
from .waiting import waiting_for

LONGEST = 24 * 3600  # seconds: the mark says sooner that it is out of date
# The editions of rows: each change of a row writes it anew, at another place or by another transaction.
EDITIONS = sql.SQL("(SELECT string_agg(ctid::text || xmin::text, ' ' ORDER BY ctid) FROM {table}{those})")
WHOLE = sql.SQL("")


class DeskMenuItem(MenuItem):
    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The library keeps the item between requests; what it says is each person's own."""
        number = how_many(request.user, timezone.now())
        said = {"title": in_words(number)} if number else {}
        label = _("Bàn làm việc (%d)") % number if number else str(self.label)
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, attrs=said)


def in_words(number: int) -> str:
    return ngettext("%d bài chờ đồng chí xử lý", "%d bài chờ đồng chí xử lý", number) % number


def how_many(person: Any, at: datetime) -> int:
    """How many items wait for the person: counted anew when a passage, the roster or the day is another.

    Counted with the person read afresh: a screen that looks at one item has laid answers about it alone.
    """
    key = f"desk-{connection.settings_dict['NAME']}-{person.pk}"
    now = (timezone.localdate(at), mark())
    known = cache.get(key)
    if known and known[0] == now:
        return known[1]
    number = len(waiting_for(User.objects.get(pk=person.pk), at))
    cache.set(key, (now, number), LONGEST)
    return number


def mark() -> str:
    """Another after any change of what stands in a chain, of who holds what and of which accounts are closed.

    An item in a chain is deleted by nobody, and moved or edited only as its passage tells.
    """
    of_people = (_editions(model) for model in (Appointment, Assignment, Delegation))
    standing = sql.SQL(" WHERE state IN ({})").format(sql.SQL(", ").join(map(sql.Literal, OPEN)))
    closed = sql.SQL("(SELECT string_agg(id::text, ' ' ORDER BY id) FROM {} WHERE NOT is_active)")
    parts = [_editions(Submission, standing), *of_people, closed.format(_table(User))]
    asked = sql.SQL("SELECT md5(concat({}))").format(sql.SQL(", '|', ").join(parts))
    with connection.cursor() as cursor:
        cursor.execute(asked.as_string(cursor.connection))
        return cursor.fetchone()[0]


def _editions(model: Any, those: sql.Composable = WHOLE) -> sql.Composed:
    return EDITIONS.format(table=_table(model), those=those)


def _table(model: Any) -> sql.Identifier:
    return sql.Identifier(model._meta.db_table)
