"""Who looks back. Nothing is decided here; of a draft no more is shown than its title in the register."""

from __future__ import annotations

from django.utils.translation import gettext as _

from workflows.approval.looking import looks_at_everything
from workflows.staff.models import User


def may_inspect(actor: User) -> str | None:
    """The board, its staff and its observers, who check what was published (III.9)."""
    if looks_at_everything(actor):
        return None
    return _("Việc đối chiếu thông tin đã đăng dành cho Ban Biên tập, bộ phận giúp việc và cơ quan kiểm tra.")
