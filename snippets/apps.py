"""Connects what keeps pictures and files in their place, and what makes their sizes."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import pre_delete, pre_save
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class SnippetsConfig(AppConfig):
    name = "snippets"
    verbose_name = _("Dữ liệu dùng chung")

    def ready(self) -> None:
        pre_save.connect(
            import_string("snippets.letters.stored.heard"), dispatch_uid="snippets.clean_letters"
        )
        refuse = import_string("snippets.receivers.refuse_while_shown")
        for name in ("Picture", "Attachment"):
            pre_delete.connect(refuse, sender=self.get_model(name), dispatch_uid=f"snippets.{name}_stays")
        heard = import_string("snippets.receivers.order_sizes_of_what_is_released")
        import_string("wagtail.signals.published").connect(heard, dispatch_uid="snippets.released_sizes")
