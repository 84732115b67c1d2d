"""How the database answers what a screen asks: of an index alone, or by reading and sorting all there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# Of a table as small as a test's the planner would rather read all; where an index has what is asked for, it need not.
ONLY_INDEXES = (
    "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off"
)


def asked(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200, address
    return [one["sql"] for one in queries]


def plan(question: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(ONLY_INDEXES)
        cursor.execute("EXPLAIN (COSTS OFF) " + question.replace("%", "%%"))
        return "\n".join(line for (line,) in cursor.fetchall())


def sorts_or_reads_all(plans: Iterable[str]) -> Iterator[str]:
    """An incremental sort is of what stands at one place of the index, and so no sort of all."""
    for told in plans:
        lines = [line.strip().removeprefix("->").strip() for line in told.splitlines()]
        yield from (
            line for line in lines if line.startswith(("Sort", "Seq Scan")) and "Sort Key" not in line
        )
