"""What is wrong with the bytes of a mail: RFC 5322, 2045 to 2047, 3834, as far as our letters go."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import Message
from html.parser import HTMLParser

ONCE = ("Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type")
LONGEST = 998


def faults_of(raw: bytes) -> list[str]:
    """Each fault a sentence; none where a mail server and any reader are content."""
    head, body = raw.partition(b"\r\n\r\n")[::2]
    message = message_from_bytes(raw, policy=policy.compat32)
    found = [
        *(["a line without CRLF"] if re.search(rb"(?<!\r)\n|\r(?!\n)", raw) else []),
        *(["a line too long"] if any(len(line) > LONGEST for line in raw.split(b"\r\n")) else []),
        *(["a header that is not ASCII"] if not head.isascii() else []),
        *(["a header that begins with nothing"] if re.search(rb"^[\w-]+: *\r\n", head, re.M) else []),
        *(["a body that is not ASCII"] if not body.isascii() else []),
        *(f"{name}: not once" for name in ONCE if len(message.get_all(name, [])) != 1),
    ]
    if message["Auto-Submitted"] != "auto-generated":
        found.append("does not say that nobody wrote it")
    if not re.fullmatch(r"<[\w.+-]+@[\w.-]+>", message["Message-ID"] or ""):
        found.append("a Message-ID that is none")
    return found + _faults_of_parts(message)


def _faults_of_parts(message: Message) -> list[str]:
    if message.get_content_type() != "multipart/alternative":
        return ["not multipart/alternative"]
    parts = message.get_payload()
    found = []
    if [part.get_content_type() for part in parts] != ["text/plain", "text/html"]:
        found.append("not text first and HTML after it")
    for part in parts:
        if part.get_content_charset() != "utf-8":
            found.append(f"{part.get_content_type()}: not utf-8")
        if part["Content-Transfer-Encoding"] not in {"quoted-printable", "base64"}:
            found.append(f"{part.get_content_type()}: {part['Content-Transfer-Encoding']}")
        if part.is_multipart() or part.get_filename():
            found.append("something attached")
    return found


class Html(HTMLParser):
    """What a letter in HTML must not have, and what it must."""

    BARRED = {"img", "style", "script", "link", "iframe", "form", "input", "object", "svg"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.language = ""
        self.headings = 0
        self.links: dict[str, str] = {}
        self._link = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in self.BARRED or given.keys() & {"style", "class", "onclick", "background", "src"}:
            self.faults.append(f"{tag} {sorted(given)}")
        if tag == "html":
            self.language = given.get("lang") or ""
        self.headings += tag == "h1"
        if tag == "a":
            self._link = given["href"] or ""
            self.links[self._link] = ""

    def handle_data(self, data: str) -> None:
        if self._link:
            self.links[self._link] += data.strip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link = ""
