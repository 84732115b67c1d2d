"""Pictures and files of what comes in go to the library; their author and rights are still to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from snippets.models import Hashed, Picture
from workflows.staff.models import User

from .word.reading.bounds import Refused


def add_pictures(
    named: Mapping[str, Mapping[str, Any]], read: Callable[[str], bytes], actor: User, kept: list[Hashed]
) -> tuple[dict[str, Picture], list[str]]:
    """Each in the first collection in which the person may add pictures, and a sentence for each that was not taken.

    `named`: what is said of each, by its name; `read`: its bytes, which raises Refused for what is not to be read.
    """
    if not named:
        return {}, []
    collection = (
        policy_registry.get_by_type(Picture).collections_user_has_permission_for(actor, "add").first()
    )
    if collection is None:
        return {}, [_("Đồng chí không thêm ảnh vào thư viện được nên ảnh không vào bài.")]
    made, told = {}, []
    for part, said in named.items():
        name = PurePath(part).name
        try:
            made[part] = _added(name, read(part), said, collection, actor)
            kept.append(made[part])
        except ValidationError as wrong:
            told.append(f"{name}: {' '.join(wrong.messages)}")
        except Refused:
            told.append(_("%(name)s: ảnh bị hỏng hoặc quá nặng nên không vào bài.") % {"name": name})
    return made, told


def _added(name: str, data: bytes, said: Mapping[str, Any], collection: Collection, actor: User) -> Picture:
    """With what is said of it, mostly nothing. Raises ValidationError for what the library does not take."""
    picture = Picture(
        title=said["caption"][:255] or said["alt"][:255] or name,
        alt=said["alt"][:250],
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
