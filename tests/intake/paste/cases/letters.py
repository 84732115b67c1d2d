"""Letters of before Unicode: by a class, by a style, by `face`, in one word twice; and where only the words say it."""

from __future__ import annotations

from html import escape

from vietnamese.legacy import Encoding, encode

from . import case
from .word import item, p, word

WORDS = "Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh đường phố."


def old(words: str, encoding: Encoding = Encoding.TCVN3) -> str:
    return escape(encode(words, encoding).text)


def vni(words: str) -> str:
    return old(words, Encoding.VNI)


BY_CLASS = 'p.MsoNormal, li.MsoNormal {font-family:".VnTime";}'
case("letters-tcvn3-by-a-class", word(p(old(WORDS)) + p(old("Uỷ ban nhân dân phường.")), BY_CLASS))
case(
    "letters-tcvn3-capitals",
    word(p(f"<b><span style='font-family:\".VnTimeH\"'>{old('Ủy ban nhân dân'.lower())}</span></b>")),
)
case("letters-vni-by-a-style", word(p(f"<span style='font-family:VNI-Times'>{vni(WORDS)}</span>")))
case(
    "letters-three-fonts-in-a-paragraph",
    word(
        p(
            f"<span style='font-family:\".VnTime\"'>{old('Kính gửi: ')}</span>Ủy ban nhân dân "
            f"<span style='font-family:VNI-Times'>{vni('phường Tân Quang')}</span>."
        )
    ),
)
halves = vni("người")
case(
    "letters-a-letter-in-two-runs",
    word(
        p(
            f"<span style='font-family:VNI-Times'>{halves[:3]}</span><b><span style='font-family:VNI-Times'>{halves[3:]}</span></b>"
        )
    ),
)
case(
    "letters-in-a-table-and-a-list",
    word(
        f"<table class=MsoNormalTable><tr><td>{p(old('Số hộ'))}</td><td>{p('35')}</td></tr></table>"
        + item("·", f"<span style='font-family:.VnTime'>{old('nhân dân')}</span>"),
        BY_CLASS,
    ),
)
case("letters-by-face", f'<p><font face=".VnArial, sans-serif"><font size="4">{old(WORDS)}</font></font></p>')
case("letters-only-the-words-say-it", f"<p>{old(WORDS)}</p><p>Đoạn này là Unicode, không ai chuyển.</p>")
case(
    "letters-only-the-words-of-a-heading",
    f"<h2>{old('Nhân dân tổ dân phố dọn vệ sinh đường phố')}</h2><table><tr><td>{old(WORDS)}</td></tr><tr><td>{old(WORDS)}</td></tr></table>",
)
case(
    "letters-english-and-french-stay",
    "<p>The façade of the café is naïve: 25 µm, £9.</p><p>Où est l'hôtel?</p>",
)
case("letters-taken-apart", "<p>Ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t</p>")
