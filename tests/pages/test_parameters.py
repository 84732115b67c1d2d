"""A public page reads no parameter but those that are named: the cache takes every other for nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from pages.finding.facets import FACETS
from pages.parameters import READ

from . import test_query_counts


def test_no_page_reads_another(client: Client, city: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of page and each list with something in it."""
    read: set[str] = set()
    test_query_counts.procedure_with_everything()
    test_query_counts.city_presented()
    test_query_counts.contacts_with_everything()
    test_query_counts.grow(25)
    for name in ("__getitem__", "__contains__", "get", "getlist"):
        plain = getattr(QueryDict, name)

        def told(self: QueryDict, key: str, *rest: Any, plain: Any = plain) -> Any:
            read.add(key)
            return plain(self, key, *rest)

        monkeypatch.setattr(QueryDict, name, told)
    for address in test_query_counts.ADDRESSES.values():
        client.get(address)
    assert read - READ <= {"next"}, "a page reads what is not named"
    assert {"trang", "q", "linh-vuc", "xem", "muc-do"} <= read
    assert {facet.name for facet in FACETS} <= READ
