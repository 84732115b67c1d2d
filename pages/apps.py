"""Connects what is kept of a page as it is published."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("Trang")

    def ready(self) -> None:
        heard = import_string("pages.corrections.receivers.keep_what_was_told")
        import_string("wagtail.signals.page_published").connect(heard, dispatch_uid="pages.corrections")
