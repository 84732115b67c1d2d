"""The kept stamps: beside each stamped head (000000000012.json) the authority's reply (000000000012.tsr), as it came.

A stamp is over the bytes of the head's file: `openssl ts -verify -data 000000000012.json -in 000000000012.tsr
-CAfile roots.pem` checks it without anything of ours. Its certificates must have been valid at its own hour, not
today: a stamp outlives the certificate that made it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from cryptography.x509 import Certificate, load_pem_x509_certificates
from django.conf import settings
from django.utils.translation import gettext as _
from rfc3161_client import PKIStatus, VerificationError, VerifierBuilder, decode_timestamp_response

from ..files import replace, write_once
from ..heads import Heads
from .order import in_order

NEWEST = "stamped.json"  # which is the newest: nobody lists the folder to draw a screen
NAMED = re.compile(r"\d{12}\.tsr")


class NoStamp(Exception):
    """A sentence: why there is none that counts."""


class NoRoots(NoStamp):
    """Nobody was named who is trusted (TIMESTAMP_ROOTS)."""


class Untrue(NoStamp):
    """It is no stamp of these bytes by somebody who is trusted."""


@dataclass(frozen=True)
class Stamp:
    """The head of row `number` was there at that moment."""

    number: int
    at: datetime


def trusted() -> list[Certificate]:
    """The certificates that the city trusts to stamp (TIMESTAMP_ROOTS). Raises NoRoots."""
    if not settings.TIMESTAMP_ROOTS:
        raise NoRoots(_("Chưa đặt TIMESTAMP_ROOTS: không có chứng thư gốc để kiểm tra dấu thời gian."))
    try:
        return load_pem_x509_certificates(Path(settings.TIMESTAMP_ROOTS).read_bytes())
    except (OSError, ValueError) as error:
        says = _("Tệp %s (TIMESTAMP_ROOTS) không đọc được hoặc không có chứng thư nào.")
        raise NoRoots(says % settings.TIMESTAMP_ROOTS) from error


def hour_of(reply: bytes, content: bytes, roots: list[Certificate], nonce: int | None = None) -> datetime:
    """When these bytes were stamped, in answer to the question of that nonce where one is given. Raises Untrue."""
    try:
        read = decode_timestamp_response(in_order(reply))
        if read.status != PKIStatus.GRANTED:
            raise Untrue(_("tổ chức cấp dấu từ chối, mã %s.") % read.status)
        info = read.tst_info
        imprint = info.message_imprint.message
    except ValueError as error:
        raise Untrue(_("dấu thời gian không đọc được.")) from error
    if imprint != sha256(content).digest():
        raise Untrue(_("dấu thời gian là của nội dung khác."))
    if nonce is not None and info.nonce != nonce:
        raise Untrue(_("dấu thời gian trả lời một lần hỏi khác."))
    try:
        VerifierBuilder(roots=roots).build().verify(read, imprint)
    except (ValueError, VerificationError) as error:
        raise Untrue(_("dấu thời gian sai chữ ký, hoặc không do tổ chức được tin cậy cấp.")) from error
    return info.gen_time


class Stamps:
    """The stamps in the folder of the signed heads."""

    def __init__(self, heads: Heads) -> None:
        self.heads, self.folder = heads, heads.folder

    @cached_property
    def roots(self) -> list[Certificate]:
        return trusted()

    def path(self, number: int) -> Path:
        return self.folder / f"{number:012}.tsr"

    def numbers(self) -> list[int]:
        """Of the stamped heads, the first row's first."""
        if not self.folder.is_dir():
            return []
        return sorted(int(path.stem) for path in self.folder.iterdir() if NAMED.fullmatch(path.name))

    def read(self, number: int) -> Stamp:
        """The stamp of that head. Raises Untrue, NoRoots."""
        try:
            reply, content = self.path(number).read_bytes(), self.heads.path(number).read_bytes()
        except OSError as error:
            raise Untrue(_("dấu thời gian không đọc được.")) from error
        return Stamp(number, hour_of(reply, content, self.roots))

    @property
    def newest(self) -> Stamp | None:
        """None where there is none, or where it is not true: verify_archive says why."""
        try:
            return self.read(json.loads((self.folder / NEWEST).read_bytes())["number"])
        except (OSError, ValueError, KeyError, TypeError, NoStamp):
            return None

    def first_over(self, row: int) -> Stamp | None:
        """The first that covers the row: later ones are of later heads. Raises Untrue, NoRoots."""
        number = next((number for number in self.numbers() if number >= row), None)
        return None if number is None else self.read(number)

    def keep(self, number: int, reply: bytes) -> None:
        """Once: the first stamp of a head is the one that counts."""
        write_once(self.path(number), reply)
        replace(self.folder / NEWEST, json.dumps({"number": number}).encode())
