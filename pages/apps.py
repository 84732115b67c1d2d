"""Connects what is kept of a page as it is published, and what it is found by."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

FOUND_BY = (
    ("django.db.models.signals.post_save", None, "when_saved"),
    ("wagtail.signals.page_published", None, "when_published"),
    ("wagtail.signals.post_page_move", None, "when_moved"),
    ("django.db.models.signals.post_save", "wagtail.models.PageViewRestriction", "when_closed_or_opened"),
    ("django.db.models.signals.post_delete", "wagtail.models.PageViewRestriction", "when_closed_or_opened"),
)


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("Trang")

    def ready(self) -> None:
        heard = import_string("pages.corrections.receivers.keep_what_was_told")
        import_string("wagtail.signals.page_published").connect(heard, dispatch_uid="pages.corrections")
        for signal, sender, name in FOUND_BY:
            import_string(signal).connect(
                import_string(f"pages.finding.keeping.{name}"),
                sender=import_string(sender) if sender else None,
                dispatch_uid=f"pages.finding.{name}",
            )
