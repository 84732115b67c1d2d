"""What is kept of the public's pages on this host: the store of files, and the database that says what still holds."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from .addresses import hosts, name_of
from .generations import changed_since, in_force
from .kept import Kept
from .release import release
from .store import Store, at_of
from .sweeping import sweep

log = logging.getLogger(__name__)


class Pages:
    def __init__(self, root: Path, bound: int) -> None:
        self.store, self.bound = Store(root, release()), bound
        self._left = 0  # bytes on disk, as far as this process knows
        self.is_full = False  # something found no room

    def turn(self) -> bool:
        """Put the generation in force that the database names. When that fails nothing is kept in force: a page that
        is rendered each time is slow, and right."""
        try:
            wanted = in_force()
            if self.store.generation() == self.store.folder_of(wanted):
                return False
            Site.clear_site_root_paths_cache()  # of this process; another one may have changed them
            is_another = self.store.turn(in_force, changed_since, names_of)
            Site.clear_site_root_paths_cache()  # for whoever had read them before
            return is_another
        except OSError:
            self.store.close()
            raise

    def keep(self, generation: str, name: str, response: HttpResponse) -> Kept:
        """The page, kept where there is room and the generation still stands; else only answered."""
        kept = Kept.of(response, at_of(generation) if generation else int(time.time()))
        if not generation:
            return kept
        if self._left + kept.room > self.bound:
            self.is_full = True
            return kept
        self._left += kept.room
        try:
            return self.store.keep(generation, name, kept) or kept
        except OSError as error:
            # A disk that is full, a name that is a folder: the page is answered all the same.
            log.warning("A page could not be kept: %s", error)
            return kept

    def sweep(self) -> None:
        self._left, self.is_full = sweep(self.store, self.bound), False


def names_of(url_path: str) -> Iterator[str]:
    """Under which names the page at that place of the tree is kept; none for one that stands below no home page."""
    for root in sorted(Site.get_site_root_paths(), key=lambda root: -len(root.root_path)):
        if url_path.startswith(root.root_path):
            with override(root.language_code):
                path = reverse("wagtail_serve", args=[url_path.removeprefix(root.root_path)])
            for host in hosts():
                if name := name_of(host, path, ""):
                    yield name
            return
