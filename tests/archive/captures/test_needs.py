"""What a browser asks for beside a page: everything it shows, the files it offers, nothing of another host."""

from __future__ import annotations

import pytest

from workflows.archive import needs

PAGE = "https://example.vn/tin/bai/"


@pytest.mark.parametrize(
    ("html", "paths"),
    [
        ('<img src="/a.webp">', ["/a.webp"]),
        ('<img srcset="/a.webp 400w, /b.webp 720w,\n /c.webp 1x">', ["/a.webp", "/b.webp", "/c.webp"]),
        ('<source srcset="a.webp"><source src="../b.mp4">', ["/tin/bai/a.webp", "/tin/b.mp4"]),
        ('<video src="/v.mp4" poster="/p.webp"><track src="/t.vtt"></video>', ["/v.mp4", "/p.webp", "/t.vtt"]),
        ('<audio src="/a.ogg"></audio>', ["/a.ogg"]),
        ('<link rel="Stylesheet" href="/s.css"><script src="/s.js"></script>', ["/s.css", "/s.js"]),
        ('<link rel="preload" imagesrcset="/a.webp 1x" href="/f.woff2">', ["/f.woff2", "/a.webp"]),
        ('<link rel="alternate" href="/feed.xml"><link rel="canonical" href="/x/">', []),
        ('<svg><use href="/i.svg#dau"/></svg>', ["/i.svg"]),
        ('<p style="background: url(/b.png)"><style>@import "/s.css"; p { src: url("f.woff2") }</style>',
         ["/b.png", "/s.css", "/tin/bai/f.woff2"]),
        ('<a href="/documents/7/quyet-dinh.pdf">', ["/documents/7/quyet-dinh.pdf"]),
        ('<a href="/media/images/a.webp">', ["/media/images/a.webp"]),
        ('<a href="/video/7/phim.mp4">', ["/video/7/phim.mp4"]),
        ('<a href="/lich.ics" download>', ["/lich.ics"]),
        ('<a href="/tin/khac/"><a href="#muc"><a><a href="mailto:a@b.vn">', []),
        ('<img src="/a.webp"><img src="/a.webp#x">', ["/a.webp"]),
        ('<img src="https://other.vn/a.png"><img src="data:image/png;base64,AA=="><img src="">', []),
        ('<img src="/ảnh đẹp.webp">', ["/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.webp"]),
        ('<!-- <img src="/a.webp"> --><p>url(/x.png)</p>', []),
        (f'<a href="{PAGE}" download>', []),
    ],
)  # fmt: skip
def test_what_a_page_needs(html: str, paths: list[str]) -> None:
    assert needs.of_page(PAGE, html) == [f"https://example.vn{path}" for path in paths]


@pytest.mark.parametrize(
    ("css", "names"),
    [
        ("@import 'a.css'; @import url(b.css); @import url(\"c.css\") print;", ["a.css", "b.css", "c.css"]),
        ("@font-face { src: url( 'f.woff2' ) format('woff2'), url(g.woff) }", ["f.woff2", "g.woff"]),
        ("p { background: url(a.png), url(a.png) } /* url(b.png) */", ["a.png"]),
        ("p { background: url(data:image/svg+xml;utf8,<svg/>) }", []),
    ],
)
def test_what_styles_need(css: str, names: list[str]) -> None:
    found = needs.of_styles("https://example.vn/static/portal.css", css)
    assert found == [f"https://example.vn/static/{name}" for name in names]
