"""Files of the demonstration city: short papers and tables that say what they are, made at set-up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection

from snippets.models import Attachment
from workflows.staff.models import User

CLIPS = Path(__file__).parent / "clips"  # drawn as the pictures are, made into a few seconds
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/></Relationships>"""


@dataclass(frozen=True)
class FromToday:
    """A day so many days from that of the set-up, so that an example stays what it shows."""

    days: int

    def on(self, today: date) -> date:
        return today + timedelta(days=self.days)


@dataclass(frozen=True)
class MomentFromToday(FromToday):
    """That hour of such a day, by the city's clock."""

    hour: int = 0

    def on(self, today: date) -> datetime:
        return timezone.make_aware(datetime.combine(super().on(today), time(self.hour)))


@dataclass(frozen=True)
class Paper:
    """A file: paragraphs of a .docx, rows of a .csv, cues of a .vtt, or a clip that is kept (clips/).

    `kind`: where the page tells several kinds apart; of a video's, the field it stands in.
    """

    name: str
    title: str
    lines: tuple[str, ...] = ()
    kind: str = ""

    def data(self) -> bytes:
        if self.name.endswith(".mp4"):
            return (CLIPS / self.name).read_bytes()
        if self.name.endswith(".vtt"):
            return "\n".join(("WEBVTT", "", *self.lines, "")).encode()
        return _table(self.lines) if self.name.endswith(".csv") else _document(self.lines)


def attached(paper: Paper, collection: Collection, uploader: User) -> Attachment:
    return Attachment.objects.create(
        title=paper.title,
        file=ContentFile(paper.data(), paper.name),
        collection=collection,
        uploaded_by_user=uploader,
    )


def dated(fields: dict[str, Any], today: date) -> dict[str, Any]:
    """The fields with every such day said."""
    return {
        name: value.on(today) if isinstance(value, FromToday) else value for name, value in fields.items()
    }


def _table(rows: tuple[str, ...]) -> bytes:
    """With the mark that lets spreadsheets read it as UTF-8."""
    return ("\ufeff" + "\r\n".join(rows) + "\r\n").encode()


def _document(paragraphs: tuple[str, ...]) -> bytes:
    words = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}">'
        f"<w:body>{words}</w:body></w:document>",
    }
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()
