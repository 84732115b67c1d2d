"""A page's form filled by hand, for tests: what a browser sends of each kind of page."""

from __future__ import annotations

from pages.models.role_model import Consent
from vietnamese.text import slug

from .kinds import (
    EMPTY,
    PLACE,
    ROW,
    SERVICE,
    SPEAKS,
    STEP,
    SUMMARY,
    monday,
    official,
    said_of_consultation,
    said_of_document,
    said_of_procedure,
    said_of_quotation,
    source,
)


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
        "corrections-count": "0",
        **{name: str(value) for name, value in said_of_document(title).items()},
        **{name: str(value) for name, value in said_of_quotation().items()},
        "original_at": "2026-01-05 08:30",
        "source": str(source().pk),
        "event_on": "2026-01-05",
        "place": PLACE,
        "starts_on": str(monday(title)),
        **sent_rows(ROW),
        **_one_row("attendances", official=str(official().pk)),
        "category": "khen-thuong",
        "shape": "bai-viet",
        "other_documents": "Luật thử",
        "block": "huong-dan",
        **{name: str(value) for name, value in said_of_consultation().items()},
        **{name: str(value) for name, value in said_of_procedure(title).items()},
        **_row("steps", "step", text=STEP[1]["text"], title=""),
        **SERVICE,
        "occasion": "thong-bao",
        **_one_row("spokespeople", duty="phat-ngon", **{name: str(value) for name, value in SPEAKS.items()}),
        "ways-count": "0",
        "papers-count": "0",
        "status": "con-hieu-luc",
        **_no_rows("bylines", "files", "relations", "pictures", "explained", "bases"),
        **_no_rows("people", "channels", "procedures"),
    }


def sent_rows(*rows: dict[str, str]) -> dict[str, str]:
    """Rows of a calendar as its form sends them."""
    sent = {"rows-count": str(len(rows))}
    for number, row in enumerate(rows):
        row = dict.fromkeys(EMPTY, "") | row
        block = {"deleted": "", "order": str(number), "type": "row", "id": row.pop("id", "")}
        sent |= {f"rows-{number}-{name}": value for name, value in block.items()}
        sent |= {f"rows-{number}-value-{name}": value for name, value in row.items()}
    return sent


def _one_row(relation: str, **row: str) -> dict[str, str]:
    counts = {"TOTAL": "1", "INITIAL": "0", "MIN_NUM": "0", "MAX_NUM": "1000"}
    said = {"id": "", "ORDER": "1", "DELETE": "", **row}
    return {f"{relation}-{what}_FORMS": value for what, value in counts.items()} | {
        f"{relation}-0-{field}": value for field, value in said.items()
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
