"""Which unit provided what a page says (III.6b)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from snippets.models import Organisation


class Provided(models.Model):
    """A page of a unit, where one provided it; `PROVIDING_UNIT` is its place in the form."""

    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        abstract = True
