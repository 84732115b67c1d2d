"""The deed of publication itself: what Wagtail's does, without what it asks twice and writes again.

Stock reads the whole revision before this one and the page that it was made of to find out whether the title is another,
asks which revision is the latest, and writes every revision anew to forget hours that none was approved for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Exists
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision, WorkflowState

_at_work: ContextVar[bool] = ContextVar("publishing", default=False)


def is_publishing() -> bool:
    """What is saved is about to be read whole, by the job of its publication."""
    return _at_work.get()


@contextmanager
def _publishing() -> Iterator[None]:
    token = _at_work.set(True)
    try:
        yield
    finally:
        _at_work.reset(token)


class Publication(PublishPageRevisionAction):
    """Of one revision of a page; an hour of Wagtail's own and the return to an earlier edition go its own way."""

    def _publish_revision(
        self,
        revision: Revision,
        object: Any,
        user: Any,
        changed: bool,
        log_action: bool,
        previous_revision: Revision | None = None,
    ) -> None:
        if object.go_live_at or previous_revision:
            super()._publish_revision(revision, object, user, changed, log_action, previous_revision)
            return
        before = _row_of(object)
        old_title = _title_before(before["title"], object, revision)
        _make_public(object, revision, is_latest=before["latest_revision"] == revision.pk)
        if before["has_hours"]:
            object.revisions.update(approved_go_live_at=None)
        if not before["in_a_workflow"]:
            object._current_workflow_states = []
        with _publishing():
            object.save()
        self._after_publish()
        if log_action:
            self._log(log_action, old_title)

    def _log(self, action: Any, old_title: str) -> None:
        said = {"user": self.user, "revision": self.revision}
        data = {"title": {"old": old_title, "new": str(self.object)}} if old_title else None
        if data:
            log(self.object, "wagtail.rename", data=data, **said)
        called = action if isinstance(action, str) else "wagtail.publish"
        log(self.object, called, data=data, content_changed=self.changed, **said)


def _row_of(page: Page) -> dict[str, Any]:
    """As the public reads it now; which is the latest revision, whether any was approved for an hour, and whether a
    workflow of it goes on."""
    its = {"base_content_type": page.get_base_content_type(), "object_id": str(page.pk)}
    return (
        Page.objects.filter(pk=page.pk)
        .values(
            "title",
            "latest_revision",
            has_hours=Exists(Revision.objects.filter(**its).exclude(approved_go_live_at=None)),
            in_a_workflow=Exists(WorkflowState.objects.filter(**its).active()),
        )
        .get()
    )


def _title_before(title: str, page: Page, revision: Revision) -> str:
    """Empty where it stays, and where there was no edition before."""
    if str(page) == title:
        return ""
    try:
        revision.get_previous()
    except Revision.DoesNotExist:
        return ""
    return title


def _make_public(page: Any, revision: Revision, *, is_latest: bool) -> None:
    now = timezone.now()
    page.live, page.expired, page.has_unpublished_changes = True, False, not is_latest
    page.last_published_at, page.live_revision = now, revision
    page.first_published_at = page.first_published_at or now
