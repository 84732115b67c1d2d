"""Pages that a test puts on the site, noted as the end of a chain notes them."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from workflows.approval.content import files_shown
from workflows.approval.models import State, Submission, kind_of
from workflows.staff.models import User


def decided(page: Any, revision: Revision) -> None:
    """That edition was released with the files it shows: readers may open them."""
    Submission.objects.create(
        kind=kind_of(page),
        key=page.pk,
        plan=[],
        state=State.RELEASED,
        files=files_shown(revision.as_object()),
        revision=revision,
        author=User.objects.earliest("pk"),
        submitted_at=timezone.now(),
    )
