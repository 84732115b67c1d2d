"""The house is kept in order: short functions, no empty files, reasons beside exceptions, nothing foreign.

Each rule is a question to files; it is asked of the house, and of a few lines that break it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from math import ceil
from pathlib import Path

import pytest
from django.apps import apps

from .sources import ROOT, Source, sources

TOPS = ("vietnamese", "site_tphcm", "snippets", "pages", "workflows")
LONGEST_FUNCTION = 25  # lines, of nine functions in ten
LONGEST_FILE = 250  # lines, of nine files in ten
NAMES_THAT_SAY_NOTHING = {"core", "utils", "common", "base", "helpers"}
PLACEHOLDERS = {"admin.py", "views.py", "tests.py"}
FACES = ("templates", "site_tphcm/static")  # what a browser gets
MAY_BE_NAMED = re.compile(r"127\.0\.0\.1|localhost|www\.w3\.org|([\w-]+\.)*example(\.\w+)?$")
PROJECT_NAME = "tphcm"


def p90(numbers: Iterable[int]) -> int:
    """Nine in ten are no larger."""
    ordered = sorted(numbers)
    return ordered[ceil(0.9 * len(ordered)) - 1]


def is_migration(source: Source) -> bool:
    return "migrations" in source.path.split("/")


def lengths(files: list[Source]) -> list[int]:
    """Lines of each function, from its `def` to its last line."""
    return [(f.end_lineno or f.lineno) - f.lineno + 1 for source in files for f in source.functions]


def misplaced_migrations(paths: Iterable[str]) -> list[str]:
    """A room has one migration, the first; until the city goes live the schema is said once."""
    allowed = re.compile(r".+/migrations/(__init__|0001_initial)\.py")
    return [path for path in paths if "/migrations/" in path and not allowed.fullmatch(path)]


def empty_placeholders(files: list[Source]) -> list[str]:
    """A file is written when it has something to say."""
    return [
        source.path
        for source in files
        if source.path.rpartition("/")[2] in PLACEHOLDERS
        if all(isinstance(node, ast.Import | ast.ImportFrom | ast.Expr) for node in source.tree.body)
    ]


def without_reason(files: list[Source]) -> list[str]:
    """A suppression names what it suppresses, and says why after a dash."""
    mark = re.compile(r"#\s*(noqa|type:\s*ignore|pragma|djlint:off|fmt:\s*off|mypy:)", re.IGNORECASE)
    reasoned = re.compile(
        r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\]|pragma: no cover) - \S.{5,}"
    )
    return [
        f"{source.path}:{number}: {line.strip()}"
        for source in files
        for number, line in enumerate(source.lines, 1)
        if mark.search(line) and not reasoned.search(line)
    ]


def foreign_hosts(path: str, text: str) -> list[str]:
    """Whatever a browser is given names no host but this one (design 1.10)."""
    named = re.compile(r"(?:https?:)?//([\w.-]+\.\w+|localhost)", re.IGNORECASE)
    return [
        f"{path}:{number}: {found.group(1)}"
        for number, line in enumerate(text.splitlines(), 1)
        for found in named.finditer(_without_comments(path, line))
        if not MAY_BE_NAMED.fullmatch(found.group(1))
    ]


def _without_comments(path: str, line: str) -> str:
    """In a script `//` begins a comment, and a comment loads nothing."""
    return re.sub(r"(?<!:)//\s.*", "", line) if path.endswith(".js") else line


def faces() -> list[Path]:
    """Templates, style sheets and scripts; a typeface's licence is text nobody's browser loads."""
    found = [path for top in FACES for path in (ROOT / top).rglob("*") if path.is_file()]
    found = [path for path in found if path.name != "OFL.txt"]
    return [path for path in found if path.suffix in {".html", ".txt", ".css", ".js", ".svg", ".xml"}]


def own(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def words_for_people(source: Source) -> list[tuple[int, str]]:
    """What a file hands to gettext, and the sentences it raises or prints: strings with a space in them."""
    documentation = {id(node) for node in _docstrings(source.tree)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if " " in node.value and id(node) not in documentation
    ]


def _docstrings(tree: ast.Module) -> list[ast.AST]:
    """Strings that stand as a statement."""
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]


def project_names(source: Source) -> list[str]:
    """The project's name; settings modules are named in full, for that is what one types."""
    return [
        f"{source.path}:{line}: {words}"
        for line, words in words_for_people(source)
        if PROJECT_NAME in words.replace("site_tphcm.settings", "").lower()
    ]


@pytest.fixture(scope="module")
def files() -> list[Source]:
    """What we wrote for the product: neither migrations, which Django writes, nor tests."""
    return [source for source in sources(*TOPS) if not is_migration(source)]


# The house keeps them.


def test_nine_functions_in_ten_are_short(files: list[Source]) -> None:
    assert p90(lengths(files)) <= LONGEST_FUNCTION


def test_nine_files_in_ten_are_short(files: list[Source]) -> None:
    assert p90(len(source.lines) for source in files) <= LONGEST_FILE


def test_each_room_with_models_has_one_migration_and_no_other() -> None:
    ours = [app for app in apps.get_app_configs() if app.name.split(".")[0] in TOPS]
    with_models = {app.name.replace(".", "/") for app in ours if list(app.get_models())}
    migrations = [source.path for source in sources(*TOPS) if is_migration(source)]
    assert misplaced_migrations(migrations) == []
    firsts = {path.partition("/migrations/")[0] for path in migrations if path.endswith("0001_initial.py")}
    assert firsts == with_models


def test_no_file_is_empty_for_form_s_sake(files: list[Source]) -> None:
    assert empty_placeholders(files) == []


def test_no_app_has_a_name_that_says_nothing() -> None:
    names = {app.name.rpartition(".")[2] for app in apps.get_app_configs() if app.name.split(".")[0] in TOPS}
    assert names & NAMES_THAT_SAY_NOTHING == set()
    folders = {part for source in sources(*TOPS) for part in source.path.split("/")[:-1]}
    assert folders & NAMES_THAT_SAY_NOTHING == set()


def test_every_suppression_says_why() -> None:
    assert without_reason([source for source in sources() if source.path != "tests/test_house.py"]) == []


def test_nothing_foreign_is_named_in_what_a_browser_gets() -> None:
    found = [host for path in faces() for host in foreign_hosts(own(path), path.read_text(encoding="utf-8"))]
    assert found == []


def test_the_project_s_name_is_nothing_a_reader_sees(files: list[Source]) -> None:
    assert [own(path) for path in faces() if PROJECT_NAME in path.read_text(encoding="utf-8").lower()] == []
    assert [found for source in files for found in project_names(source)] == []
    assert [model for app in apps.get_app_configs() for model in _names(app) if PROJECT_NAME in model] == []


def _names(app: object) -> list[str]:
    """Verbose names of an app of ours, its models and their fields."""
    if app.name.split(".")[0] not in {*TOPS} - {"site_tphcm"}:
        return []
    models = list(app.get_models())
    fields = [
        field for model in models for field in model._meta.get_fields() if hasattr(field, "verbose_name")
    ]
    return [
        str(app.verbose_name),
        *(str(m._meta.verbose_name) for m in models),
        *(str(f.verbose_name) for f in fields),
    ]


def test_the_project_s_name_is_in_no_translation() -> None:
    [catalogue] = ROOT.glob("site_tphcm/locale/en/LC_MESSAGES/django.po")
    words = [
        line for line in catalogue.read_text(encoding="utf-8").splitlines() if line.startswith(("msg", '"'))
    ]
    assert [line for line in words if PROJECT_NAME in line.lower()] == []


# A few lines that break each of them are caught.


def test_one_long_function_in_ten_is_forgiven_and_two_are_not() -> None:
    assert p90([4] * 9 + [90]) == 4
    assert p90([4] * 8 + [90] * 2) == 90


def test_a_function_is_measured_from_its_def_to_its_end() -> None:
    nested = Source("pages/a.py", "class A:\n    async def f(self):\n        a = 1\n\n        return a\n")
    assert lengths([nested]) == [4]


@pytest.mark.parametrize(
    "path", ["pages/migrations/0002_more.py", "workflows/staff/migrations/0001_squashed.py"]
)
def test_a_second_migration_is_caught(path: str) -> None:
    assert misplaced_migrations([path, "pages/migrations/0001_initial.py"]) == [path]


@pytest.mark.parametrize("text", ["", "from django.contrib import admin\n", '"""Views."""\n'])
def test_an_empty_placeholder_is_caught(text: str) -> None:
    assert empty_placeholders([Source("workflows/staff/admin.py", text)]) == ["workflows/staff/admin.py"]
    assert empty_placeholders([Source("workflows/staff/admin.py", text + "\nx = 1")]) == []


@pytest.mark.parametrize(
    "line",
    [
        "import a  # noqa",
        "import a  # noqa: F401",
        "import a  # noqa: F401 -",
        "import a  # noqa: F401 (it is used)",
        "import a  # noqa - because",
        "a = b  # type: ignore",
        "a = b  # type: ignore - it is so",
        "a = b  # type: ignore[misc]",
    ],
)
def test_a_suppression_without_a_reason_is_caught(line: str) -> None:
    assert without_reason([Source("pages/a.py", "x = 1\n" + line)]) == [f"pages/a.py:2: {line}"]


@pytest.mark.parametrize(
    "line",
    ["import a  # noqa: F401, E402 - the settings hear it", "a = b  # type: ignore[misc] - django says Any"],
)
def test_a_suppression_with_its_reason_is_left_alone(line: str) -> None:
    assert without_reason([Source("pages/a.py", line)]) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("templates/a.html", '<script src="https://cdn.jsdelivr.net/x.js">'),
        ("templates/a.html", '<img src="//fonts.gstatic.com/a.png">'),
        ("site_tphcm/static/a.css", "@import url(http://fonts.googleapis.com/css);"),
        ("site_tphcm/static/a.js", 'fetch("https://api.github.com")'),
        ("site_tphcm/static/a.css", "src: url(https://example.vn.evil.com/a)"),
    ],
)
def test_a_foreign_host_is_caught(path: str, text: str) -> None:
    [found] = foreign_hosts(path, text)
    assert found.startswith(f"{path}:1: ")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("templates/a.html", '<svg xmlns="http://www.w3.org/2000/svg">'),
        ("templates/a.html", "http://127.0.0.1:8000/ https://www.example.vn https://example.com"),
        ("site_tphcm/static/a.js", "let a = 1; // see a.b for more"),
        ("templates/a.html", "{{ page.full_url }} // a/b"),
    ],
)
def test_a_host_of_our_own_or_of_nobody_is_left_alone(path: str, text: str) -> None:
    assert foreign_hosts(path, text) == []


def test_the_project_s_name_among_words_is_caught_and_in_a_module_s_name_is_not() -> None:
    told = Source("pages/a.py", 'raise CommandError("Cổng TPHCM chưa chạy")')
    assert project_names(told) == ["pages/a.py:1: Cổng TPHCM chưa chạy"]
    module = Source("pages/a.py", 'x = "Hãy dùng site_tphcm.settings.demo"\ny = "site_tphcm.urls"')
    assert project_names(module) == []
