"""An item by the kind and key that addresses name it with, and the address of the form it is edited in."""

from __future__ import annotations

from django.db import models
from django.http import Http404
from django.urls import reverse
from wagtail.models import Page

from snippets.models import public_snippets

from .deed import with_its_section
from .translations.rules import is_translation


def item_at(kind: str, key: int, *, whole: bool = True) -> models.Model:
    """Raises Http404 for a kind that passes no chain, and for what is not there. Not `whole`, a page has what every page
    has: for a deed, which reads it again."""
    known = {model._meta.label_lower: model.objects.all() for model in public_snippets()}
    pages = Page.objects.select_related("locale")
    known[Page._meta.label_lower] = pages if whole else pages.specific(defer=True)
    found = known[kind].filter(pk=key).first() if kind in known else None
    if found is None:
        raise Http404
    return with_its_section(found) if whole and isinstance(found, Page) else found


def edit_address(item: models.Model) -> str:
    if is_translation(item):
        return reverse("translation_of", args=[item.pk])
    if isinstance(item, Page):
        return reverse("wagtailadmin_pages:edit", args=[item.pk])
    return reverse(item.snippet_viewset.get_url_name("edit"), args=[item.pk])
