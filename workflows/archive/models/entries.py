"""The register (design 6.1): rows that name nobody's table, so that nothing deleted takes them along.

What a row says stands in a side table; the row itself holds only the hash of each value,
so that a value can be struck out later and the chain still holds. The database numbers and
chains the rows and refuses every change (guards.sql).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from ..hashes import HASH


class EntryQuerySet(models.QuerySet):
    def about(self, kind: str, key: str) -> Self:
        """The rows of one item, oldest first."""
        return self.filter(kind=kind, key=key).order_by("number")


class Entry(models.Model):
    """One deed. Number, recorded_at, previous and hash are the database's, whatever a client sends."""

    number = models.BigIntegerField(_("Số dòng"), primary_key=True, db_default=0)
    at = models.DateTimeField(_("Thời điểm thực hiện"))
    recorded_at = models.DateTimeField(_("Thời điểm vào sổ"), db_default=Now())
    verb = models.CharField(_("Việc"), max_length=40)
    kind = models.CharField(_("Loại nội dung"), max_length=100)
    key = models.CharField(_("Mã nội dung"), max_length=200)
    digests = models.TextField(_("Mã băm từng mục"))
    previous = models.CharField(_("Mã băm của dòng trước"), max_length=HASH, db_default="")
    hash = models.CharField(_("Mã băm"), max_length=HASH, db_default="")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Dòng sổ đăng ký")
        verbose_name_plural = _("Sổ đăng ký")
        ordering = ["number"]
        default_permissions = ["view"]
        indexes = [
            models.Index(fields=["kind", "key"], name="archive_entry_item"),
            models.Index(fields=["verb"], name="archive_entry_verb"),
        ]
        constraints = [
            models.CheckConstraint(  # what Python can read again: neither infinity nor the year 10000
                condition=Q(
                    at__gte=datetime(2000, 1, 1, tzinfo=UTC), at__lt=datetime(3000, 1, 1, tzinfo=UTC)
                ),
                name="archive_entry_at_is_a_date",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.verb} {self.kind} {self.key}"

    @property
    def words(self) -> dict[str, str]:
        """What the row says, by name; a value struck out later is empty."""
        return dict(Value.objects.filter(number=self.number).values_list("name", "value"))


class Value(models.Model):
    """One value of a row, with the salt that its hash in the row was made with."""

    pk = models.CompositePrimaryKey("number", "name")
    number = models.BigIntegerField(_("Số dòng"))
    name = models.CharField(_("Tên mục"), max_length=60)
    salt = models.CharField(_("Chuỗi ngẫu nhiên"), max_length=HASH)
    value = models.TextField(_("Nội dung"))

    class Meta:
        verbose_name = _("Mục của dòng sổ đăng ký")
        verbose_name_plural = _("Mục của dòng sổ đăng ký")
        default_permissions = ["view"]

    def __str__(self) -> str:
        return f"{self.number}/{self.name}"
