"""What sealing costs: how much longer a publication takes, how long a capture, and how many bytes a version.

    make bench        (or: .venv/bin/python -m bench.sealing [articles])

Publications are approvals by the last of a chain, on the real queue, with sealing and without in turns; the bound is
25 ms (issue 8, "It must show" 3). Each article has a picture of its own; styles, script and fonts are those of all.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import median
from typing import Any
from unittest.mock import patch

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402 - after the settings are loaded
from django.db.models import QuerySet, Sum  # noqa: E402 - likewise
from django.test import override_settings  # noqa: E402 - likewise
from django.test.utils import setup_test_environment  # noqa: E402 - likewise
from django.utils import timezone  # noqa: E402 - likewise
from PIL import Image  # noqa: E402 - likewise

from snippets.pictures import MADE, make_sizes  # noqa: E402 - likewise
from tests import databases  # noqa: E402 - likewise
from tests.approval import files, shared  # noqa: E402 - likewise
from workflows.approval import verbs  # noqa: E402 - likewise
from workflows.approval.deed import Case  # noqa: E402 - likewise
from workflows.archive.capture import capture  # noqa: E402 - likewise
from workflows.archive.models import Capture, Edition, Piece  # noqa: E402 - likewise

BOUND = 25  # milliseconds
WORDS = "Sáng ngày 25/11, nhân dân các phường cùng dọn vệ sinh đường phố, trồng cây, sửa mương. " * 14
DOOR = "workflows.approval.verbs.publish.publish_row"


def main(articles: int) -> None:
    setup_test_environment()
    databases.build_templates()
    served = {"WHITENOISE_USE_FINDERS": True, "WHITENOISE_AUTOREFRESH": True}
    real_queue = {"TASKS": databases.QUEUE}
    with (
        tempfile.TemporaryDirectory() as store,
        databases.clone_of(databases.CITY, f"{databases.CITY}_bench"),
        override_settings(ARCHIVE_STORE=store, **served, **real_queue),
    ):
        publications(articles)
        versions()
    databases.drop_all()


def publications(articles: int) -> None:
    """In turns, so that what else the machine does falls on both."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for number in range(articles):
        times[True].append(_published(f"Bài {number}"))
        with patch(DOOR, _row_alone):
            times[False].append(_published(f"Bài không niêm {number}"))
    mine, base = (median(times[sealed]) for sealed in (True, False))
    say(f"publication, sealed {mine:6.1f} ms   not sealed {base:6.1f} ms   slower by {mine - base:5.1f} ms")
    say(f"{'':11} bound {BOUND} ms   {articles} of each")


def _row_alone(case: Case, content: str) -> None:
    case.record("publish", basis=case.submission.step.clause, content_hash=case.submission.content_hash)


def _published(title: str) -> float:
    """The last decision of the chain, with all that follows from it in that request."""
    body = files.body(("paragraph", f'<p data-block-key="a1">{WORDS}</p>'))
    page = files.news(title, lead_picture=_drawn(title), body=body)
    passage = files.submit(page)
    director, leader = shared.person("giam-doc-trung-tam"), shared.person("truong-ban")
    verbs.check(director, page, seen=files.seen(passage, page), at=timezone.now())
    seen = files.seen(passage, page)
    return _milliseconds(lambda: verbs.approve(leader, page, seen=seen, at=timezone.now()))


def _drawn(title: str) -> Any:
    """A picture that no other article has, with the grain of a photograph, in all its sizes."""
    grain, out = Image.effect_noise((1600, 1067), 10), io.BytesIO()
    sky = Image.radial_gradient("L").resize(grain.size)
    Image.blend(sky, grain, 0.3).convert("RGB").save(out, "JPEG", quality=85)
    picture = files.picture(
        file=SimpleUploadedFile(f"{title}.jpg", out.getvalue(), "image/jpeg"), title=title
    )
    make_sizes.call([picture.pk], list(MADE))
    return picture


def versions() -> None:
    """Each once, the first of which finds an empty store."""
    times: list[float] = []
    sizes: list[tuple[int, int]] = []
    for edition in Edition.objects.uncaptured():
        before = set(Piece.objects.values_list("name", flat=True))
        times.append(_milliseconds(lambda edition=edition: capture(edition.number, timezone.now())))
        new = Piece.objects.exclude(name__in=before)
        sizes.append((_size(new), _size(new.exclude(uri__contains="/media/"))))
    served = sum(piece["size"] for found in Capture.objects.all() for piece in found.pieces)
    say(f"capture, first {times[0]:6.1f} ms   later {median(times[1:]):6.1f} ms")
    say(f"version, first {_kib(sizes[0][0])}, of it without pictures {_kib(sizes[0][1])}")
    say(
        f"{'':8} later {_kib(median(size for size, _ in sizes[1:]))}, {_kib(median(page for _, page in sizes[1:]))}"
    )
    say(f"{len(sizes)} versions: {_kib(_size(Piece.objects.all()))} kept for {_kib(served)} served")


def _size(pieces: QuerySet[Piece]) -> int:
    return pieces.aggregate(sum=Sum("size"))["sum"] or 0


def _kib(size: float) -> str:
    return f"{size / 1024:8.1f} KiB"


def _milliseconds(do: Callable[[], Any]) -> float:
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


def say(line: str) -> None:
    print(line)  # noqa: T201 - it is its output


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
