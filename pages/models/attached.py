"""Files that hang on a page, in the editor's order, each with its type, size and checksum on the page."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from snippets.models import Attachment


class AttachedFile(Orderable):
    """One file of a page. A page's own kind adds the page and, where there are several, the kinds of file."""

    file = models.ForeignKey(Attachment, verbose_name=_("Tệp"), on_delete=models.PROTECT, related_name="+")

    panels = [FieldPanel("file")]

    class Meta(Orderable.Meta):
        abstract = True
        ordering = ["sort_order", "pk"]
        verbose_name = _("Tệp")
        verbose_name_plural = _("Tệp")


class HasFiles:
    """A page with `files`."""

    files: Any

    @cached_property
    def shown_files(self) -> list[Any]:
        return list(self.files.select_related("file"))
