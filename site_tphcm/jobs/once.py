"""What is asked for several times in one transaction and needs doing once.

A page on its way to the public is saved four times in a deed; each save asks for its places in
the two indexes anew, and its pictures for their sizes. Nobody can begin such a job before the
transaction ends, and then each would find the same.
"""

from __future__ import annotations

import json
from typing import Any

from django.db import connection

from .models import Job

READ_WHAT_THEY_FIND = frozenset(
    {
        "modelsearch.tasks.insert_or_update_object_task",
        "pages.finding.indexing.index_page",
        "snippets.pictures.make_sizes",
        "wagtail.tasks.update_reference_index_task",
    }
)


def asked_before(path: str, words: tuple[Any, Any]) -> Job | None:
    """The job of the same name and arguments that waits in the transaction at hand; one that was
    rolled back to a savepoint is no longer there."""
    key = _asked().get(_name(path, words)) if path in READ_WHAT_THEY_FIND else None
    return Job.objects.waiting().filter(pk=key).first() if key else None


def remember(job: Job, path: str, words: tuple[Any, Any]) -> None:
    if path in READ_WHAT_THEY_FIND:
        _asked()[_name(path, words)] = job.pk


def _asked() -> dict[str, str]:
    """Kept on the outermost block of the transaction, and gone with it; outside of any, for nobody."""
    blocks = connection.atomic_blocks
    return vars(blocks[0]).setdefault("asked_for", {}) if blocks else {}


def _name(path: str, words: tuple[Any, Any]) -> str:
    return json.dumps([path, words], sort_keys=True)
