"""What the bench does in the portal."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from bench.city import made
from bench.city.plan import place_in
from bench.flame import drawn
from bench.screens import EDITOR, SECTION, part_of, screens, section_of_news
from pages import models as pages
from pages.finding.finder import Question
from pages.finding.postgres import PostgresFinder
from pages.models import NewsPage, SectionPage
from pages.remembered import under
from site_tphcm.serving import static
from site_tphcm.serving.catalogues import compile_catalogues
from snippets.models import Picture
from workflows.staff.models import User

__all__ = ["screens"]  # asked for by its name, as all that is here

OLD = 20  # pages from the first of the section: nobody has read them today
_numbers = count(7_000_000 + Random().randrange(1_000_000))  # noqa: S311 - another for each run


def prepare() -> None:
    """As before it is served."""
    compile_catalogues(settings.LOCALE_PATHS)
    static.collect()


def reading() -> AbstractContextManager[None]:
    """As the front of the portal asks Django for a page: what it stands in was read under this generation."""
    return under("1-1-1-bench")


def cold(number: int) -> list[dict[str, Any]]:
    """So many old news, each with its address and its key."""
    old = section_of_news().get_children().live().order_by("path")[OLD : OLD + number]
    return [{"url": page.url, "key": page.pk} for page in old]


def publish() -> None:
    """A page is created, and published in one transaction, as the end of its chain does it."""
    section, place = section_of_news(), place_in(SECTION, next(_numbers), 1, timezone.now())
    columns = made.told(section.section.content, place, made.shared_already()).columns
    page = NewsPage(
        owner=User.objects.get(username=EDITOR), live=False, locale_id=section.locale_id, **columns
    )
    section.add_child(instance=page)
    revision = page.save_revision(user=page.owner, log_action=True)
    with transaction.atomic():
        revision.publish(user=page.owner, skip_permission_checks=True)


def checked(number: int) -> list[dict[str, Any]]:
    """So many items that only the leader's decision lacks."""
    items = []
    with made.JobsDone():
        for _one in range(number):
            place = place_in(SECTION, next(_numbers), 1, timezone.now())
            page = made.page(place, made.shared_already(), "checked", timezone.now())
            items.append(_to_decide(page))
    return items


def _to_decide(page: Any) -> dict[str, Any]:
    address = reverse("approval_item", args=["wagtailcore.page", page.pk])
    said = {"title": page.title, "url": page.url, "part": part_of(page)}
    return {"screen": address, "press": f"{address}phe-duyet/"} | said


def search(words: str) -> None:
    """The first screen of what is found, without the screen."""
    question = Question(words, _locale())
    PostgresFinder().cut(question, PostgresFinder().answer(question), 0, 20)


def _locale() -> int:
    if not _known:
        _known.append(section_of_news().locale_id)
    return _known[0]


_known: list[int] = []


def content(path: str, number: int) -> int:
    """What the stock site is filled with: the tree, the pictures, so many of the newest pages."""
    sections = SectionPage.objects.filter(locale__language_code="vi").order_by("path")
    tree = [{name: getattr(one, name) for name in ("path", "title", "slug")} for one in sections]
    kinds = (pages.NewsPage, pages.LeadershipPage, pages.DocumentPage, pages.ProcedurePage)
    newest = (
        Page.objects.live().filter(locale__language_code="vi").type(kinds).order_by("-first_published_at")
    )
    full = newest.child_of(section_of_news())[: number // 3]  # one section has a full list
    rest = newest.not_child_of(section_of_news())[: number - len(full)]
    said = [_said(page) for some in (full, rest) for page in some.specific()]
    shown = Picture.objects.filter(pk__in={one["picture"] for one in said if one["picture"]})
    told = {"sections": tree, "pages": said, "pictures": {one.pk: one.file.name for one in shown}}
    Path(path).write_text(json.dumps(told, ensure_ascii=False))
    return len(said)


def _said(page: Any) -> dict[str, Any]:
    blocks = [block.value.source for block in page.body if block.block_type == "paragraph"]
    day = getattr(page, "issued_on", None) or getattr(page, "decision_on", None)
    return {
        "section": page.path[: -Page.steplen],
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "paragraphs": blocks,
        "writer": getattr(page, "byline_line", ""),
        "picture": getattr(page, "lead_picture_id", None),
        "number": getattr(page, "number", "") or getattr(page, "code", ""),
        "issuer": getattr(page, "issuer", "") or getattr(page, "decision_issuer", ""),
        "dated_on": day.isoformat() if day else "",
    }


def flame(address: str, path: str) -> int:
    """Where the time of that page goes."""
    client = Client(SERVER_NAME="127.0.0.1")
    with reading():
        return drawn(lambda: client.get(address), Path(path), f"{address}, not kept")
