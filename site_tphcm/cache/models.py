"""The generation of the public pages that is in force, and which pages changed with each."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Generation(models.Model):
    """One row, written by the triggers alone (functions.sql).

    `number` grows by one with each transaction that changes what the public reads, in the order in which they become
    visible. `at`: whole seconds, each later than that of the generation before; what is kept first under it bears
    it as its time of modification, so that two editions of a page never look alike to a browser. `clock`: the last
    moment at which something changed by the clock alone (pages/moments.py). `line`: names all generations of this
    database since it was made, or restored.
    """

    number = models.BigIntegerField(_("Thế hệ"))
    at = models.DateTimeField(_("Từ"))
    clock = models.DateTimeField(_("Mốc thời gian đã qua"))
    line = models.CharField(_("Dòng"), max_length=8)

    class Meta:
        verbose_name = _("thế hệ trang công khai")
        verbose_name_plural = _("thế hệ trang công khai")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.number)


class ChangedPage(models.Model):
    """A page whose own public words, address or place changed; what was kept of it before is shown no more."""

    number = models.BigIntegerField(_("Thế hệ"))
    url_path = models.TextField(_("Đường dẫn"))
    below = models.BooleanField(_("Cả các trang bên dưới"))
    at = models.DateTimeField(_("Lúc"), db_default=Now())

    class Meta:
        verbose_name = _("trang đã thay đổi")
        verbose_name_plural = _("trang đã thay đổi")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["number", "url_path"], name="a_page_once_a_generation")
        ]

    def __str__(self) -> str:
        return self.url_path
