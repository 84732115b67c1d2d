"""Which tests an ordinary run takes, and which worker of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from xdist.scheduler import LoadFileScheduling

from .samples import FULL, one_in

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


def leave_out_in_turn(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Half of the stories told in a browser or by killing, a file each, and of the tests that bear `share(n)` one in n of
    their file: the seed says which, and `make test-full` runs all. Who names a file has all of it."""
    if FULL or any(".py" in argument for argument in config.args):
        return
    left_out = {*_untold(items), *_of_no_share(items)}
    if left_out:
        config.hook.pytest_deselected(items=[item for item in items if item in left_out])
        items[:] = [item for item in items if item not in left_out]


def _untold(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    stories = [item for item in items if item.get_closest_marker("story")]
    told = one_in(2, sorted({_file(item) for item in stories}))
    return (item for item in stories if _file(item) not in told)


def _of_no_share(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    for _name, tests in groupby((item for item in items if item.get_closest_marker("share")), key=_file):
        mine = list(tests)
        taken = one_in(mine[0].get_closest_marker("share").args[0], mine)
        yield from (item for item in mine if item not in taken)


def _file(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


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
