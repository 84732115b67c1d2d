"""Word files written by hand, element by element, as Word, its readers and old programs write them."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

OPEN = "http://schemas.openxmlformats.org"
W = f"{OPEN}/wordprocessingml/2006/main"
OFFICE = f"{OPEN}/officeDocument/2006/relationships"
NAMES = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "w": W,
        "r": OFFICE,
        "m": f"{OPEN}/officeDocument/2006/math",
        "a": f"{OPEN}/drawingml/2006/main",
        "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": f"{OPEN}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "c": f"{OPEN}/drawingml/2006/chart",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
    f'<w:basedOn w:val="Normal"/><w:pPr>{more}</w:pPr></w:style>'
    for key, name, more in [
        ("Heading1", "heading 1", '<w:outlineLvl w:val="0"/>'),
        ("Heading2", "heading 2", '<w:outlineLvl w:val="1"/>'),
        ("Heading3", "heading 3", '<w:outlineLvl w:val="2"/>'),
        ("Title", "Title", ""),
        ("Caption", "caption", ""),
        ("TOC1", "toc 1", ""),
    ]
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>'
)


def r(text: str = "", *, font: str = "", look: str = "", inside: str = "") -> str:
    """A run; `inside`: elements in the place of letters."""
    fonts = f"<w:rFonts w:ascii={quoteattr(font)} w:hAnsi={quoteattr(font)}/>" if font else ""
    letters = "".join(
        "<w:tab/>"
        if part == "\t"
        else "<w:br/>"
        if part == "\n"
        else f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in _parts(text)
    )
    marks = "".join(f"<w:{one}/>" for one in look.split())
    return f"<w:r><w:rPr>{fonts}{marks}</w:rPr>{letters}{inside}</w:r>"


def _parts(text: str) -> list[str]:
    return [
        part for part in text.replace("\t", "\x01\t\x01").replace("\n", "\x01\n\x01").split("\x01") if part
    ]


def p(*runs: str, style: str = "", about: str = "", centred: bool = False) -> str:
    """A paragraph; a text without a tag is a run of its own."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    jc = '<w:jc w:val="center"/>' if centred else ""
    return f"<w:p><w:pPr>{styled}{about}{jc}</w:pPr>{inner}</w:p>"


def b(text: str, **more: str) -> str:
    return p(r(text, look="b", **more), centred=True)


def numbered(key: int, text: str, level: int = 0) -> str:
    about = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    return p(text, about=about)


def listed(*levels: tuple[str, str], start: int = 1) -> str:
    """An abstract list by the shape and text of its levels."""
    return "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (shape, text) in enumerate(levels)
    )


def numbering(*lists: str) -> str:
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{one}</w:abstractNum>' for n, one in enumerate(lists)
    )
    used = "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(lists))
    )
    return f"{HEAD}<w:numbering {NAMES}>{made}{used}</w:numbering>"


def cell(*paragraphs: str, about: str = "") -> str:
    inner = "".join(
        one if one.startswith("<w:p>") or one.startswith("<w:tbl>") else p(one) for one in paragraphs
    )
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{inner or p()}</w:tc>"


def row(*cells: str, about: str = "") -> str:
    inner = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{about}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def drawing(key: str, alt: str = "") -> str:
    described = f'<wp:docPr id="1" name="Picture 1" descr={quoteattr(alt)}/>'
    return r(
        inside=f'<w:drawing><wp:inline>{described}<a:graphic><a:blip r:embed="{key}"/></a:graphic></wp:inline></w:drawing>'
    )


def inserted(*runs: str) -> str:
    return f'<w:ins w:id="1" w:author="A">{"".join(runs)}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def field(instruction: str, *shown: str) -> str:
    def mark(kind: str) -> str:
        return r(inside=f'<w:fldChar w:fldCharType="{kind}"/>')

    said = r(inside=f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>')
    return f"{mark('begin')}{said}{mark('separate')}{''.join(shown)}{mark('end')}"


def notes(kind: str, **bodies: str) -> str:
    """Of the kind "footnote" or "endnote", by key."""
    own = f'<w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}>'
    inner = "".join(f'<w:{kind} w:id="{key[1:]}">{body}</w:{kind}>' for key, body in bodies.items())
    return f"{HEAD}<w:{kind}s {NAMES}>{own}{inner}</w:{kind}s>"


def noted(kind: str, key: int) -> str:
    return r(inside=f'<w:{kind}Reference w:id="{key}"/>')


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    kept = BytesIO()
    Image.new("RGB", size, (20, 90, 120)).save(kept, kind)
    return kept.getvalue()


def packed(parts: dict[str, bytes | str]) -> bytes:
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return kept.getvalue()


def parts_of(
    *body: str,
    styles: str = NORMAL + STYLES,
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    links: dict[str, str] | None = None,
    media: dict[str, bytes] | None = None,
    edges: dict[str, str] | None = None,
    main_type: str = MAIN_TYPE,
) -> dict[str, bytes | str]:
    """The parts of a Word file, to be packed or spoilt first. Pictures are rId-m0, rId-m1 … in their order."""
    own = {"styles": f"{HEAD}<w:styles {NAMES}>{styles}</w:styles>", "numbering": numbering}
    own |= {"footnotes": footnotes, "endnotes": endnotes}
    related = "".join(_related(f"rId-{kind}", kind, f"{kind}.xml") for kind, text in own.items() if text)
    related += "".join(_related(key, "hyperlink", to, outside=True) for key, to in (links or {}).items())
    named = enumerate(media or {})
    related += "".join(_related(f"rId-m{place}", "image", f"media/{name}") for place, name in named)
    related += "".join(
        _related(f"rId-{name}", name.rstrip("0123456789"), f"{name}.xml") for name in edges or {}
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{OPEN}/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": _relations(_related("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(related),
        "word/document.xml": f"{HEAD}<w:document {NAMES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        **{f"word/{kind}.xml": text for kind, text in own.items() if text},
        **{f"word/media/{name}": content for name, content in (media or {}).items()},
        **{
            f"word/{name}.xml": f"{HEAD}<w:hdr {NAMES}>{text}</w:hdr>" for name, text in (edges or {}).items()
        },
    }


def docx(*body: str, **more: object) -> bytes:
    return packed(parts_of(*body, **more))  # type: ignore[arg-type] - passed on as it came


def _related(key: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}{mode}/>'


def _relations(inner: str) -> str:
    return f'{HEAD}<Relationships xmlns="{OPEN}/package/2006/relationships">{inner}</Relationships>'
