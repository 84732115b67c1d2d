"""A sealed edition is shown by another's replay as residents saw it on the day, with nothing of ours running.

pywb stands in an environment of its own: make setup-replay.
"""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from PIL import Image, ImageChops
from playwright.sync_api import Browser
from warcio.archiveiterator import ArchiveIterator

from tests.approval import files
from tests.archive.captures.taken import edition_of, served, taken
from tests.samples import FULL
from tests.site.processes import ROOT, eventually
from workflows.archive import asking, store
from workflows.archive.models import Capture

from .city import BODY
from .conftest import DESKTOP, PHONE

PYWB = ROOT / ".venv-replay/bin"
MOST = 0.005  # of the pixels
SHOWN_WHOLE = """async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map((picture) => picture.decode()));
    await document.fonts.ready;
}"""


@pytest.fixture(scope="module")
def article(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Capture]:
    """With two pictures and a file, as it was kept from the city that is served."""
    store_of_ours = {"ARCHIVE_STORE": tmp_path_factory.mktemp("archive"), "WAGTAILADMIN_BASE_URL": address}
    asking._site.cache_clear()
    with override_settings(**store_of_ours, WHITENOISE_USE_FINDERS=True, WHITENOISE_AUTOREFRESH=True):
        body = files.body(*BODY) + files.with_file(files.attachment()) + files.with_picture(_drawn("Cầu", 30))
        page = files.news("Chợ quê mở lại", lead_picture=_drawn("Chợ", 200), body=body)
        files.released(page)
        yield taken(edition_of(page))
    asking._site.cache_clear()


def _drawn(title: str, blue: int) -> Any:
    """A picture no two pixels of which are alike for long."""
    drawing = Image.radial_gradient("L").resize((1200, 800))
    coloured = Image.merge("RGB", (drawing, ImageChops.invert(drawing), Image.new("L", drawing.size, blue)))
    out = io.BytesIO()
    coloured.save(out, "PNG")
    return files.picture(title=title, file=SimpleUploadedFile(f"{title}.png", out.getvalue(), "image/png"))


def warc(capture: Capture, folder: Path) -> Path:
    file = folder / "ban-da-dang.warc.gz"
    file.write_bytes(b"".join(store.warc_of(capture)))
    return file


def test_every_record_is_read_by_warcio_and_every_digest_fits(article: Capture, tmp_path: Path) -> None:
    file = warc(article, tmp_path)
    command = [Path(sys.executable).with_name("warcio"), "check", "-v", file]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.count("digest pass") == 1 + len(article.pieces) and "fail" not in said
    with file.open("rb") as opened:
        records = list(_records(opened))
    assert [kind for kind, _address, _payload in records] == ["warcinfo"] + ["response"] * len(article.pieces)
    assert [address for _kind, address, _payload in records[1:]] == [one["uri"] for one in article.pieces]
    assert [payload for _kind, _address, payload in records[1:]] == list(served(article).values())


def _records(opened: Any) -> Iterator[tuple[str, str, bytes]]:
    for one in ArchiveIterator(opened, check_digests="raise"):
        yield one.rec_type, one.rec_headers.get_header("WARC-Target-URI"), one.content_stream().read()


def test_the_same_edition_gives_the_same_file(article: Capture) -> None:
    assert b"".join(store.warc_of(article)) == b"".join(store.warc_of(article))


@contextmanager
def replayed(file: Path, folder: Path) -> Iterator[str]:
    """Where pywb stands between a browser and the world: it answers with what is in the file, and with nothing else."""
    (folder / "config.yaml").write_text("proxy:\n  coll: kho\n  enable_content_rewrite: false\n")
    subprocess.run([PYWB / "wb-manager", "init", "kho"], cwd=folder, check=True, capture_output=True)
    subprocess.run([PYWB / "wb-manager", "add", "kho", file], cwd=folder, check=True, capture_output=True)
    port = _free_port()
    command = [PYWB / "wayback", "--bind", "127.0.0.1", "--port", str(port), "--directory", folder]
    with (folder / "pywb.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        assert eventually(lambda: _answers(port)), (folder / "pywb.log").read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def photographed(browser: Browser, address: str, viewport: dict[str, int], **options: Any) -> Image.Image:
    """The whole page, as a browser shows it that was never there."""
    context = browser.new_context(viewport=viewport, locale="vi-VN", **options)
    try:
        page = context.new_page()
        answer = page.goto(address, wait_until="networkidle")
        assert answer is not None and answer.status == 200
        assert ("memento-datetime" in answer.headers) == ("proxy" in options), (
            "of another source than was meant"
        )
        page.evaluate(SHOWN_WHOLE)
        return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    finally:
        context.close()


def differing(one: Image.Image, other: Image.Image) -> float:
    """Which part of the pixels is not the same in both."""
    assert one.size == other.size
    apart = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value else 0)
    return apart.histogram()[255] / (one.width * one.height)


@pytest.mark.skipif(not (FULL or PYWB.exists()), reason="không có pywb: make setup-replay")
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP])
def test_pywb_shows_the_article_with_its_pictures_as_it_was(
    browser: Browser, article: Capture, tmp_path: Path, viewport: dict[str, int]
) -> None:
    uri = article.pieces[0]["uri"]
    live = photographed(browser, uri, viewport)
    with replayed(warc(article, tmp_path), tmp_path) as pywb:
        again = photographed(browser, uri, viewport, proxy={"server": pywb, "bypass": "<-loopback>"})
    part = differing(live, again)
    print(f"{viewport['width']} px: {part:.4%} of the pixels differ")  # noqa: T201 - figures
    assert part <= MOST
