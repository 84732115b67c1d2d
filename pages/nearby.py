"""What an address that leads nowhere was meant for: its words, the pages they name, the section above.

The address alone is asked; an address that looks like a file or a machine's probe is not. What is public is asked of
the table that the search keeps of it, which knows the words of each title: to compare every address that there is
would take longer each year.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from django.db import connection
from django.db.models import Q
from wagtail.models import Page

from vietnamese.text import slug
from vietnamese.vectors import quoted

from .brief import told
from .finding import sql
from .finding.keeping import public

MOST_WORDS, MOST_PAGES = 8, 5
SHORTEST_TO_COMPLETE = 8  # letters of an address that was cut off
COMPARED = 400  # pages with all of the words, with all but one, with half; of more, as they come


def words_of_address(path: str) -> list[str]:
    """The words of the last step: /tin-tong-hop/cao-toc/ asks for "cao toc". A file name asks for nothing."""
    return [word for word in _last_step(path).split("-") if word][:MOST_WORDS]


def _last_step(path: str) -> str:
    steps = [step for step in path.split("/") if step]
    return slug(steps[-1]) if steps and "." not in steps[-1] else ""


def nearest_pages(path: str, home: Page) -> list[Page]:
    """Live pages whose own address is the same or begins so, or whose names have at least half of the words."""
    step = _last_step(path)
    if not step:
        return []
    same = Q(slug__startswith=step) if len(step) >= SHORTEST_TO_COMPLETE else Q(slug=step)
    pages = public().filter(same).descendant_of(home).order_by("path")
    numbers = list(pages.values_list("pk", flat=True)[:MOST_PAGES]) or _alike(words_of_address(path), home)
    known = {page.pk: page for page in told(Page.objects.filter(pk__in=numbers))} if numbers else {}
    return [known[number] for number in numbers if number in known]


def _alike(words: Sequence[str], home: Page) -> list[int]:
    """Those with at least half of the words in their names, most words first, then the newest."""
    different = [quoted(word) for word in dict.fromkeys(words)]
    half = (len(different) + 1) // 2
    said = {
        "all": _any(different, len(different)),
        "most": _any(different, max(half, len(different) - 1)),
        "half": _any(different, half),
        "words": [f"{word}:A" for word in different],  # of the name itself; the index has the summary's too
        "least": half,
        "locale": home.locale_id,
        "compared": COMPARED,
        "shown": MOST_PAGES,
    }
    with connection.cursor() as cursor:
        cursor.execute(sql.NEAREST, said)
        return [key for (key,) in cursor.fetchall()]


def _any(words: Sequence[str], number: int) -> str:
    """Whatever has so many of them."""
    return " | ".join(f"({' & '.join(some)})" for some in combinations(words, number))


def section_above(path: str, sections: Sequence[tuple[str, Page]]) -> Page | None:
    """The deepest section whose address begins the one that was asked for; `sections`: (address, page)."""
    leading = [(address, page) for address, page in sections if path.startswith(address)]
    return max(leading, key=lambda pair: len(pair[0]))[1] if leading else None
