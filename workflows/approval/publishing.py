"""The one door to publication. It is shut: the verbs that open it at the end of a chain come next.

Wagtail imports this module while its own models are loading, so it imports no model.
"""

from __future__ import annotations

from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _


def finish(workflow_state: Any, user: Any = None) -> NoReturn:
    """What Wagtail calls when a workflow has run its steps (WAGTAIL_FINISH_WORKFLOW_ACTION).

    Raises PermissionDenied: no stock workflow, however it ended, makes anything public
    (design 1.1; traps 10 and 26).
    """
    raise PermissionDenied(
        _("Theo nguyên tắc hệ thống “một cửa xuất bản”, việc này chưa thể đăng. Bài vẫn là bản nháp.")
    )
