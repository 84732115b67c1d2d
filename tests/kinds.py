"""The least that each kind of page must say, for tests: as fields of a model, and as a form sends them."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from django.utils import timezone

from pages import models as pages
from pages.models.role_model import Consent
from vietnamese.text import slug
from workflows.regulation.vocabulary import Content

KINDS = {
    Content.INTRO: pages.IntroPage,
    Content.NEWS: pages.NewsPage,
    Content.ROLE_MODEL: pages.RoleModelPage,
    Content.DOCUMENT: pages.DocumentPage,
    Content.PROCEDURE: pages.ProcedurePage,
    Content.ARTICLE: pages.ArticlePage,
}
SUMMARY = "Tóm tắt thử."
STEP = ("step", {"title": "", "text": "Nộp hồ sơ tại nơi tiếp nhận."})
PARAGRAPH = ("paragraph", "<p>Nội dung thử.</p>")


def number(title: str) -> str:
    """A document's number: another for another title."""
    return f"{crc32(title.encode()) % 10**7}/QĐ-UBND"


def titled(kind: type, title: str) -> str:
    """What a page is called that was given that title: a document is called by its number."""
    return f"Quyết định số {number(title)}" if kind is pages.DocumentPage else title


def least(kind: type, title: str, section: str) -> dict[str, Any]:
    """Fields of a page of that kind, enough to submit it; one section's documents are no other's twins."""
    if issubclass(kind, pages.Story):
        consent = {"consent": Consent.NOBODY_NAMED} if kind is pages.RoleModelPage else {}
        return {"summary": SUMMARY, "field_of_activity": "kinh-te", **consent}
    if kind is pages.DocumentPage:
        issuer = {"issuer": f"Cơ quan thử, {section}"}
        return {"summary": SUMMARY, **_document(title), **issuer, "body": [PARAGRAPH]}
    if kind is pages.ProcedurePage:
        return {"summary": SUMMARY, **_procedure(title), "steps": [STEP]}
    return {"summary": SUMMARY}


def sent(title: str) -> dict[str, str]:
    """A form filled by hand, enough for every kind of page."""
    return {
        "title": title,
        "slug": slug(title),
        "summary": SUMMARY,
        "genre": "tin",
        "field_of_activity": "kinh-te",
        "consent": Consent.NOBODY_NAMED,
        "body-count": "0",
        **{name: str(value) for name, value in _document(title).items()},
        **{name: str(value) for name, value in _procedure(title).items()},
        **_row("steps", "step", text=STEP[1]["text"], title=""),
        "ways-count": "0",
        "papers-count": "0",
        "status": "con-hieu-luc",
        **_no_rows("bylines", "files", "relations", "bases"),
    }


def _document(title: str) -> dict[str, Any]:
    return {
        "kind": "quyet-dinh",
        "number": number(title),
        "issuer": "Ủy ban nhân dân thành phố Tuyên Quang",
        "issued_on": timezone.localdate(),
        "signer": "Nguyễn Văn Ví Dụ",
    }


def _procedure(title: str) -> dict[str, Any]:
    """A procedure's code is another for another title."""
    return {
        "code": f"1.{crc32(title.encode()) % 10**6:06}",
        "decision_number": "12/QĐ-VD",
        "decision_on": timezone.localdate(),
        "decision_issuer": "Cơ quan công bố (ví dụ)",
    }


def _row(stream: str, kind: str, **values: str) -> dict[str, str]:
    """A stream with one block, as its form sends it."""
    first = {"deleted": "", "order": "0", "type": kind, "id": ""}
    sent_values = {f"value-{name}": value for name, value in values.items()}
    return {f"{stream}-count": "1"} | {
        f"{stream}-0-{name}": value for name, value in (first | sent_values).items()
    }


def _no_rows(*names: str) -> dict[str, str]:
    rows = {"TOTAL": "0", "INITIAL": "0", "MIN_NUM": "0", "MAX_NUM": "1000"}
    return {f"{name}-{what}_FORMS": value for name in names for what, value in rows.items()}
