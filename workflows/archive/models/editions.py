"""Sealed editions (Điều 9 Chương III): what the public was given from a moment on, word for word and byte for byte.

Three tables that are only ever added to, as the register (guards.sql), and that name nobody's table:

- an *edition* is written in the transaction that publishes; its digest stands in the row "publish";
- a *capture* lists what a browser is served of it, taken at once after the commit; its digest stands in a
  row "sealed" of its own;
- a *piece* is one response of the site, a WARC record kept once as a file that is named by its SHA-256.
"""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..hashes import HASH, moment
from ..veil import CLEAR
from .entries import Entry

ENDS = ("withdraw", "take_down", "expire", "delete")  # rows after which the public no longer has it


class EditionQuerySet(models.QuerySet["Edition"]):
    def of(self, kind: str, key: str) -> Self:
        """The editions of one item, oldest first."""
        return self.filter(kind=kind, key=key).order_by("number")

    def as_of(self, address: str, at: datetime) -> Edition | None:
        """What the public found at the address at that moment, if anything."""
        found = self.filter(address=address, at__lte=at).order_by("-number").first()
        return found if found and not found.ended_by(at) else None

    def uncaptured(self) -> Self:
        """Those of which no capture was taken: the work of the job, and of whoever looks for gaps."""
        taken = Capture.objects.filter(edition=models.OuterRef("number"))
        return self.filter(~models.Exists(taken)).order_by("number")


class Edition(models.Model):
    """What one publication gave to the public. `number` is that of the register's row "publish"."""

    number = models.BigIntegerField(_("Số dòng"), primary_key=True)
    kind = models.CharField(_("Loại nội dung"), max_length=100)
    key = models.CharField(_("Mã nội dung"), max_length=200)
    section = models.CharField(_("Chuyên mục"), max_length=60)
    title = models.TextField(_("Tiêu đề"))
    language = models.CharField(_("Ngôn ngữ"), max_length=10)
    address = models.TextField(
        _("Địa chỉ")
    )  # as in the address bar, from the first slash; "" where there is none
    at = models.DateTimeField(_("Công khai từ"))
    revision = models.BigIntegerField(_("Bản lưu"))
    content = models.TextField(
        _("Nội dung")
    )  # the canonical JSON, the very text that content_hash is the hash of

    objects = EditionQuerySet.as_manager()
    veil = CLEAR  # what a decision keeps from view, where it was asked for (hiding.py)

    class Meta:
        verbose_name = _("Bản đã đăng")
        verbose_name_plural = _("Các bản đã đăng")
        ordering = ["number"]
        default_permissions = ["view"]
        indexes = [
            models.Index(fields=["kind", "key"], name="archive_edition_item"),
            models.Index(fields=["address", "at"], name="archive_edition_address"),
            models.Index(fields=["at"], name="archive_edition_at"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"

    @property
    def content_hash(self) -> str:
        return sha256(self.content.encode()).hexdigest()

    @property
    def digest(self) -> str:
        """SHA-256 of all that it says but its number, which is the row's; it stands in the row as the word "edition"."""
        told = {
            name: getattr(self, name)
            for name in ("kind", "key", "section", "title", "language", "address", "revision")
        }
        return _digest({**told, "at": moment(self.at), "content": self.content_hash})

    def ended_by(self, at: datetime) -> bool:
        """Whether the public no longer had it at that moment: withdrawn, deleted, or followed by another."""
        return self.end(until=at) is not None

    def end(self, until: datetime | None = None) -> Entry | None:
        """The row that ended it: a withdrawal, a deletion, or the next edition's publication."""
        rows = Entry.objects.about(self.kind, self.key).filter(number__gt=self.number)
        rows = rows.filter(verb__in=(*ENDS, "publish"))
        return (rows.filter(at__lte=until) if until else rows).first()


class Capture(models.Model):
    """What a browser is served of an edition: the page, its pictures, files, styles and fonts.

    `manifest` is a JSON list of {"uri", "status", "type", "piece", "payload", "size"}, the page first; its
    SHA-256 is the word "manifest" of the row `number`, whose verb is "sealed". An edition without an address,
    or one whose page can no longer be drawn, has an empty list and a sentence that says so in that row.
    """

    edition = models.BigIntegerField(_("Bản đã đăng"), primary_key=True)
    number = models.BigIntegerField(_("Số dòng"), unique=True)
    manifest = models.TextField(_("Danh mục"))

    class Meta:
        verbose_name = _("Bản chụp")
        verbose_name_plural = _("Các bản chụp")
        default_permissions = ["view"]

    def __str__(self) -> str:
        return str(self.edition)

    @property
    def pieces(self) -> list[dict[str, Any]]:
        return json.loads(self.manifest)

    @property
    def digest(self) -> str:
        return sha256(self.manifest.encode()).hexdigest()


class Piece(models.Model):
    """One response kept once: found again by its address and its bytes, so that the next capture names it too."""

    name = models.CharField(_("Mã băm của tệp"), max_length=HASH, primary_key=True)
    uri = models.TextField(_("Địa chỉ"))
    payload = models.CharField(_("Mã băm của nội dung"), max_length=HASH)
    head = models.CharField(_("Mã băm của tiêu đề phản hồi"), max_length=HASH)
    size = models.BigIntegerField(_("Dung lượng"))  # bytes of the file

    class Meta:
        verbose_name = _("Phần lưu trữ")
        verbose_name_plural = _("Các phần lưu trữ")
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(fields=["payload", "uri", "head"], name="archive_piece_is_kept_once")
        ]

    def __str__(self) -> str:
        return f"{self.uri} ({self.name[:12]})"


def _digest(told: dict[str, Any]) -> str:
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
