"""Which edition of its source a translation follows: said to readers, decided on with the page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

OF_A_TRANSLATION = ("source_revision", "source_at")  # a copy is a page of its own, and follows none


class Translated(models.Model):
    """A page that may be a translation. Both are empty on a page that was written in its own language.

    They are content: whoever approves a translation approves which edition it is said to follow.
    """

    source_revision = models.BigIntegerField(
        _("Phiên bản tiếng Việt được dịch"), null=True, blank=True, editable=False
    )
    source_at = models.DateTimeField(
        _("Bản tiếng Việt được dịch đăng lúc"), null=True, blank=True, editable=False
    )

    class Meta:
        abstract = True

    @property
    def is_translation(self) -> bool:
        return self.source_revision is not None
