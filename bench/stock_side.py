"""What the bench does in the stock project."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from itertools import count
from random import Random

from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Page, TaskState

from bench.stock.fill import EDITOR
from bench.stock.models import ArticlePage, DocumentPage, ListingPage

_numbers = count(Random().randrange(1_000_000))  # noqa: S311 - another for each run


def prepare() -> None:
    """It was all done when it was filled."""


def reading() -> AbstractContextManager[None]:
    """As any request."""
    return nullcontext()


def screens() -> list[dict[str, str]]:
    """Those that are compared: their names as in `ours_side`, their addresses, who asks."""
    section = max(ListingPage.objects.all(), key=lambda one: one.get_children().live().count())
    page = ArticlePage.objects.live().child_of(section).exclude(picture=None).first()
    document = DocumentPage.objects.live().first()
    public = {
        "home": "/",
        "article": page.url,
        "listing": section.url,
        "document": document.url,
        "procedure": document.url,
        "search": "/search/?query=an+toàn+giao+thông",
        "sitemap": "/sitemap.xml",
    }
    office = {
        "desk": reverse("wagtailadmin_home"),
        "explorer": reverse("wagtailadmin_explore", args=[section.pk]),
        "editor": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "site history": reverse("wagtailadmin_reports:site_history"),
    }
    everybody = [{"name": name, "get": address} for name, address in public.items()]
    return everybody + [{"name": name, "get": address, "as": EDITOR} for name, address in office.items()]


def publish() -> None:
    """A page like another is created and published, as the editor's form does it."""
    model = ArticlePage.objects.live().order_by("pk").first()
    editor = User.objects.get(username=EDITOR)
    number = next(_numbers)
    copy = {name: getattr(model, name) for name in ("summary", "picture", "body", "writer")}
    page = ArticlePage(title=f"{model.title} {number}", slug=f"{model.slug}-do-{number}", live=False, **copy)
    model.get_parent().add_child(instance=page)
    page.save_revision(user=editor, log_action=True).publish(user=editor)


def waiting(number: int) -> list[str]:
    """The button of the last step, of so many pages that wait for it."""
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).select_related("workflow_state")
    return [
        reverse("wagtailadmin_pages:workflow_action", args=[one.workflow_state.object_id, "approve", one.pk])
        for one in states.order_by("pk")[:number]
    ]


def search(words: str) -> int:
    return len(Page.objects.live().search(words)[:20])
