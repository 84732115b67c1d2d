"""Files that rows name: those a backup must have, or it is no backup of these rows."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db.models import FileField

from workflows.archive import store
from workflows.archive.models import Piece

from .places import ARCHIVE, MEDIA


def named() -> set[str]:
    """By their path in a set, as the transaction sees the rows: pictures, files and the pieces of captures."""
    place = settings.ARCHIVE_STORE
    pieces = Piece.objects.values_list("name", flat=True).iterator()
    kept = {f"{ARCHIVE}/{store.path_of(name).relative_to(place).as_posix()}" for name in pieces}
    return kept | {f"{MEDIA}/{name}" for field in _fields() for name in _names(field)}


def _fields() -> Iterator[FileField]:
    for model in apps.get_models():
        if model._meta.managed and not model._meta.proxy:
            yield from (field for field in model._meta.local_fields if isinstance(field, FileField))


def _names(field: FileField) -> Iterator[str]:
    rows = field.model._base_manager.exclude(**{field.name: ""}).exclude(**{field.name: None})
    return rows.values_list(field.name, flat=True).iterator()
