"""Files that are broken, locked, made to be read for ever, or something else; each with the word for why."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from struct import pack
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from defusedxml.ElementTree import fromstring as tree_from
from openpyxl import Workbook

from workflows.intake.word.office import NO_OFFICE, ODT
from workflows.intake.word.reading.bounds import BROKEN, DECLARES, EMPTY, LOCKED, MACROS, NOT_WORD, TOO_MUCH
from workflows.intake.word.reading.package import ENCRYPTED, OLE

from .writing import HEAD, MAIN_TYPE, NAMES, docx, drawing, notes, p, packed, parts_of, r, row, table

Make = Callable[[], bytes]
GOOD = docx(p("Đoạn tốt."))
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
SHEET_TYPE = MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")
SLIDES_TYPE = MAIN_TYPE.replace("wordprocessingml.document", "presentationml.presentation")


def with_part(name: str, content: bytes | str) -> bytes:
    return packed(parts_of(p("Đoạn.")) | {name: content})


def without_part(name: str) -> bytes:
    parts = parts_of(p("Đoạn."))
    del parts[name]
    return packed(parts)


def with_body(body: str, before: str = "") -> bytes:
    said = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    return with_part("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?>{before}{said}')


def cut(share: float) -> bytes:
    return GOOD[: int(len(GOOD) * share)]


def changed(place: int, to: bytes) -> bytes:
    return GOOD[:place] + to + GOOD[place + len(to) :]


def of_a_library() -> bytes:
    kept = BytesIO()
    Workbook().save(kept)
    return kept.getvalue()


def locked_inside() -> bytes:
    """The flag of a password in both lists of the packed file."""
    content = bytearray(GOOD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + place] |= 1
            start = content.find(mark, start + 4)
    return bytes(content)


def twice_the_same_part() -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as made:
        for name, content in parts_of(p("Một.")).items():
            made.writestr(name, content)
        made.NameToInfo.clear()  # or the writer warns
        made.writestr("word/document.xml", parts_of(p("Khác."))["word/document.xml"])
    return kept.getvalue()


def of_unknown_compression() -> bytes:
    content = bytearray(GOOD)
    for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = content.find(mark)
        while start >= 0:
            content[start + place : start + place + 2] = pack("<H", 99)
            start = content.find(mark, start + 4)
    return bytes(content)


def bytes_changed_within() -> bytes:
    """Stored, so that only its sum tells that a letter was changed."""
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_STORED) as made:
        for name, content in parts_of(p("Đoạn văn gốc.")).items():
            made.writestr(name, content)
    return kept.getvalue().replace("Đoạn văn gốc.".encode(), "Đoạn văn gôc.".encode())


def many_parts() -> bytes:
    return packed(parts_of(p("Đoạn.")) | {f"word/media/{n}.png": b"" for n in range(5_100)})


def a_long_list_of_parts() -> bytes:
    """Its end says that its list of parts is longer than any."""
    place = GOOD.rindex(b"PK\x05\x06") + 12
    return GOOD[:place] + pack("<I", 0x7FFFFFFF) + GOOD[place + 4 :]


def an_end_for_giants() -> bytes:
    place = GOOD.rindex(b"PK\x05\x06")
    return GOOD[:place] + b"PK\x06\x07" + bytes(16) + GOOD[place:]


def laughs() -> bytes:
    declared = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return with_body(p("&l9;"), f'<!DOCTYPE w [<!ENTITY l0 "ha">{declared}]>')


def as_odt(**more: bytes) -> bytes:
    return packed(
        {"mimetype": ODT, "content.xml": "<a/>", **{k.replace("__", "/"): v for k, v in more.items()}}
    )


def nothing_but_blanks() -> bytes:
    return docx(p(" "), p("\u00a0\t"), p(), table(row("", ""), row("", "")))


def spoilt(content: bytes, seed: int) -> bytes:
    """A good file of which some elements are gone, stand elsewhere too, or say something else."""
    chance = random.Random(seed)
    with ZipFile(BytesIO(content)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    name = chance.choice(
        [one for one in parts if one.startswith("word/") and one.endswith((".xml", ".rels"))]
    )
    root = tree_from(parts[name])
    for _time in range(chance.randint(1, 5)):
        _spoil(chance.choice(list(root.iter())), root, chance)
    return packed(parts | {name: ElementTree.tostring(root)})


def _spoil(element: Element, root: Element, chance: random.Random) -> None:
    named = list(element.attrib)
    if named and chance.random() < 0.5:
        element.set(chance.choice(named), chance.choice(["", "-1", "99999999999", "x", "0", "²", "../../x"]))
    elif len(element) and chance.random() < 0.5:
        element.remove(chance.choice(list(element)))
    else:
        element.append(deepcopy(chance.choice(list(root.iter()))))


DAMAGED: dict[str, tuple[Make, str]] = {
    "one byte": (lambda: b"P", BROKEN),
    "plain text": (lambda: "Chỉ là chữ.".encode(), BROKEN),
    "noise": (lambda: random.Random(7).randbytes(20_000), BROKEN),
    "noise behind the first letters": (lambda: b"PK\x03\x04" + random.Random(8).randbytes(20_000), BROKEN),
    "a page of the web": (lambda: b"<html><body>a</body></html>", NOT_WORD),
    "a page of the web under its type": (lambda: b"\n<!DOCTYPE html><p>a", NOT_WORD),
    "rich text, and nothing to read it by": (lambda: b"{\\rtf1 a}", NO_OFFICE),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), BROKEN),
    "a packed file of something": (lambda: packed({"a.txt": "a"}), NOT_WORD),
    "a packed file of nothing": (lambda: packed({}), NOT_WORD),
    "a spreadsheet": (of_a_library, NOT_WORD),
    "a spreadsheet under its type": (lambda: docx(p("a"), main_type=SHEET_TYPE), NOT_WORD),
    "slides under their type": (lambda: docx(p("a"), main_type=SLIDES_TYPE), NOT_WORD),
    **{
        f"cut off after {share:.0%}": (lambda share=share: cut(share), BROKEN)
        for share in (0.05, 0.3, 0.6, 0.9, 0.99)
    },
    "its first letters changed": (lambda: changed(0, b"XX"), BROKEN),
    "its first part's head changed": (lambda: changed(0, b"PK\x03\x05"), BROKEN),
    "a letter changed within": (bytes_changed_within, BROKEN),
    "its letter missing": (lambda: without_part("word/document.xml"), BROKEN),
    "its list of types missing": (lambda: without_part("[Content_Types].xml"), NOT_WORD),
    "its first relations missing": (lambda: without_part("_rels/.rels"), BROKEN),
    "its list of types is no xml": (lambda: with_part("[Content_Types].xml", "a"), BROKEN),
    "its relations are no xml": (lambda: with_part("word/_rels/document.xml.rels", "<a"), BROKEN),
    "its styles are no xml": (lambda: with_part("word/styles.xml", "<w:styles>"), BROKEN),
    "its letter is empty": (lambda: with_part("word/document.xml", b""), BROKEN),
    "its letter is no xml": (
        lambda: with_part("word/document.xml", "<w:document><w:body></w:document>"),
        BROKEN,
    ),
    "its letter is something else": (lambda: with_part("word/document.xml", f"{HEAD}<a/>"), EMPTY),
    "its letter names a prefix nobody gave": (lambda: with_body("<x:p/>"), BROKEN),
    "its letter has bytes of no letter": (
        lambda: with_part("word/document.xml", b"<a>\xff\xfe\x00</a>"),
        BROKEN,
    ),
    "its notes are no xml": (lambda: docx(p("a"), footnotes=notes("footnote")[:-5]), BROKEN),
    "twice the same part": (twice_the_same_part, BROKEN),
    "of unknown compression": (of_unknown_compression, BROKEN),
    "with a password inside": (locked_inside, LOCKED),
    "with a password, as an office keeps it": (lambda: OLE + bytes(600) + ENCRYPTED + bytes(600), LOCKED),
    "an old file with a password": (
        lambda: OLE + bytes(1016) + b"\xec\xa5\xc1\x00" + bytes(7) + b"\x01" + bytes(600),
        LOCKED,
    ),
    "an old file with a macro": (lambda: OLE + bytes(600) + "_VBA_PROJECT".encode("utf-16-le"), MACROS),
    "an old file, and nothing to read it by": (lambda: OLE + bytes(1200), NO_OFFICE),
    "with a macro": (lambda: with_part("word/vbaProject.bin", b"1"), MACROS),
    "with a macro in capitals": (lambda: with_part("word/VBAPROJECT.BIN", b"1"), MACROS),
    "under the type with macros": (lambda: docx(p("a"), main_type=MACRO_TYPE), MACROS),
    "an open document with a macro": (lambda: as_odt(Basic__a=b"1"), MACROS),
    "an open document with a password": (
        lambda: packed({"mimetype": ODT, "META-INF/manifest.xml": b"<m:encryption-data/>"}),
        LOCKED,
    ),
    "an open document, and nothing to read it by": (as_odt, NO_OFFICE),
    "laughs that double": (laughs, DECLARES),
    "an entity outside": (
        lambda: with_body(p("&a;"), '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        DECLARES,
    ),
    "a type that is declared elsewhere": (
        lambda: with_body(p("a"), '<!DOCTYPE w SYSTEM "http://127.0.0.1/a.dtd">'),
        DECLARES,
    ),
    "ninety megabytes of blanks": (lambda: with_body(" " * (90 << 20)), TOO_MUCH),
    "a style sheet of ninety megabytes": (
        lambda: docx(p("a"), styles=f"<!--{' ' * (90 << 20)}-->"),
        TOO_MUCH,
    ),
    "thousands of parts": (many_parts, TOO_MUCH),
    "a list of parts without end": (a_long_list_of_parts, TOO_MUCH),
    "an end for giants": (an_end_for_giants, TOO_MUCH),
    "tables within tables without end": (
        lambda: with_body("<w:tbl><w:tr><w:tc>" * 500 + "</w:tc></w:tr></w:tbl>" * 500),
        TOO_MUCH,
    ),
    "elements within elements without end": (
        lambda: with_body("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000),
        TOO_MUCH,
    ),
    "elements deeper than any letter": (
        lambda: with_body("<w:sdt>" * 250 + p("a") + "</w:sdt>" * 250),
        TOO_MUCH,
    ),
    "paragraphs without end": (lambda: with_body("<w:p/>" * 30_000), TOO_MUCH),
    "a table without end": (lambda: docx(table(*(row(*"abcdefghij") for _ in range(2_100)))), TOO_MUCH),
    "nothing": (docx, EMPTY),
    "nothing but blanks": (nothing_but_blanks, EMPTY),
    "nothing but what was struck out": (lambda: docx(f"<w:p><w:del>{r('a')}</w:del></w:p>"), EMPTY),
    "nothing but a drawing": (lambda: docx(p(drawing("rId-none"))), EMPTY),
}
