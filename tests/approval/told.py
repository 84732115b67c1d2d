"""What people were told, for tests: notices, and the letters that a day brings."""

from __future__ import annotations

from datetime import datetime

from django.core import mail
from django.core.mail import EmailMultiAlternatives

from workflows.approval.models import Notice
from workflows.approval.notices.post import look
from workflows.staff.models import User


def told(username: str) -> list[str]:
    """The titles of a person's notices, the newest first."""
    return list(Notice.objects.filter(person__username=username).values_list("title", flat=True))


def last_told(username: str) -> Notice:
    return Notice.objects.filter(person__username=username).latest("pk")


def heard() -> set[str]:
    """Who was told since this was last asked."""
    found = set(Notice.objects.values_list("person__username", flat=True))
    Notice.objects.all().delete()
    return found


def letters(now: datetime) -> dict[str, EmailMultiAlternatives]:
    """What the worker's look at that moment sends, by who gets it; each at most one."""
    mail.outbox.clear()
    look(now)
    names = dict(User.objects.exclude(email="").values_list("email", "username"))
    found = [(names[message.to[0]], message) for message in mail.outbox]
    mail.outbox.clear()
    assert len(dict(found)) == len(found), "two letters to one person"
    return dict(found)
