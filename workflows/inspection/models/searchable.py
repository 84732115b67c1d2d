"""What an edition is found by. Derived: emptied and made again, it is the same."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _


def _vector(column: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=SearchVector(column, config="simple"), output_field=SearchVectorField(), db_persist=True
    )


class Searchable(models.Model):
    """The words of one edition and the people of its passage, folded: small letters without marks."""

    number = models.BigIntegerField(_("Bản đã đăng"), primary_key=True)
    words = models.TextField(_("Từ ngữ"))
    people = models.TextField(_("Người có tên trong quy trình"))
    words_found = _vector("words")
    people_found = _vector("people")

    class Meta:
        verbose_name = _("Từ ngữ của bản đã đăng")
        verbose_name_plural = _("Từ ngữ của các bản đã đăng")
        default_permissions = ()
        indexes = [
            GinIndex(fields=["words_found"], name="inspection_words"),
            GinIndex(fields=["people_found"], name="inspection_people"),
        ]

    def __str__(self) -> str:
        return str(self.number)
