"""What an edition is found by. Derived: emptied and made again, it is the same."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils.translation import gettext_lazy as _


class Searchable(models.Model):
    """The words of one edition and the people of its passage, folded: small letters without marks."""

    number = models.BigIntegerField(_("Bản đã đăng"), primary_key=True)
    words = models.TextField(_("Từ ngữ"))
    people = models.TextField(_("Người có tên trong quy trình"))

    class Meta:
        verbose_name = _("Từ ngữ của bản đã đăng")
        verbose_name_plural = _("Từ ngữ của các bản đã đăng")
        default_permissions = ()
        indexes = [
            GinIndex(SearchVector("words", config="simple"), name="inspection_words"),
            GinIndex(SearchVector("people", config="simple"), name="inspection_people"),
        ]

    def __str__(self) -> str:
        return str(self.number)
