"""What is struck out of a text that is shown: whole words, however they are written into the page."""

from __future__ import annotations

import json

import pytest

from workflows.archive.veil import MARK, Veil

NAME = Veil(("Nguyễn Văn Mẫu", "0912 345 678"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Ông Nguyễn Văn Mẫu đến.</p>", f"<p>Ông {MARK} đến.</p>"),
        ("<p>Ông <b>Nguyễn</b> Văn Mẫu đến.</p>", f"<p>Ông <b>{MARK}</b> đến.</p>"),
        ("<p>NGUYỄN&nbsp;VĂN\n Mẫu</p>", f"<p>{MARK}</p>"),
        ("<p>Nguyễn Văn<br>Mẫu</p>", f"<p>{MARK}<br></p>"),
        ("<p>Nguyễn Văn Mẫuu, Nguyễn Văn</p>", "<p>Nguyễn Văn Mẫuu, Nguyễn Văn</p>"),
        ("<h2>Nguyễn Văn</h2><p>Mẫu</p>", "<h2>Nguyễn Văn</h2><p>Mẫu</p>"),
        ("<title>Nguyễn Văn Mẫu</title><p>Nguyễn Văn Mẫu</p>", f"<title>{MARK}</title><p>{MARK}</p>"),
        ('<img src="/a.jpg" alt="Nguyễn Văn Mẫu">', f'<img src="/a.jpg" alt="{MARK}">'),
        (
            '<meta name="description" content="Gọi 0912 345 678">',
            f'<meta name="description" content="Gọi {MARK}">',
        ),
        (
            '<script type="application/ld+json">{"name":"Nguyễn Văn Mẫu"}</script>',
            f'<script type="application/ld+json">{{"name":"{MARK}"}}</script>',
        ),
        ("<!-- Nguyễn Văn Mẫu --><p>A &amp; B</p>", f"<!-- {MARK} --><p>A &amp; B</p>"),
        (
            "<p>Nguyễn Văn Mẫu, gọi 0912 345 678, Nguyễn Văn Mẫu</p>",
            f"<p>{MARK}, gọi {MARK}, {MARK}</p>",
        ),
    ],
)
def test_words_are_struck_out_of_a_page_and_nothing_else_is(written: str, shown: str) -> None:
    assert NAME.html(written) == shown
    assert NAME.finds(written) is (written != shown)


def test_a_page_without_the_words_is_the_very_page() -> None:
    page = "<!DOCTYPE html><p class=a>Không có ai<br/>"
    assert NAME.html(page) is page


def test_the_longest_words_are_struck_out_whole() -> None:
    assert Veil(("Mẫu", "Nguyễn Văn Mẫu")).text("Nguyễn Văn Mẫu và Mẫu") == f"{MARK} và {MARK}"


def test_each_text_of_the_canonical_json_is_read_as_a_reader_sees_it() -> None:
    said = {
        "fields": {"body": [{"value": "<p>Nguyễn <i>Văn</i> Mẫu</p>"}], "size": 3, "name": "Nguyễn Văn Mẫu"}
    }
    shown = json.loads(NAME.json(json.dumps(said)))["fields"]
    assert shown == {"body": [{"value": f"<p>{MARK}<i></i></p>"}], "size": 3, "name": MARK}


def test_where_nobody_knows_any_more_what_to_hide_all_is_hidden() -> None:
    lost = Veil(is_lost=True)
    assert (
        lost.finds("Bất kỳ")
        and MARK in lost.html("<p>Bất kỳ</p>")
        and "Bất kỳ" not in lost.html("<p>Bất kỳ</p>")
    )
    assert json.loads(lost.json('{"a": "Bất kỳ"}')) == {"a": MARK}
    assert (lost | NAME).is_lost


def test_its_places_are_shown_with_what_stands_around_them() -> None:
    assert list(NAME.places("Ông Nguyễn Văn Mẫu đến.")) == [("Ông ", "Nguyễn Văn Mẫu", " đến.")]
