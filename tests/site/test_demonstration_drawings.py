"""The demonstration city's pictures are drawn and say so; nothing in them is taken for a photograph."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image

from site_tphcm.demonstration.drawings import AUTHOR, DRAWINGS, FOLDER, render
from site_tphcm.demonstration.texts import DRAFTS
from snippets.uploads import clean

each = pytest.mark.parametrize("key", DRAWINGS)


def test_every_drawing_has_its_source_and_its_place_and_no_other_is_kept() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(DRAWINGS)
    assert {draft.picture for draft in DRAFTS if draft.until == "published"} - {""} == set(DRAWINGS)


@each
def test_a_source_is_small_and_asks_for_nothing_outside_itself(key: str) -> None:
    source = (FOLDER / f"{key}.svg").read_text(encoding="utf-8")
    assert len(source.encode()) < 12_000
    assert 'width="1600" height="1000"' in source
    assert re.findall(r"<(?:script|image|text|style|foreignObject)\b", source) == []
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', source))


@each
def test_it_is_drawn_whole_and_has_its_grain(key: str) -> None:
    data = render(key)
    image = Image.open(BytesIO(data))
    assert (image.format, image.size) == ("JPEG", (1280, 800))
    assert len(image.getcolors(2_000_000)) > 5_000  # flat tones alone are a few hundred
    assert clean(data) == (data, ".jpg")


@each
def test_its_words_say_what_is_seen_and_that_it_is_drawn(key: str) -> None:
    drawing = DRAWINGS[key]
    assert drawing.caption.startswith("Tranh minh họa, ")
    assert 40 <= len(drawing.alt) <= 125
    assert not drawing.alt.lower().startswith(("ảnh", "hình", "tranh"))
    assert "Ban Biên tập" not in AUTHOR
