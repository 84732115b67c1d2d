"""In front of Django: what is kept is answered without it, what is not is rendered once, kept, and answered.

Whoever changes something waits until the page is turned: by the time the answer to a POST leaves, nothing that was
kept before it can be reached on this host.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db import Error, connection
from django.http import HttpResponse

from pages.remembered import under
from site_tphcm.reading import may_read_elsewhere

from .addresses import is_as_served, name_of
from .answers import Start, answer
from .away import Watch, sorry
from .flights import Flights
from .keeper import Keeper
from .kept import Headers, Kept
from .memory import Memory
from .models import Generation
from .pages import Pages
from .rendering import Rendering
from .unchanged import Unchanged, heard

SAFE = frozenset({"GET", "HEAD"})
READING = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
FAILED = 500
log = logging.getLogger(__name__)

Environ = dict[str, Any]
App = Callable[[Environ, Start], HttpResponse]


class Front:
    """A WSGI application around Django's."""

    def __init__(self, app: App, pages: Pages) -> None:
        self.app, self.pages = app, pages
        self.memory, self.unchanged, self.watch = Memory(), Unchanged(), Watch()
        self.flights: Flights[Kept] = Flights(pages.store.root / "rendering")

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in SAFE:
            return self._asked(environ, start)
        name = name_of(environ.get("HTTP_HOST", ""), environ["PATH_INFO"], environ["QUERY_STRING"])
        if name is None or not is_as_served(environ):
            return self._asked(environ, start)
        generation = self.pages.store.generation()
        kept = self.memory.find(generation, name)
        if kept is None:
            return self._looked_for(generation, name, environ, start)
        return answer(kept, environ, start)

    def _looked_for(self, generation: str, name: str, environ: Environ, start: Start) -> Iterable[bytes]:
        """On disk; else rendered for everybody, by one of those who ask; else by Django, for who asks."""
        rendering = Rendering(generation, name, environ)
        if not (may_read_elsewhere(environ) or self.watch.may_ask()):
            return self._known_last(name, environ, start)
        kept = self.flights.bring(
            generation,
            name,
            lambda: self.pages.store.find(generation, name),
            lambda: self._unchanged(generation, name) or self._rendered(generation, name, rendering),
        )
        if kept is not None:
            if generation:
                self.memory.remember(generation, name, kept)
            return answer(kept, environ, start)
        if rendering.is_away:
            return self._known_last(name, environ, start)
        return rendering.answer(start) if rendering.is_for_who_asks else self._asked(environ, start)

    def _unchanged(self, generation: str, name: str) -> Kept | None:
        """As it was under an earlier generation, where the database answers what it did then."""
        at = self.unchanged.holds(name, generation)
        if at is None or not self.pages.store.keep_as_it_was(generation, name, at):
            return None
        return self.memory.find_of(at, name) or self.pages.store.find(generation, name)

    def _rendered(self, generation: str, name: str, rendering: Rendering) -> Kept | None:
        with heard() as questions:
            kept = rendering.make(self._django, self.pages, self.watch)
        if kept is not None:
            self.unchanged.remember(name, kept.at, generation, questions)
        return kept

    def _known_last(self, name: str, environ: Environ, start: Start) -> Iterable[bytes]:
        last = self.pages.store.find_last(name)
        return answer(last, environ, start) if last else sorry(environ, start)

    def _asked(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """By Django, each time. Whoever changed something is answered when nothing older can be reached."""
        if not (may_read_elsewhere(environ) or self.watch.may_ask()):
            return sorry(environ, start)
        said: list[tuple[str, Headers]] = []
        response = self._django(environ, lambda status, headers, *rest: said.append((status, headers)))
        if self.watch.is_away(response):
            response.close()
            return sorry(environ, start)
        if environ["REQUEST_METHOD"] not in READING:
            self._turn(response)
        start(*said[0])
        return response

    def _turn(self, response: HttpResponse) -> None:
        """What was done stays done, and is answered: where the page cannot be turned nothing kept is in force."""
        try:
            self.pages.turn()
        except (Error, OSError) as error:  # the database went away after it, or the disk is full
            log.warning("The page could not be turned: %r", error)
            if response.status_code < FAILED:
                self.pages.store.close()

    def _django(self, environ: Environ, start: Start) -> HttpResponse:
        with under(self.pages.store.generation() if environ["REQUEST_METHOD"] in SAFE else ""):
            return self.app(environ, start)


def kept_in_front_of(django: App) -> Front:
    """The application of a server process: what is kept, and a keeper of its own that hears of other hosts.

    It looks before the first request comes: much may have happened since this host stopped."""
    pages = Pages(settings.PUBLIC_CACHE, settings.PUBLIC_CACHE_BYTES)
    keeper = Keeper(pages)
    with suppress(Error, Generation.DoesNotExist):
        keeper.look()
    connection.close()  # each thread has its own
    keeper.start()
    return Front(django, pages)
