"""The sizes in which pictures are shown: named here, made by a job ahead of publication, read at once.

The templates that show a picture name the same sizes; tests/snippets/test_picture_sizes.py compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django_tasks import task
from modelcluster.models import get_all_child_relations

from .models import Picture, PictureRendition

WIDTHS = (400, 720, 1080, 1600)
SIZES = tuple(f"width-{width}|format-webp" for width in WIDTHS)  # templates/components/picture.html
# Where somebody passes a link on: most of what shows it there reads JPEG and no WebP.
SHARED = "width-1080|format-jpeg"
MADE = (*SIZES, SHARED)
EMBLEM = ("height-144",)  # templates/components/header.html
PORTRAIT = (
    "fill-144x192|format-webp",  # templates/components/official.html
    "fill-288x384|format-webp",  # templates/official.html
)
SHOWN_OTHERWISE = {"snippets.identity": EMBLEM, "snippets.official": PORTRAIT}


def sizes_of(item: models.Model) -> tuple[str, ...]:
    """The sizes in which an item of this kind shows its pictures, or is shown elsewhere."""
    return SHOWN_OTHERWISE.get(item._meta.label_lower, MADE)


def pictures_of(item: models.Model) -> list[Picture]:
    """Every picture the item shows, each once."""
    keys = _keys_of_pictures(item)
    return list(Picture.objects.filter(pk__in=keys).order_by("pk")) if keys else []


def _keys_of_pictures(item: models.Model) -> set[int]:
    """Named by a field, in a stream, or by one of its children."""
    children = (
        child
        for relation in get_all_child_relations(type(item))
        if _may_name(relation.related_model)
        for child in getattr(item, relation.get_accessor_name()).all()
    )
    return {key for part in (item, *children) for key in _named_by(part)}


def _may_name(model: type[models.Model]) -> bool:
    """Whether something of this kind can name a picture at all; the others are not read."""
    fields = model._meta.concrete_fields
    return any(field.related_model is Picture or hasattr(field, "extract_references") for field in fields)


def _named_by(part: models.Model) -> Iterator[int]:
    for field in part._meta.concrete_fields:
        value = getattr(part, field.attname)
        if field.related_model is Picture and value:
            yield value
        elif hasattr(field, "extract_references"):
            yield from (int(key) for model, key, *_ in field.extract_references(value) if model is Picture)


def order_sizes(item: models.Model) -> None:
    """A job for the sizes still missing, in the transaction at hand; none where every size is there."""
    sizes, pictures = sizes_of(item), sorted(_keys_of_pictures(item))
    if not pictures:
        return
    there = PictureRendition.objects.filter(image__in=pictures, filter_spec__in=sizes).count()
    if there < len(pictures) * len(sizes):
        make_sizes.enqueue(pictures, list(sizes))


@task()
def make_sizes(keys: list[int], sizes: list[str]) -> None:
    """Makes the sizes still missing; a picture that is gone meanwhile needs none.

    One that cannot be read keeps no other from its sizes; the job then fails, and is tried again.
    """
    errors = []
    for picture in Picture.objects.filter(pk__in=keys).order_by("pk"):
        try:
            picture.get_renditions(*sizes)
        except Exception as error:  # whatever it is, the next picture gets its turn
            errors.append(error)
    if errors:
        raise errors[0]


def with_sizes(pictures: Iterable[Picture]) -> None:
    """Reads the sizes of all these pictures in one query, for the template that will show them."""
    ready = PictureRendition.objects.filter(filter_spec__in=MADE)
    prefetch = models.Prefetch("renditions", ready, to_attr="prefetched_renditions")
    models.prefetch_related_objects(list(pictures), prefetch)


def with_lead_pictures(items: Iterable[Any]) -> None:
    """Reads the lead pictures of a list of pages with their sizes: two queries, however many there are."""
    shown = [item for item in items if getattr(item, "lead_picture_id", None)]
    ready = Picture.objects.prefetch_renditions(*SIZES)
    pictures = ready.in_bulk({item.lead_picture_id for item in shown})
    for item in shown:
        item.lead_picture = pictures[item.lead_picture_id]
