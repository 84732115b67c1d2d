"""Pictures and files of what comes in go to the library; their author and rights are still to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from snippets.models import Hashed, Picture
from workflows.staff.models import User


def collection_for(actor: User) -> Collection | None:
    """The first in which the person may add pictures."""
    policy = policy_registry.get_by_type(Picture)
    return policy.collections_user_has_permission_for(actor, "add").first()


def add(name: str, data: bytes, piece: Mapping[str, Any], collection: Collection, actor: User) -> Picture:
    """With what is said of it, mostly nothing. Raises ValidationError for what the library does not take."""
    picture = Picture(
        title=piece["caption"][:255] or piece["alt"][:255] or name,
        alt=piece["alt"][:250],
        collection=collection,
        uploaded_by_user=actor,
        file=ContentFile(data, name),
    )
    picture.save()
    return picture


@contextmanager
def no_files_without_rows() -> Iterator[list[Hashed]]:
    """What a storage was given is taken away again where the rows are not kept."""
    kept: list[Hashed] = []
    try:
        yield kept
    except Exception:
        for one in kept:
            one.file.storage.delete(one.file.name)
        raise
