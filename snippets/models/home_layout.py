"""What stands on the home page, and in which order."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Site

from snippets.home_blocks import HomeBlock

from .drafts import PublicSnippet


class HomeLayout(PublicSnippet):
    """The parts of the home page as editors order them; a change passes its chain (design 6.4).

    One a site, made by `enact` with the usual order of the locality.
    """

    kept_as = "home"
    is_creatable = False

    site = models.OneToOneField(Site, on_delete=models.CASCADE, editable=False, related_name="home_layout")
    parts = StreamField(
        HomeBlock(),
        verbose_name=_("Các phần của trang chủ"),
        help_text=_("Phần không có gì để hiện thì không hiện; trang chủ không bao giờ có ô trống."),
    )

    panels = [FieldPanel("parts")]

    class Meta:
        verbose_name = _("Bố cục trang chủ")
        verbose_name_plural = _("Bố cục trang chủ")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
