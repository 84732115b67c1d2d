"""The database is away: who notices it, how often one looks whether it is back, and what is said meanwhile."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language_from_path

from site_tphcm.headers import headers_for

from .addresses import Environ
from .answers import Start

PAUSE = 1  # seconds between two who look whether it is back
LONGEST_LOOK = 10  # seconds after which another looks, though the one before has not come back
TEMPLATES = Path(settings.BASE_DIR) / "templates"
# Read at start, as pages/views.py reads its own.
ADMIN, EN, VI = ((TEMPLATES / f"away{kind}.html").read_bytes() for kind in (".admin", ".en", ""))


class Watch:
    """Hears what made a request fail. While the database is known to be away one request a second asks for it, so
    that nobody else waits for a server that does not answer."""

    def __init__(self) -> None:
        self._failed, self._lock = threading.local(), threading.Lock()
        self._is_away, self._next_look = False, 0.0
        got_request_exception.connect(self._heard)

    def may_ask(self) -> bool:
        """Whether this request goes to the database."""
        if not self._is_away:
            return True
        with self._lock:
            if time.monotonic() < self._next_look:
                return False
            self._next_look = time.monotonic() + LONGEST_LOOK
            return True

    def is_away(self, response: HttpResponse) -> bool:
        """Whether that answer is an error because of it. An error of ours is told as one: nothing older hides it."""
        error, self._failed.error = getattr(self._failed, "error", None), None
        is_away = response.status_code >= 500 and isinstance(error, OperationalError | InterfaceError)
        is_away = is_away and not _answers()
        self._is_away, self._next_look = is_away, time.monotonic() + PAUSE
        return is_away

    def _heard(self, sender: Any, request: HttpRequest | None = None, **kwargs: Any) -> None:
        self._failed.error = sys.exc_info()[1]


def _answers() -> bool:
    """One error may be of one question; a server that is there answers another."""
    connection.close()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (OperationalError, InterfaceError):
        return False
    return True


def sorry(environ: Environ, start: Start) -> Iterable[bytes]:
    """503, in the words of whoever asks: a resident, a reader of English, an editor whose words are not lost."""
    request = HttpRequest()
    request.path = environ["PATH_INFO"]
    is_admin = request.path.startswith(reverse("wagtailadmin_home"))
    said = EN if get_language_from_path(request.path) == "en" else VI
    told = {"Retry-After": "30", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY"}
    response = HttpResponse(ADMIN if is_admin else said, status=503, headers=told)
    for name, value in headers_for(request, response).items():
        response.headers.setdefault(name, value)
    response.headers["Content-Length"] = str(len(response.content))
    start("503 Service Unavailable", list(response.items()))
    return [response.content if environ["REQUEST_METHOD"] != "HEAD" else b""]
