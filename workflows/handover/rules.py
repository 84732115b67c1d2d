"""Who sees the lists, and who prepares them. What stands on a list is decided by whom refusal() allows, as anything else."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from workflows.approval.looking import looks_at_everything
from workflows.approval.writing import applies_changes
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force


def may_see(actor: User, at: datetime) -> str | None:
    """The board, its staff and its observers."""
    if looks_at_everything(actor):
        return None
    return _("Danh sách trình duyệt dành cho Ban Biên tập và bộ phận giúp việc.")


def may_prepare(actor: User, at: datetime) -> str | None:
    """Whoever acts for the standing office, which hands over (III.8-1, III.8-2)."""
    if applies_changes(actor, at):
        return None
    regulation = regulation_in_force()
    titles = "; ".join(regulation.role(key).title for key in regulation.appliers)
    return _("Việc chuẩn bị danh sách trình duyệt thuộc trách nhiệm của %(titles)s.") % {"titles": titles}
