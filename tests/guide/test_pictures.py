"""`make guide` leaves alone what shows the same, writes what changed, and takes away what no page names."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.browser import guide
from workflows.guide.pages import GuidePage, read_guide

from .written import HEAD, write

NUMBER, PARAGRAPH = (10, 10, 30, 24), (10, 10, 180, 200)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuidePage:
    monkeypatch.setattr(guide, "GUIDE", write(tmp_path))
    return read_guide(tmp_path, lambda name: name).roles[HEAD]


def shot(*changed: tuple[int, int, int, int]) -> bytes:
    image, taken = Image.new("RGB", (450, 800), "white"), io.BytesIO()
    for box in changed:
        ImageDraw.Draw(image).rectangle(box, fill="black")
    image.save(taken, "PNG")
    return taken.getvalue()


def test_a_new_picture_is_written_and_the_next_like_it_is_not(page: GuidePage) -> None:
    made, step = guide.Made(), page.steps[1]
    place = guide.GUIDE / "anh" / step.picture.name
    guide.keep(step, shot(), made)
    first = place.read_bytes()
    guide.keep(step, shot(NUMBER), made)  # a number has moved on
    assert (made.new, made.changed, made.same) == ([place.name], [], [place.name])
    assert place.read_bytes() == first


def test_a_screen_that_says_something_else_is_written_anew(page: GuidePage) -> None:
    made, step = guide.Made(), page.steps[1]
    guide.keep(step, shot(), made)
    guide.keep(step, shot(PARAGRAPH), made)
    assert made.changed == [step.picture.name]
    assert Image.open(guide.GUIDE / "anh" / step.picture.name).convert("L").getpixel((50, 50)) == 0


def test_a_picture_of_another_size_is_another_picture(page: GuidePage) -> None:
    made = guide.Made()
    guide.keep(page.steps[0], shot(), made)  # 540 by 960 is there
    assert made.changed == ["truong-ban-1.webp"]


def test_what_no_page_names_is_taken_away(page: GuidePage) -> None:
    stray = guide.GUIDE / "anh" / "ngay-xua-1.webp"
    stray.write_bytes(b"")
    assert guide.left_over([page]) == [stray]
    assert [path.name for path in (guide.GUIDE / "anh").iterdir()] == ["truong-ban-1.webp"]


def test_a_role_s_pictures_are_taken_as_its_first_holder(page: GuidePage) -> None:
    assert guide.account_of(page) == HEAD
    whole = read_guide(guide.GUIDE, lambda name: name)
    assert guide.account_of(whole.works["kiem-duyet"]) == "giam-doc-trung-tam"
