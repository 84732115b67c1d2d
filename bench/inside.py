"""A project asked from inside: `python -m bench.inside ours|stock` answers one JSON line for each line it reads.

    {"get": "/tin/", "times": 5, "as": "truong-ban"}    the whole answer, through every middleware, to nobody or to a person
    {"publish": 5}                                      so many pages created and published
    {"search": "thành phố", "times": 5}                 the first screen of what is found, without the screen

Times in ms: by the clock (with the database) and of this process alone; the number of queries; the bytes. What is kept
outside Django is not asked here: every answer is made.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from statistics import median
from typing import Any

import django

SIDES = {"ours": "site_tphcm.settings.demo", "stock": "bench.stock.settings"}

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = SIDES[sys.argv[1]]
    django.setup()

from django.contrib.auth import get_user_model  # noqa: E402 - after the settings are loaded
from django.db import connection, reset_queries  # noqa: E402 - likewise
from django.test import Client  # noqa: E402 - likewise

Answer = dict[str, Any]
clients: dict[str, Client] = {}


def answer(asked: dict[str, Any], side: Any) -> Answer:
    if "get" in asked:
        client = client_of(asked.get("as", ""))
        with side.reading():
            return measured(lambda: client.get(asked["get"]), asked.get("times", 1))
    if "publish" in asked:
        return measured(side.publish, asked["publish"])
    if "search" in asked:
        return measured(lambda: side.search(asked["search"]), asked.get("times", 1))
    return {"does": getattr(side, asked["do"])(**asked.get("with", {}))}


def client_of(person: str) -> Client:
    """Over HTTP without TLS, as the demonstration is served; signed in where somebody is named."""
    if person not in clients:
        clients[person] = Client(raise_request_exception=False, SERVER_NAME="127.0.0.1")
        if person:
            clients[person].force_login(get_user_model().objects.get(username=person))
    return clients[person]


def measured(do: Callable[[], Any], times: int) -> Answer:
    """Medians of so many; the queries and bytes of the last."""
    clock, own = [], []
    for _time in range(times):
        reset_queries()
        connection.force_debug_cursor = _time == times - 1
        began, began_own = time.perf_counter(), time.process_time()
        given = do()
        clock.append((time.perf_counter() - began) * 1000)
        own.append((time.process_time() - began_own) * 1000)
    status, content = getattr(given, "status_code", 200), getattr(given, "content", b"")
    return {
        "ms": median(clock),
        "all": clock,
        "own": median(own),
        "queries": len(connection.queries),
        "bytes": len(content),
        "status": status,
    }


def main(side: str) -> None:
    hooks = import_module(f"bench.{side}_side")
    hooks.prepare()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line), hooks)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
