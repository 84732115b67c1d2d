"""Pages that were moved, given another address, or deleted: afterwards the register knows where they stood."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import post_page_move

from ..record import Subject
from .changes import write

KIND = "wagtailcore.page"


def watch() -> None:
    post_page_move.connect(moved, dispatch_uid="archive.page_moved")
    post_delete.connect(deleted, sender=Page, dispatch_uid="archive.page_deleted")


def moved(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """Another place; another order among the same pages is none."""
    if url_path_before != url_path_after:
        _write("move", instance, before=url_path_before, after=url_path_after)


def readdressed(page: Page, before: str, after: str) -> None:
    """Its own name in the address has changed, and with it the addresses of all below it."""
    _write("rename", page, before=before, after=after)


def deleted(instance: Page, **kwargs: Any) -> None:
    _write("delete", instance, before=instance.url_path or "")


def _write(verb: str, page: Page, **words: str) -> None:
    write(verb, Subject(KIND, str(page.pk), page.title, page.url_path or ""), **words)
