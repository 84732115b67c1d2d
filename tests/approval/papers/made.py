"""Files of every kind the portal takes, made of lines of text, for tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zipped(**parts: str | bytes) -> bytes:
    """Parts by their names, in which two underscores are a stroke and one a point."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), text)
    return made.getvalue()


def docx(lines: Sequence[str]) -> bytes:
    """Each line in two runs, as a word processor cuts them."""
    words = "".join(f"<w:p>{_run(line[:4])}{_run(line[4:])}</w:p>" for line in lines)
    return zipped(word__document_xml=f'<w:document xmlns:w="{WORD}"><w:body>{words}</w:body></w:document>')


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def odt(lines: Sequence[str]) -> bytes:
    words = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    return zipped(
        content_xml=f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}">'
        f"<office:body>{words}</office:body></office:document-content>"
    )


def xlsx(lines: Sequence[str]) -> bytes:
    book = Workbook()
    for line in lines:
        book.active.append(["1", line])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def csv(lines: Sequence[str]) -> bytes:
    return "\r\n".join(["\ufeffSTT", *(f"1,{line}" for line in lines)]).encode()


def pdf(lines: Sequence[str], drawn: str = "") -> bytes:
    """One page; every letter under a code of its own, which a table turns into letters, as programs write them."""
    letters = sorted({letter for line in lines for letter in line})
    codes = {letter: f"{number:04X}" for number, letter in enumerate(letters, 1)}
    table = "\n".join(f"<{code}> <{ord(letter):04X}>" for letter, code in codes.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{table}\nendbfchar\nendcmap end end"
    )
    shown = "".join(f"<{''.join(codes[letter] for letter in line)}> Tj 0 -20 Td\n" for line in lines)
    content = f"BT /F1 12 Tf 40 800 Td\n{shown}ET\n{drawn}"
    return assembled(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R]"
        " /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe)"
        " /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    )


def assembled(*objects: str) -> bytes:
    """The objects of a PDF, the first of them its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{said}\nendobj\n".encode("latin-1")
    begins = len(made)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    made += f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n<< /Size {count} /Root 1 0 R >>\n".encode()
    return made + f"startxref\n{begins}\n%%EOF\n".encode()


MAKERS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "docx": docx,
    "odt": odt,
    "xlsx": xlsx,
    "csv": csv,
    "pdf": pdf,
}
