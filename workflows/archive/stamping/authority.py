"""One question to the authority, and its answer, which is believed only where it proves itself."""

from __future__ import annotations

from http.client import HTTPException
from urllib.request import Request, urlopen

from django.conf import settings
from django.utils.translation import gettext as _
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

from .stamps import NoStamp, hour_of, trusted

PATIENCE = 10  # seconds without a byte
MOST = 100_000  # bytes; a reply with a long chain of certificates has some 10,000
HEADERS = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}


class Silent(NoStamp):
    """The authority did not answer."""


def stamp_of(content: bytes) -> bytes:
    """The authority's reply about these bytes: for this very question, about them, by who is trusted.

    Raises NoStamp. The authority learns their SHA-256 and nothing else.
    """
    roots = trusted()
    asked = TimestampRequestBuilder(content, HashAlgorithm.SHA256).build()
    reply = _answer(asked.as_bytes())
    hour_of(reply, content, roots, asked.nonce)
    return reply


def _answer(asked: bytes) -> bytes:
    to = Request(settings.TIMESTAMP_AUTHORITY, asked, HEADERS)  # noqa: S310 - the city's own setting
    try:
        with urlopen(to, timeout=PATIENCE) as answer:  # noqa: S310 - the same
            return bytes(answer.read(MOST))
    except (OSError, HTTPException, ValueError) as error:
        raise Silent(_("tổ chức cấp dấu không trả lời (%s).") % error) from error
