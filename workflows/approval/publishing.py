"""The one door to publication, as Wagtail calls it when a workflow has run its steps.

Wagtail imports this module while its own models are loading, so it imports no model; the door
itself is workflows/approval/verbs/publish.py.
"""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string


def finish(workflow_state: Any, user: Any = None) -> None:
    """Publish what the chain approved (WAGTAIL_FINISH_WORKFLOW_ACTION).

    Raises PermissionDenied for a workflow that ended in any other way than by the decisions of
    every step (design 1.1; traps 10 and 26).
    """
    import_string("workflows.approval.verbs.publish.publish")(workflow_state)
