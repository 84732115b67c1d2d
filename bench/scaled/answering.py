"""A process that answers for one city: an address and a person in, how long, how many queries, how many bytes out.

What nobody waits for in a city that runs is done before: each screen is asked for once more than it is measured.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings are loaded
from django.db import connection  # noqa: E402 - after the settings are loaded
from django.test import Client  # noqa: E402 - likewise
from django.test.utils import CaptureQueriesContext  # noqa: E402 - likewise
from django.utils import timezone  # noqa: E402 - likewise

from bench.scaled.screens import screens  # noqa: E402 - likewise
from workflows.staff.models import Acknowledgement, User  # noqa: E402 - likewise
from workflows.staff.regulation import regulation_in_force  # noqa: E402 - likewise

HOST = "127.0.0.1"


class Desk:
    """Who sits there asks as in a browser."""

    def __init__(self) -> None:
        self._clients: dict[str, Client] = {"": Client(SERVER_NAME=HOST)}

    def ask(self, person: str, address: str) -> dict[str, Any]:
        client = self._client(person)
        begun, worked = time.perf_counter(), time.process_time()
        answer = client.get(address)
        body = answer.getvalue()
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
        return {"status": answer.status_code, "ms": took * 1000, "cpu": cpu * 1000, "kb": len(body) / 1024}

    def count(self, person: str, address: str) -> dict[str, Any]:
        client = self._client(person)
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
        slowest = max(asked.captured_queries, key=lambda one: float(one["time"]), default={})
        sql = sum(float(one["time"]) for one in asked.captured_queries)
        told = {"status": answer.status_code, "queries": len(asked), "sql_ms": sql * 1000}
        return told | {"slowest": slowest.get("sql", ""), "slowest_ms": float(slowest.get("time", 0)) * 1000}

    def _client(self, person: str) -> Client:
        if person not in self._clients:
            user = User.objects.get(username=person)
            read = {"acknowledged_at": timezone.now()}
            Acknowledgement.objects.get_or_create(
                person=user, regulation=regulation_in_force().version.number, defaults=read
            )
            self._clients[person] = Client(SERVER_NAME=HOST)
            self._clients[person].force_login(user)
        return self._clients[person]


def main(name: str) -> None:
    """Line by line, until nothing more is asked."""
    connection.settings_dict["NAME"] = name
    settings.ROOT_URLCONF = "bench.scaled.urls"
    desk = Desk()
    _tell([vars(screen) for screen in screens()])
    for line in sys.stdin:
        asked = json.loads(line)
        _tell(getattr(desk, asked["do"])(asked["person"], asked["address"]))


def _tell(what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
