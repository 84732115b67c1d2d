"""Connects what is kept of a page as it is published, and what it is found by."""

from __future__ import annotations

from functools import partialmethod

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

SAVED, DELETED = (f"django.db.models.signals.{name}" for name in ("post_save", "post_delete"))
FOUND_BY = (
    (SAVED, None, "keeping.when_saved"),
    ("wagtail.signals.page_published", None, "keeping.when_published"),
    ("wagtail.signals.post_page_move", None, "keeping.when_moved"),
    (SAVED, "wagtail.models.PageViewRestriction", "keeping.when_closed_or_opened"),
    (DELETED, "wagtail.models.PageViewRestriction", "keeping.when_closed_or_opened"),
    (SAVED, None, "indexing.when_saved"),
    (DELETED, None, "indexing.when_deleted"),
)
# Of what the platform logs it has just made what it names; stock looks for each of these again.
NAMED_BY_LOGS = ("content_type", "page", "revision", "user")


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("Trang")

    def ready(self) -> None:
        heard = import_string("pages.corrections.receivers.keep_what_was_told")
        import_string("wagtail.signals.page_published").connect(heard, dispatch_uid="pages.corrections")
        for signal, sender, name in FOUND_BY:
            import_string(signal).connect(
                import_string(f"pages.finding.{name}"),
                sender=import_string(sender) if sender else None,
                dispatch_uid=f"pages.finding.{name}",
            )
        for kind in ("PageLogEntry", "ModelLogEntry"):
            entry = import_string(f"wagtail.models.{kind}")
            entry.full_clean = partialmethod(entry.full_clean, exclude=NAMED_BY_LOGS)
