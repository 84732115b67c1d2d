"""How well and how quickly the public search answers, beside the stock one, in a city of so many pages.

    .venv/bin/python -m bench.search [pages, 100000] [--stock] [--plans]

Prints what 139 judged queries find among the first three, the time of each kind of query (SQL and ranking, no screen),
the cost of indexing a page, the size of the index; `--stock` the stock search on the same list and queries, `--plans`
the plans that PostgreSQL chose. Issue 10 wants, p95 at 100,000 pages: nothing 1 ms, selective 20, broad 50, typed 15.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from io import StringIO
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402 - after the settings are loaded
from django.db import connection, transaction  # noqa: E402 - likewise
from wagtail.models import Page  # noqa: E402 - likewise

from bench.city.fill import fill  # noqa: E402 - after the settings are loaded
from pages.finding import keeping, reading  # noqa: E402 - likewise
from pages.finding.finder import Question, finder  # noqa: E402 - likewise
from pages.finding.postgres import PostgresFinder  # noqa: E402 - likewise
from pages.finding.reindexing import go_on  # noqa: E402 - likewise
from pages.listed import listed  # noqa: E402 - likewise
from pages.models import SearchDocument  # noqa: E402 - likewise
from pages.search import words_of  # noqa: E402 - likewise
from site_tphcm.database import roles  # noqa: E402 - likewise
from snippets.models import Official  # noqa: E402 - likewise
from tests import databases  # noqa: E402 - likewise
from tests.pages.finding import demonstration  # noqa: E402 - likewise
from tests.pages.finding.judged import KINDS  # noqa: E402 - likewise
from tests.pages.public import published, section  # noqa: E402 - likewise

TIMES = 5
FIRST = 3
QUERIES = {
    "nothing found": ("zzqx vwkk", "kjhgz", "qwzz xxyy zzkk"),
    "selective": tuple(words for words, _pages in KINDS["in the text"]),
    "selective, names": tuple(words for words, _pages in KINDS["without marks"]),
    "broad": (
        "thành phố",
        "thanh pho",
        "phường xã",
        "người dân",
        "tổ chức hội nghị",
        "tuyen truyen",
        "ủy ban",
    ),
}
TYPED = ("thu tu", "khai si", "lễ hội th", "nuoc kho", "phường m", "trồng c", "đấu giá qu", "hội ngh")


def main(number: int, *, stock: bool, plans: bool) -> None:
    databases.build_templates()
    with databases.clone_of(databases.CITY, f"{databases.CITY}_search"):
        demonstration.publish(None)
        for _done in go_on():
            pass
        Official.objects.update(live=True)  # whose activities are told of
        taken = timed(lambda: fill(number, vary=1, tell=lambda done: said(f"{done} pages")))
        said(f"{number} pages made and indexed in {taken / 1000:.0f} s")
        analyse()
        said(f"size: {size('pages_searchdocument')}")
        judge("own", own)
        speed()
        indexing()
        rebuild()
        if plans:
            explain()
        if stock:
            call_command("update_index", verbosity=0)
            analyse()
            judge("stock", of_stock)
            for kind, queries in QUERIES.items():
                tell(f"stock, {kind}", queries, of_stock, times=1)
    databases.drop_all()


def own(words: str) -> list[int]:
    question = Question(words, section().locale_id)
    answer = finder().answer(question)
    return finder().cut(question, answer, 0, 20)


def of_stock(words: str) -> list[int]:
    """As the search page asked it before."""
    found = listed(Page.objects.live().public()).search(words_of(words), operator="and")
    found.count()
    return [page.pk for page in found[:20]]


def judge(name: str, ask: Callable[[str], list[int]]) -> None:
    right = dict.fromkeys(KINDS, 0)
    for kind, judged in KINDS.items():
        for words, pages in judged:
            titles = Page.objects.filter(pk__in=ask(words)[:FIRST]).values_list("title", flat=True)
            right[kind] += any(page in title for title in titles for page in pages)
    for kind, judged in KINDS.items():
        said(f"{name:6} {kind:24} {right[kind]:3} of {len(judged):3}")
    whole = sum(map(len, KINDS.values()))
    said(f"{name:6} {'all':24} {sum(right.values()):3} of {whole:3}   {sum(right.values()) / whole:.1%}")


def speed() -> None:
    locale = section().locale_id
    for kind, queries in QUERIES.items():
        tell(f"own, {kind}", queries, lambda words: asked(words, locale))
    tell("own, typed", TYPED, lambda words: PostgresFinder().begin(words, locale, 10))


def asked(words: str, locale: int) -> None:
    """The first screen of what was found, without the screen."""
    question = Question(words, locale)
    answer = PostgresFinder().answer(question)
    PostgresFinder().cut(question, answer, 0, 20)


def tell(name: str, queries: tuple[str, ...], ask: Callable[[str], Any], times: int = TIMES) -> None:
    for words in queries:
        ask(words)
    taken = sorted(timed(lambda words=words: ask(words)) for words in queries for _time in range(times))
    middle, last = taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    said(f"{name:26} median {middle:8.1f} ms   p95 {last:8.1f} ms")


def indexing() -> None:
    """What publishing a page waits for, and what its job does afterwards."""
    page = published("Tin để đo")
    with transaction.atomic():
        kept = sorted(timed(lambda: keeping.keep(page)) for _time in range(50))
    read = sorted(timed(lambda: reading.read_page.call(page.pk)) for _time in range(50))
    said(f"publishing waits            median {kept[25]:8.1f} ms   p95 {kept[47]:8.1f} ms")
    said(f"the job of the body takes   median {read[25]:8.1f} ms   p95 {read[47]:8.1f} ms")


def rebuild() -> None:
    """`manage.py reindex --all`, while the search answers."""
    taken = timed(lambda: call_command("reindex", all=True, stdout=StringIO()))
    number = SearchDocument.objects.filter(edition=keeping.EDITION).count()
    said(f"{number} pages made again in {taken / 1000:.0f} s, {taken / number:.1f} ms a page")


def explain() -> None:
    """The plans of a selective and of a broad query, as they run."""
    run = connection.execute_wrapper(explained)
    with run:
        for words in ("bình chữa cháy gầm cầu thang", "thành phố"):
            said(f"== {words}")
            asked(words, section().locale_id)


def explained(execute: Any, text: str, params: Any, many: bool, context: Any) -> Any:
    if "pages_searchdocument" in text:
        with connection.connection.cursor() as cursor:
            cursor.execute("EXPLAIN (ANALYZE, BUFFERS) " + text, params)
            said("\n".join(row[0] for row in cursor.fetchall()))
    return execute(text, params, many, context)


def analyse() -> None:
    with roles.as_owner(connection), connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def size(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_size_pretty(pg_table_size(%s::regclass)), pg_size_pretty(pg_indexes_size(%s::regclass))",
            [table, table],
        )
        return "table {}, indexes {}".format(*cursor.fetchone())


def timed(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def said(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - it is its output


if __name__ == "__main__":
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    main(numbers[0] if numbers else 100_000, stock="--stock" in options, plans="--plans" in options)
