"""An item by the kind and key that addresses name it with, and the address of the form it is edited in."""

from __future__ import annotations

from django.db import models
from django.http import Http404
from django.urls import reverse
from wagtail.models import Page

from snippets.models import public_snippets

from .translations.rules import is_translation


def item_at(kind: str, key: int) -> models.Model:
    """Raises Http404 for a kind that passes no chain, and for what is not there."""
    known = {model._meta.label_lower: model.objects.all() for model in public_snippets()}
    known[Page._meta.label_lower] = Page.objects.select_related("locale")
    found = known[kind].filter(pk=key).first() if kind in known else None
    if found is None:
        raise Http404
    return _specific(found) if isinstance(found, Page) else found


def _specific(page: Page) -> Page:
    """With what was read already: a draft is made of the page with its language and the page above it."""
    found = page.specific
    found.locale = page.locale
    keeper = found.section_page
    if keeper is not None and found.path[: -Page.steplen] == keeper.path:
        found._cached_parent_obj = keeper
    return found


def edit_address(item: models.Model) -> str:
    if is_translation(item):
        return reverse("translation_of", args=[item.pk])
    if isinstance(item, Page):
        return reverse("wagtailadmin_pages:edit", args=[item.pk])
    return reverse(item.snippet_viewset.get_url_name("edit"), args=[item.pk])
