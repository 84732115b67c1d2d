"""What an address that leads nowhere was meant for: its words, the pages they name, the section above.

The address alone is asked; an address that looks like a file or a machine's probe is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Case, CharField, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Concat
from wagtail.models import Page

from vietnamese.text import slug

from .brief import told
from .listed import listed

MOST_WORDS, MOST_PAGES = 8, 5
SHORTEST_TO_COMPLETE = 8  # letters of an address that was cut off


def words_of_address(path: str) -> list[str]:
    """The words of the last step: /tin-tong-hop/cao-toc/ asks for "cao toc". A file name asks for nothing."""
    return [word for word in _last_step(path).split("-") if word][:MOST_WORDS]


def _last_step(path: str) -> str:
    steps = [step for step in path.split("/") if step]
    return slug(steps[-1]) if steps and "." not in steps[-1] else ""


def nearest_pages(path: str, home: Page) -> list[Page]:
    """Live pages whose own address is the same, begins so, or has at least half of the words."""
    step = _last_step(path)
    if not step:
        return []
    pages = listed(Page.objects.live().public()).descendant_of(home)
    same = Q(slug__startswith=step) if len(step) >= SHORTEST_TO_COMPLETE else Q(slug=step)
    numbers = _some(pages.filter(same).order_by("path")) or _some(_alike(pages, words_of_address(path)))
    known = {page.pk: page for page in told(Page.objects.filter(pk__in=numbers))} if numbers else {}
    return [known[number] for number in numbers if number in known]


def _some(pages: QuerySet) -> list[int]:
    return list(pages.values_list("pk", flat=True)[:MOST_PAGES])


def _alike(pages: QuerySet, words: Sequence[str]) -> QuerySet:
    """Those with at least half of the words in their own address, most words first."""
    spelt = Concat(Value("-"), F("slug"), Value("-"), output_field=CharField())
    different = list(dict.fromkeys(words))
    each = [
        Case(When(spelt__contains=f"-{word}-", then=1), default=0, output_field=IntegerField())
        for word in different
    ]
    pages = pages.alias(spelt=spelt).alias(score=sum(each, start=Value(0)))
    pages = pages.filter(score__gte=(len(different) + 1) // 2)
    return pages.order_by("-score", F("first_published_at").desc(nulls_last=True))


def section_above(path: str, sections: Sequence[tuple[str, Page]]) -> Page | None:
    """The deepest section whose address begins the one that was asked for; `sections`: (address, page)."""
    leading = [(address, page) for address, page in sections if path.startswith(address)]
    return max(leading, key=lambda pair: len(pair[0]))[1] if leading else None
