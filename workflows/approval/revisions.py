"""Before a draft is saved: nobody edits in a chain, and what was judged is not overwritten (design 6.5; trap 4)."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from .models import Submission, kind_of
from .writing import may_edit_in_a_chain


def may_save(item: models.Model, user: Any, overwrite: Revision | None) -> Revision | None:
    """The revision to overwrite, or None for a new one. Raises PermissionDenied with the sentence.

    Asked inside the transaction that saves, with the item's row locked: whoever submits at the
    same moment is heard before or after, never between.
    """
    if item.pk is None:
        return overwrite
    row = apps.get_model(kind_of(item)).objects.select_for_update().filter(pk=item.pk)
    list(row.order_by().values_list("pk"))
    found = Submission.objects.open().of(item)
    submission = found.select_related("taker").first() if found.exists() else None
    if submission and (reason := _objection(submission, user)):
        raise PermissionDenied(reason)
    return None if overwrite and _is_judged(overwrite) else overwrite


def _objection(submission: Submission, user: Any) -> str | None:
    if user is None:
        return _("Bài đang trong quy trình phê duyệt nên không sửa được.")
    return may_edit_in_a_chain(user, submission, timezone.now())


def _is_judged(revision: Revision) -> bool:
    return revision.task_states.exists() or Submission.objects.filter(revision=revision).exists()
