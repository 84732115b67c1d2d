"""PDF files written by hand: letters at their places, in fonts of today and of before Unicode, and what a file may bear."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, LEFT, RIGHT, TOP = 595, 85, 539, 780  # of a page, and of its text
STEP, SIZE = 18, 13
TODAY = "Times New Roman"
LETTER = 0.5  # how wide each is, by its size


@dataclass(frozen=True)
class Words:
    """At a place; `x` is that of their first letter."""

    text: str
    x: float
    y: float
    font: str = TODAY
    bold: bool = False
    size: float = SIZE
    turned: bool = False


def wide(text: str, size: float = SIZE) -> float:
    return LETTER * size * len(text)


def line(y: float, text: str, x: float = LEFT, **more: object) -> Words:
    return Words(text, x, y, **more)  # type: ignore[arg-type] - passed on as it came


def middle(y: float, text: str, at: float = (LEFT + RIGHT) / 2, size: float = SIZE, **more: object) -> Words:
    return line(y, text, at - wide(text, size) / 2, size=size, **more)


def lines(*texts: str, top: float = TOP, **more: object) -> list[Words]:
    return [line(top - STEP * n, text, **more) for n, text in enumerate(texts)]


def sides(
    left: Sequence[str], right: Sequence[str], top: float = TOP, *, bold: str = "", **more: object
) -> list[Words]:
    """Two columns, each line in the middle of its own; those of `bold` (their first letters) are bold."""
    found = []
    for texts, at in ((left, 175), (right, 415)):
        for n, text in enumerate(texts):
            is_bold = bool(text) and text[:2] in bold.split()
            found.append(middle(top - STEP * n, text, at, bold=is_bold, **more))
    return [one for one in found if one.text]


def pdf(*pages: Sequence[Words], drawn: str = "", catalogue: str = "", more: Sequence[str] = ()) -> bytes:
    """Each page with its words; `drawn` is content of every page, `catalogue` and `more` are entries and objects."""
    fonts = list(dict.fromkeys((one.font, one.bold) for page in pages for one in page))
    letters = sorted({letter for page in pages for one in page for letter in one.text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    first = 3 + 2 * len(pages)
    named = " ".join(f"/F{n} {first + 3 * n} 0 R" for n in range(len(fonts)))
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    made = [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for n, page in enumerate(pages):
        made += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} 842] /Contents {4 + 2 * n} 0 R"
            f" /Resources << /Font << {named} >> >> >>",
            stream("\n".join([*(_shown(one, fonts, codes) for one in page), drawn])),
        ]
    for font, bold in fonts:
        made += old(font, bold=bold) if is_old(font) else today(font, codes, len(made), bold=bold)
    return assembled(*made, *more)


def is_old(font: str) -> bool:
    return font.startswith((".Vn", "VNI-", "Lost"))


def _shown(one: Words, fonts: list[tuple[str, bool]], codes: dict[str, int]) -> str:
    coded = (
        one.text.encode("cp1252").hex() if is_old(one.font) else "".join(f"{codes[a]:04X}" for a in one.text)
    )
    key = fonts.index((one.font, one.bold))
    placed = f"{'0 1 -1 0' if one.turned else '1 0 0 1'} {one.x:.2f} {one.y:.2f} Tm"
    return f"BT /F{key} {one.size} Tf {placed} <{coded}> Tj ET"


def old(font: str, *, bold: bool) -> list[str]:
    """One byte a letter, as Windows shows them."""
    called = f"ABCDEF+{font}{'-Bold' if bold else ''}"
    widths = " ".join(["500"] * 224)
    said = f"<< /Type /Font /Subtype /TrueType /BaseFont /{called} /Encoding /WinAnsiEncoding"
    return [f"{said} /FirstChar 32 /LastChar 255 /Widths [{widths}] >>", "null", "null"]


def today(font: str, codes: dict[str, int], before: int, *, bold: bool) -> list[str]:
    """Every letter under a code of its own, which a table turns into letters."""
    rows = "\n".join(f"<{code:04X}> <{ord(letter):04X}>" for letter, code in codes.items())
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(codes)} beginbfchar\n{rows}\nendbfchar\nendcmap"
    )
    called = f"{font.replace(' ', '')}{'-Bold' if bold else ''}"
    return [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{called} /Encoding /Identity-H"
        f" /DescendantFonts [{before + 2} 0 R] /ToUnicode {before + 3} 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{called} /CIDSystemInfo << /Registry (Adobe)"
        " /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
        stream(table),
    ]


def stream(content: str | bytes, about: str = "") -> str:
    data = content.encode("latin-1") if isinstance(content, str) else content
    return f"<< /Length {len(data)} {about} >>\nstream\n{data.decode('latin-1')}\nendstream"


def packed(content: bytes) -> str:
    return stream(zlib.compress(content, 9), "/Filter /FlateDecode")


def assembled(*objects: str) -> bytes:
    """The objects of a PDF, the first of them its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{said}\nendobj\n".encode("latin-1")
    begins, count = len(made), len(objects) + 1
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n<< /Size {count} /Root 1 0 R >>\n".encode()
    return made + f"startxref\n{begins}\n%%EOF\n".encode()
