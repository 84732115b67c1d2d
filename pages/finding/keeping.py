"""A page is found from the moment it is public to the moment it no longer is: in the transactions of both.

What is public is asked where the lists of the site ask it. The name and the summary are kept here; the body, which is
slow to read, by the job (`reading`).
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists
from django_tasks import task
from wagtail.models import Page, PageViewRestriction

from vietnamese.tokens import composed
from vietnamese.vectors import vector

from ..listed import listed
from ..models.finding import SearchDocument
from ..routing import paths_down_to
from . import contents
from .reading import read_page

EDITION = 1  # one more whenever words are made otherwise: what an older one made is made again
ALL = [field.name for field in SearchDocument._meta.concrete_fields if not field.primary_key]


def public(pages: Any = None) -> Any:
    """The pages that readers find: what is listed, and stands in no closed part of the tree."""
    return listed((Page.objects if pages is None else pages).live().public().filter(depth__gt=1))


def when_saved(
    instance: Any, created: bool = False, update_fields: Any = None, raw: bool = False, **kwargs: Any
) -> None:
    """The row of the page was written whole; a draft that is kept beside it is none of ours."""
    if raw or not isinstance(instance, Page) or (created and not instance.live):
        return
    if update_fields is None or "live" in update_fields:
        keep(instance.specific)


def when_published(instance: Page, **kwargs: Any) -> None:
    """All that belongs to it is written."""
    read_page.enqueue(instance.pk)


def when_moved(instance: Page, **kwargs: Any) -> None:
    """It may stand in a closed part of the tree from now on, with everything below it."""
    _below(instance.path).exclude(page__in=public().values("pk")).delete()
    find_anew.enqueue(instance.pk)


def when_closed_or_opened(instance: Any, **kwargs: Any) -> None:
    """The readers of a part of the tree have changed."""
    when_moved(instance.page)


def keep(page: Page) -> None:
    """Its row as the page now is; none where readers may not open it."""
    found = list(_if_public(page).values_list(contents.section_above([page]), flat=True)) if page.live else []
    if found:
        keep_all([row_of(page, found[0])])
    else:
        SearchDocument.objects.filter(pk=page.pk).delete()


def _if_public(page: Page) -> Any:
    """`public`, asked of one page in one question: whether any page above it is closed is part of it."""
    closed = PageViewRestriction.objects.filter(page__path__in=paths_down_to(page)).order_by()
    return listed(Page.objects.live().filter(~Exists(closed), pk=page.pk, depth__gt=1)).order_by()


def keep_all(rows: list[SearchDocument]) -> None:
    """What an earlier edition said is forgotten at once; the job reads what this one says."""
    SearchDocument.objects.bulk_create(rows, update_conflicts=True, unique_fields=["page"], update_fields=ALL)


def row_of(page: Page, section: str) -> SearchDocument:
    """What is found of it before its body is read."""
    said = vector([(contents.names_of(page), "A"), (contents.brief_of(page), "B")], contents.signs_of(page))
    return SearchDocument(
        page_id=page.pk,
        locale_id=page.locale_id,
        section=section,
        kind=page._meta.model_name,
        field_of_activity=getattr(page, "field_of_activity", "") or "",
        unit_id=contents.unit_of(page),
        year=contents.year_of(page),
        published_at=page.first_published_at,
        title=composed(page.title),
        called=contents.title_key(page.title),
        summary=composed(contents.summary_of(page)),
        name_found=said,
        found=said,
        edition=EDITION,
    )


@task()
def find_anew(key: int) -> None:
    """The page and what is below it, each as readers may open it now."""
    top = Page.objects.filter(pk=key).first()
    if top is None:
        return
    _below(top.path).exclude(page__in=public().values("pk")).delete()
    for page in public(Page.objects.descendant_of(top, inclusive=True)).specific().iterator(chunk_size=100):
        keep(page)
        read_page.enqueue(page.pk)


def _below(path: str) -> Any:
    return SearchDocument.objects.filter(page__path__startswith=path)
