"""Translated pages by the hundred: one of each standing, brought there by people's verbs, and its twins made in bulk."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from tests.approval.desk.many import twin
from tests.pages.public import many_like
from workflows.approval.models import Submission, TranslatedPage
from workflows.staff.models import User


def sources(source: Any, number: int) -> list[int]:
    """So many more pages like it, public and not translated; every second of them a contact's."""
    fresh = type(source).objects.get(pk=source.pk)
    keys = many_like(fresh, number, fresh.section_page.section_key)
    Page.objects.filter(pk__in=keys).update(live_revision=fresh.live_revision_id)
    contact = User.objects.get(username="dau-moi-phuong-minh-xuan")
    Page.objects.filter(pk__in=keys[::2]).update(owner=contact)
    return keys


def pairs(source: Any, page: Any, number: int) -> None:
    """So many more of the page and its translation, each standing where it stands."""
    of = sources(source, number)
    fresh = type(page).objects.get(pk=page.pk)
    keys = many_like(fresh, number, fresh.section_page.section_key)
    named = Page.objects.in_bulk(of)
    pages = list(Page.objects.filter(pk__in=keys).order_by("pk"))
    for one, key in zip(pages, of, strict=True):
        one.translation_key, one.owner_id = named[key].translation_key, named[key].owner_id
    Page.objects.bulk_update(pages, ["translation_key", "owner"], batch_size=500)
    kept = TranslatedPage.objects.get(page=page)
    TranslatedPage.objects.bulk_create(
        twin(kept, page_id=one.pk, source_id=key) for one, key in zip(pages, of, strict=True)
    )
    passages = Submission.objects.of(page)
    Submission.objects.bulk_create(
        [twin(one, key=key, workflow_state_id=None) for key in keys for one in passages], batch_size=500
    )
