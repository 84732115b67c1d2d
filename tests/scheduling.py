"""Which worker of a run takes which tests."""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadFileScheduling

from .samples import FULL

BROWSER = "tests/browser/"
IN_PARTS = ("tests/approval/test_random_sequences.py", "tests/approval/test_table_of_authority.py")


class OneBrowser(LoadFileScheduling):
    """A worker takes whole files, and of the longest a part; one takes all that is seen in a browser, for
    two browsers at once are slow.
    """

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(IN_PARTS):
            return nodeid
        return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)


def longest_first(items: list[pytest.Item]) -> None:
    """So that the workers end together; of what takes long first what waits for no city, then the browser.
    With full counts what is counted takes longer than all the rest.
    """
    long = [item for item in items if _takes_long(item)]
    long.sort(key=lambda item: ("django_db_setup" in item.fixturenames, not _is_browsing(item)))
    if FULL:
        long.sort(key=lambda item: "full" not in item.fixturenames)
    items[:] = [*long, *(item for item in items if not _takes_long(item))]


def _takes_long(item: pytest.Item) -> bool:
    return _is_browsing(item) or item.get_closest_marker("slow") is not None


def _is_browsing(item: pytest.Item) -> bool:
    return item.nodeid.startswith(BROWSER)
