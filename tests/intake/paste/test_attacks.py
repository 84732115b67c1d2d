"""Whatever a clipboard holds gives a body or a refusal, soon; and no page runs what was pasted."""

from __future__ import annotations

import time

import pytest

from tests.samples import one_in
from workflows.intake.paste.markup import MOST_ELEMENTS
from workflows.intake.paste.pieces import read
from workflows.intake.paste.reading import MOST_PARAGRAPHS
from workflows.intake.word.body import body_of
from workflows.intake.word.reading.bounds import Refused

SOON = 3  # seconds of the processor, whatever else it does meanwhile
MANY = 50_000
ENDLESS = [
    "<!--" * MANY,
    "<![" * MANY,
    "</" * MANY,
    "<a " * MANY,
    "<a b=" * MANY,
    "<a b='" * MANY,
    "<a" + " b" * MANY,
    "<a" + " " * 40 * MANY,
    "&" * MANY + "&#" * MANY,
    "<style>" * MANY,
    "<style>" + "a{" * MANY,
    "<style>" + "/*" * MANY,
    "<style>" + "p.a," * MANY + "{color:red}",
    "<p style='" + ":;" * MANY + "'>a",
    "<div>" * MANY + "chữ" + "</div>" * MANY,
    "<ul><li>" * MANY,
    "<li>" * 4000 + "chữ",
    "<b><i>" * 40_000 + "chữ",
    "<table><tr><td>" * 30_000 + "chữ",
    "<p><span>a</span>" * 4000,
    "<span style='font-family:.VnTime'>nh©n d©n </span>" * 20_000,
    "nh©n d©n " * MANY * 2,
    "<p> </p>" * MANY,
    "<br>" * MANY,
    "<table>" + "<tr><td rowspan=1000>a" * 500,
]


def body(html: str) -> str:
    return "".join(str(getattr(value, "source", value)) for _kind, value in body_of(read(html).pieces, {}))


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Trước<script>alert(1)</script> sau</p>", "<p>Trước sau</p>"),
        ("<p>Trước<script>alert('</p>')//sau</p>", "<p>Trước</p>"),
        ("<p onclick=alert(1)>Chữ <b onmouseover='x()'>đậm</b></p>", "<p>Chữ <b>đậm</b></p>"),
        ("<a href='javascript:alert(1)'>a</a> <a href='  JaVaScRiPt:alert(1)'>b</a>", "<p>a b</p>"),
        ("<a href='java\tscript:alert(1)'>a</a><a href='data:text/html,x'>b</a>", "<p>ab</p>"),
        ("<a href='vbscript:x'>a</a><a href='&#106;avascript:x'>b</a>", "<p>ab</p>"),
        ("<a href='https://example.vn/\"onclick=\"x'>a</a>", '<p><a href="https://example.vn/&quot;onclick=&quot;x">a</a></p>'),
        ("<style>p {background: url(javascript:x)}</style><p>a</p>", "<p>a</p>"),
        ("<img src=x onerror=alert(1)><svg onload=alert(1)><p>a</p></svg>b", "<p>b</p>"),
        ("<iframe srcdoc='<script>x</script>'><p>a</p></iframe>b", "<p>b</p>"),
        ("<!--[if gte mso 9]><script>x</script><![endif]-->a<!-- <p>b</p>", "<p>a</p>"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<p>a&#0;b&#x202e;c\x07&#99999999999999999999;</p>", "<p>a\ufffdbc\ufffd</p>"),
        ("<p title='>'>a<p title=\"b>c\">d", "<p>a</p><p>d</p>"),
        ("a < b && c > d <3", "<p>a &lt; b &amp;&amp; c &gt; d &lt;3</p>"),
        ("</p></div></table>a</b>b<b>c</i>d", "<p>ab<b>cd</b></p>"),
        ("<table><td>a<td>b<tr><td>c", "[['a', 'b'], ['c', '']]"),
        ("<table>x<tr>y<td>a</td>z<tbody><b>b</b><td>c", "[['x', '', ''], ['y', 'a', 'z'], ['b', 'c', '']]"),
        ("<h2><script>x</script></h2><p></p><ul><li></ul><table></table>", ""),
        ("<ul><li>a<li>b<ol><li>c</ul>d", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><p>d</p>"),
        ("<p style='font-weight:99999999999999999999'>a<p style=':;;:x;font-family:'>b", "<p>a</p><p>b</p>"),
        ("<table><tr><td colspan=99999999 rowspan=-1>a</td></tr><tr><td rowspan=999999999>b</td></tr></table>", "'a'"),
        ("<ol start=99999999999><li value=x>a</ol><p aria-level=x role=heading>b", "<ol><li>a</li></ol><p>b</p>"),
    ],
)  # fmt: skip
def test_what_would_run_is_left_out_and_the_words_stay(html: str, kept: str) -> None:
    assert kept in body(html)
    assert "script:" not in body(html)


@pytest.mark.parametrize(
    "html",
    one_in(5, ENDLESS),
    ids=lambda html: html[:16],
)
def test_what_is_broken_and_endless_is_answered_soon(html: str) -> None:
    began = time.process_time()
    try:
        body(html)
    except Refused as refused:
        assert refused.why == "too-much"
    assert time.process_time() - began < SOON


def test_words_deeper_than_anybody_nests_are_not_lost() -> None:
    assert (
        body("<div><b>" * 3000 + "giữa" + "</b></div>" * 3000 + "<p>sau</p>")
        == "<p><b>giữa</b></p><p>sau</p>"
    )


@pytest.mark.parametrize(
    "html", ["<b></b>" * (MOST_ELEMENTS + 1), "<p>a</p>" * (MOST_PARAGRAPHS + 1), "chữ " * 400_000]
)
def test_more_than_anybody_pastes_is_refused(html: str) -> None:
    with pytest.raises(Refused, match="too-much"):
        read(html)


@pytest.mark.parametrize(
    "rtf",
    [
        "\\pngblip" * MANY,
        "\\pngblip " + "a" * 1_000_000,
        "\\pngblip\\bliptag-1{\\*\\blipuid " * MANY,
        "\\pngblip \n" * MANY,
    ],
    ids=len,
)
def test_rtf_without_end_is_answered_soon(rtf: str) -> None:
    began = time.process_time()
    read("<p>a<img src='file:///a.png'></p>", rtf)
    assert time.process_time() - began < SOON
