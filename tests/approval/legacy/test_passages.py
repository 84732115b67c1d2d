"""A text in paragraphs, each beside its repair: what the words suggest and nothing else, tags as they are."""

from __future__ import annotations

import pytest

from vietnamese.legacy import Encoding, encode
from workflows.approval.legacy.passages import Passage, rewritten

SENTENCE = "Ủy ban nhân dân thành phố Tuyên Quang ban hành kế hoạch chỉnh trang đô thị."
OTHER = "Người dân được hỏi ý kiến trước khi thi công tuyến đường."
OLD = [Encoding.TCVN3, Encoding.VNI, Encoding.VPS, Encoding.VIQR, Encoding.MOJIBAKE, Encoding.REFERENCES]


def old(text: str, encoding: Encoding = Encoding.TCVN3) -> str:
    return encode(text, encoding).text


def agreed(text: str, *, is_html: bool = True, places: set[int] | None = None) -> tuple[str, list[Passage]]:
    """The text when those of the passages are agreed to, or all; and what was offered."""
    found: list[Passage] = []

    def decide(passage: Passage) -> bool:
        found.append(passage)
        return places is None or len(found) - 1 in places

    return rewritten(text, decide, is_html=is_html), found


@pytest.mark.parametrize("encoding", OLD)
def test_a_paragraph_in_each_encoding_is_offered_and_becomes_what_was_meant(encoding: Encoding) -> None:
    text, found = agreed(old(SENTENCE.lower(), encoding), is_html=False)
    assert [one.encoding for one in found] == [encoding]
    assert text == found[0].after == SENTENCE.lower()
    assert found[0].before == old(SENTENCE.lower(), encoding)


def test_only_what_is_agreed_to_changes() -> None:
    html = f"<p>{old(SENTENCE)}</p><p>{SENTENCE}</p><ul><li>{old(OTHER)}</li></ul>"
    text, found = agreed(html, places={1})
    assert [one.before for one in found] == [old(SENTENCE), old(OTHER)]
    assert text == html.replace(old(OTHER), OTHER)


def test_tags_links_and_what_stands_in_them_stay() -> None:
    html = '<p data-block-key="a1">{}<b>{}</b> <a href="https://vÝ.vn/?a=1&amp;b=2">{}</a><br/>A &lt; B &amp; C</p>'
    parts = ("Thành phố ", "Tuyên Quang", "kế hoạch chỉnh trang đô thị mới")
    text, found = agreed(html.format(*map(old, parts)))
    assert text == html.format(*parts)
    assert len(found) == 1


def test_a_letter_cut_in_two_by_bold_is_one_again() -> None:
    """In VNI a letter is two; where one starts to be bold between them, it goes to the first."""
    plain = old("chuyển đổi số trong quản lý đô thị", Encoding.VNI)
    place = plain.index("å") if "å" in plain else plain.index("á")
    text, _found = agreed(f"<p>{plain[:place]}<b>{plain[place:]}</b></p>")
    assert text.replace("<b>", "").replace("</b>", "") == "<p>chuyển đổi số trong quản lý đô thị</p>"


@pytest.mark.parametrize(
    "html", ["", "<p></p>", f"<p>{SENTENCE}</p>", "<p>Café Noël, 25 µm</p>", "a < b > c"]
)
def test_what_is_in_order_is_not_offered(html: str) -> None:
    assert agreed(html) == (html, [])
    assert agreed(html, is_html=False) == (html, [])


def test_what_means_nothing_in_the_encoding_is_told_and_stays() -> None:
    text, found = agreed(old(SENTENCE.lower()) + " \ufffd", is_html=False)
    assert text.endswith("\ufffd")
    assert found[0].lost == ("\ufffd",)
