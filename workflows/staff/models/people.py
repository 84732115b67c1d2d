"""Accounts, the names people sign with, and their confirmation of having read the Quy chế."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from vietnamese.text import nfc


class User(AbstractUser):
    """A person of the office. Groups follow the appointments; nobody edits them by hand."""

    is_demonstration = models.BooleanField(_("Tài khoản ví dụ"), default=False, editable=False)

    class Meta:
        verbose_name = _("Tài khoản")
        verbose_name_plural = _("Tài khoản")
        ordering = ["username"]

    def get_full_name(self) -> str:
        """Family name first, as Vietnamese names are written."""
        return nfc(f"{self.last_name} {self.first_name}".strip())

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class PenName(models.Model):
    """A name a person signs with (bút danh). One person may have several; the real name is internal."""

    person = models.ForeignKey(
        User, verbose_name=_("Người viết"), on_delete=models.PROTECT, related_name="pen_names"
    )
    name = models.CharField(_("Bút danh"), max_length=100)

    class Meta:
        verbose_name = _("Bút danh")
        verbose_name_plural = _("Bút danh")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                "name",
                name="staff_penname_unique",
                violation_error_message=_("Bút danh này đã có người dùng. Hãy chọn bút danh khác."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Acknowledgement(models.Model):
    """A person confirmed having read the Quy chế, in this version (VI.12-1)."""

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="acknowledgements")
    regulation = models.CharField(max_length=100)
    acknowledged_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Xác nhận đã đọc Quy chế")
        verbose_name_plural = _("Xác nhận đã đọc Quy chế")
        constraints = [
            models.UniqueConstraint(fields=["person", "regulation"], name="staff_acknowledged_once")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.regulation}"
