"""What was measured, as Markdown: a row a target, its figures below it, what was missed and by how much."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version

FROM_THE_STUDY = """Taken from the study of 23 November 2026 and not measured here: WordPress 6.1 with nginx `fastcgi_cache`
serves 0.49 of nginx static at 0.027 ms a request; stock Wagtail at 100,000 pages: dashboard 1,949 ms, explorer 339 ms,
search 1,136 to 2,350 ms, sitemap 13 s, 1.6 pages created and published a second.
"""


@dataclass
class Row:
    """One target: what was promised, what was seen, whether it was kept (None: only told)."""

    number: int
    target: str
    seen: str = ""
    kept: bool | None = None
    head: tuple[str, ...] = ()
    lines: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        self.lines.append(tuple(str(cell) for cell in cells))


def markdown(rows: list[Row], sizes: list[int], seconds: float, what: str, *, study: str = "") -> str:
    parts = [
        "# The bench\n",
        _of_the_run(sizes, seconds, what),
        _table(("#", "target", "seen", ""), [(row.number, row.target, row.seen, _mark(row)) for row in rows]),
        study,
        *(_details(row) for row in rows),
    ]
    return "\n".join(parts)


def _of_the_run(sizes: list[int], seconds: float, what: str) -> str:
    told = {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {seconds / 60:.0f} minutes, `{what}`",
        "pages": ", ".join(f"{size:,}" for size in sizes),
        "machine": f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f} of the last five minutes, {platform.system()}",
        "edition": _first_line("git", "describe", "--always", "--dirty"),
        "versions": ", ".join(f"{name} {version(name)}" for name in ("wagtail", "Django", "granian")),
        "beside": f"Python {platform.python_version()}, {_first_line('nginx', '-v')}, {_first_line('wrk', '-v')}",
    }
    lines = "\n".join(f"- {name}: {said}" for name, said in told.items())
    return (
        f"{lines}\n\nMedians of interleaved rounds; in brackets the lowest and the highest of the rounds.\n"
    )


def _first_line(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip().splitlines()
    return said[0].partition("Copyright")[0].strip() if said else "?"


def _mark(row: Row) -> str:
    return {True: "kept", False: "**missed**", None: ""}[row.kept]


def _details(row: Row) -> str:
    notes = "".join(f"\n{note}\n" for note in row.notes)
    table = _table(row.head, row.lines) if row.lines else ""
    return f"## {row.number}. {row.target}\n\n{table}{notes}"


def _table(head: tuple[str, ...], lines: list[tuple[object, ...]]) -> str:
    rows = [head, tuple("---" for _ in head), *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows) + "\n"
