"""What the office finds a page by, and what the page names: both of the platform's indexes, by one job.

Stock orders a job for each, again for the rows of a page, and again when only the number of a draft is kept beside it.
The job that reads what was published does this along with it.
"""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django_tasks import task
from modelsearch import index
from wagtail.models import Page, ReferenceIndex

from ..models.written import Written, is_of_a_draft
from ..publication import is_publishing


def when_saved(instance: models.Model, update_fields: Any = None, raw: bool = False, **kwargs: Any) -> None:
    """What is kept of a draft beside a page changes nothing of what it says."""
    if isinstance(instance, Written) and not (raw or is_of_a_draft(update_fields) or is_publishing()):
        index_page.enqueue(instance.pk)


def when_deleted(instance: models.Model, **kwargs: Any) -> None:
    """At once. What it named and what named it the platform forgets itself."""
    if isinstance(instance, Written):
        index.remove_object(instance)


@task()
def index_page(key: int) -> None:
    """As the page is now; nothing where it is gone."""
    page = Page.objects.filter(pk=key).first()
    if page is None:
        return
    index.insert_or_update_object(page.specific)
    with transaction.atomic():
        ReferenceIndex.create_or_update_for_object(page.specific)
