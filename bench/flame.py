"""Where the time of a page goes, as a flame graph: stacks taken each millisecond while it is asked for again and again.

    the run of row 3 writes bench/article.svg; wider is longer, what stands on another was called by it

Of the template engine only the names of templates are shown, of the database that it was asked.
"""

from __future__ import annotations

import signal
import site
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from types import FrameType

from django.template import Template

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = tuple(f"{folder}/" for folder in site.getsitepackages())
EVERY, SECONDS = 0.001, 6.0
WIDTH, ROW, LETTER = 1200, 18, 6.6
NARROWEST = 0.3  # of a hundred: what is less has no box
OURS = ("pages/", "site_tphcm/", "snippets/", "workflows/", "vietnamese/", "templates/")
COLOURS = {"ours": "#e7b04b", "templates/": "#d96b4a", "database": "#5b8db8", "else": "#c9c2b6"}
BEGINS = "django/core/handlers/base.py"
UNSEEN = (
    sys.base_prefix,
    "django/template/",
    "django/core/handlers/exception",
    "django/utils/deprecation",
    "django/utils/decorators",
    "django/utils/functional",
    "contextlib",
    "functools",
    "asgiref",
)

Stack = tuple[str, ...]


class Node:
    """A call, with all that it called."""

    def __init__(self) -> None:
        self.samples, self.calls = 0, dict[str, Node]()

    def add(self, stack: Stack) -> None:
        self.samples += 1
        if stack:
            self.calls.setdefault(stack[0], Node()).add(stack[1:])


def drawn(do: Callable[[], object], file: Path, title: str) -> int:
    """Does it for some seconds; draws what was seen. Answers the number of samples."""
    root = Node()
    for stack in _seen(do):
        root.add(stack)
    file.write_text(_svg(root, title))
    return root.samples


def _seen(do: Callable[[], object]) -> list[Stack]:
    """By the time of the processor: whoever waits for the database is not seen waiting."""
    stacks = list[Stack]()

    def look(number: int, frame: FrameType | None) -> None:
        if stack := tuple(_names(frame)):
            stacks.append(stack)

    before, end = signal.signal(signal.SIGPROF, look), time.monotonic() + SECONDS
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    while time.monotonic() < end:
        do()
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    return stacks


def _names(frame: FrameType | None) -> Iterator[str]:
    """From the handler down to the database."""
    frames: list[FrameType] = []
    while frame:
        frames.append(frame)
        frame = frame.f_back
    is_begun, last = False, ""
    for one in reversed(frames):
        name = _name(one)
        is_begun = is_begun or name.startswith(BEGINS)
        if is_begun and name and name != last:
            yield name
            last = name
        if name == "database":
            return


def _name(frame: FrameType) -> str:
    file, code = frame.f_code.co_filename, frame.f_code
    if isinstance(template := frame.f_locals.get("self"), Template):
        return f"templates/{template.name or '…'}"
    for folder in (*LIBRARIES, f"{ROOT}/"):
        file = file.removeprefix(folder)
    if file.startswith(UNSEEN) or file.startswith("<"):
        return ""
    if file.startswith(("django/db/", "psycopg2/", "site_tphcm/database/")):
        return "database"
    return f"{file}:{code.co_name}"


def _svg(root: Node, title: str) -> str:
    boxes = list(_boxes(root, 0.0, 0, root.samples))
    height = (max((depth for _name, _width, depth, _left in boxes), default=0) + 3) * ROW
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="11">'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/><text x="8" y="14" font-size="13">{escape(title)}</text>'
    )
    return head + "".join(_box(*box) for box in boxes) + "</svg>\n"


def _boxes(node: Node, left: float, depth: int, whole: int) -> Iterator[tuple[str, float, int, float]]:
    """Name, width in per cent, depth, left end in per cent."""
    for name, call in sorted(node.calls.items(), key=lambda item: -item[1].samples):
        width = 100 * call.samples / whole
        if width >= NARROWEST:
            yield name, width, depth, left
            yield from _boxes(call, left, depth + 1, whole)
        left += width


def _box(name: str, width: float, depth: int, left: float) -> str:
    x, y, wide = left * WIDTH / 100, (depth + 1.4) * ROW, width * WIDTH / 100
    letters = int((wide - 6) / LETTER)
    shown = name if len(name) <= letters else f"{name[: letters - 1]}…" if letters > 4 else ""
    return (
        f'<g><title>{escape(name)}: {width:.1f} %</title><rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" '
        f'height="{ROW - 1}" rx="2" fill="{_colour(name)}"/><text x="{x + 3:.1f}" y="{y + 12:.1f}">{escape(shown)}</text></g>'
    )


def _colour(name: str) -> str:
    kind = name if name == "database" else "templates/" if name.startswith("templates/") else ""
    return COLOURS[kind or ("ours" if name.startswith(OURS) else "else")]
