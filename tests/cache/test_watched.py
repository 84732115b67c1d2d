"""Whatever a public page is made of is heard when it changes; a new model is, or says why not."""

from __future__ import annotations

import re

from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from site_tphcm.cache.unchanged import heard
from site_tphcm.cache.watched import BESIDE, READ_BESIDE, UNSEEN, watched
from tests.pages import test_query_counts
from tests.pages.public import published

TABLE = re.compile(r'(?:FROM|JOIN) "?(\w+)"?')
NAMED_INSIDE = re.compile(r"(\w+) AS (?:MATERIALIZED )?\(")  # by the question itself


def table(label: str) -> str:
    return apps.get_model(label)._meta.db_table


def tables(sql: str) -> set[str]:
    return set(TABLE.findall(sql)) - set(NAMED_INSIDE.findall(sql))


def test_every_table_that_a_kept_page_reads_is_watched_and_is_asked_again(client: Client, city: None) -> None:
    """Each kind of page with everything it can show, each list, feed and calendar."""
    test_query_counts.procedure_with_everything()
    test_query_counts.city_presented()
    test_query_counts.contacts_with_everything()
    published("Tin đã gỡ").unpublish()
    test_query_counts.grow(3)
    seen: dict[str, str] = {}
    addresses = [
        *test_query_counts.ADDRESSES.values(),
        "/rss.xml",
        "/dinh-chinh/atom.xml",
        "/sitemap.xml",
        "/sitemap-0.xml",
    ]
    for address in addresses:
        if "q=" in address:
            continue  # a search is asked each time
        client.get(address)  # sizes of pictures are made by a job, in life
        with CaptureQueriesContext(connection) as asked, heard() as questions:
            status = client.get(address).status_code
        if status == 200:
            seen |= {name: address for query in asked for name in tables(query["sql"])}
            assert all(one.can_be_asked_again for one in questions), address
    known = (
        {one.table for one in watched()} | set(map(table, READ_BESIDE)) | {"django_content_type"}
    )  # which never change
    assert {name: address for name, address in seen.items() if name not in known} == {}
    assert set(map(table, UNSEEN)) & seen.keys() == set()
    assert len(seen) > 40


def test_every_trigger_is_there(city: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'public_cache_update'")
        assert {name for (name,) in cursor.fetchall()} == {one.table for one in watched()}


def test_what_is_named_is_there() -> None:
    for label in (*BESIDE, *READ_BESIDE, *UNSEEN):
        assert apps.get_model(label)
