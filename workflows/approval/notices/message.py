"""A digest as a mail: plain text first, the same in HTML; no picture, nothing that tells who opened it."""

from __future__ import annotations

import textwrap
from email import charset
from email.header import Header
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ..models import Letter
from .digest import Digest, Line

SHORT_WORDS = 60  # of an encoded subject: the first still fits behind its name
WIDTH = 76  # a terminal shows it without breaking lines
READABLE = charset.Charset("utf-8")
READABLE.body_encoding = charset.QP  # short lines of plain letters, whatever server stands between


class Mail(EmailMultiAlternatives):
    """Its subject begins on the line of its name; folded as Django does it that line stays empty, which some readers
    take for a subject that is."""

    def message(self) -> Any:
        made = super().message()
        del made["Subject"]
        made["Subject"] = " ".join(Header(self.subject, "utf-8", maxlinelen=SHORT_WORDS).encode().split())
        return made


def message_of(letter: Letter, digest: Digest) -> Mail:
    """Its name is that of the letter through all attempts."""
    with translation.override(settings.LANGUAGE_CODE):
        context = {"digest": digest, "letter": letter, **_closing()}
        message = Mail(
            subject=digest.subject,
            body=_plain(letter, digest),
            to=[letter.person.email],
            headers={
                "Message-ID": _name(letter),
                "Auto-Submitted": "auto-generated",
                "List-Unsubscribe": f"<{context['choices']}>",
            },
        )
        message.encoding = READABLE
        message.attach_alternative(render_to_string("approval/letter.html", context), "text/html")
    return message


def _name(letter: Letter) -> str:
    return f"<{letter.name}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}>"


def _closing() -> dict[str, Any]:
    base = settings.WAGTAILADMIN_BASE_URL
    return {
        "desk": base + reverse("wagtailadmin_home"),
        "notices": base + reverse("approval_notices"),
        "choices": base + reverse("wagtailadmin_account"),
    }


def _plain(letter: Letter, digest: Digest) -> str:
    """Addresses stand on lines of their own, whole."""
    closing = _closing()
    lines = [*_wrapped(_("Kính gửi đồng chí %(person)s,") % {"person": letter.person}), ""]
    for part in digest.parts:
        lines += [*_wrapped(part.heading.upper()), ""]
        for number, line in enumerate(part.lines, 1):
            lines += [*_told(number, line), ""]
        if part.rest:
            lines += [*_wrapped(f"{part.rest}:"), closing["notices"], ""]
        if part.more:
            lines += [*_wrapped(part.more), ""]
    lines += [_("Bàn làm việc:"), closing["desk"], "", _("Chọn cách nhận thư:"), closing["choices"]]
    return "\n".join(lines) + "\n"


def _told(number: int, line: Line) -> list[str]:
    words = [piece for row in line.words.splitlines() for piece in _wrapped(row, "   ")]
    return [
        *_wrapped(f"{number}. {line.title}", "   ", first=""),
        *words,
        *_wrapped(line.signed, "   "),
        f"   {line.address}",
    ]


def _wrapped(words: str, indent: str = "", first: str | None = None) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
