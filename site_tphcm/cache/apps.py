"""The cache as an application: its table, and its triggers after each `migrate`."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class CacheConfig(AppConfig):
    name = "site_tphcm.cache"
    label = "public_cache"
    verbose_name = _("Trang công khai")

    def ready(self) -> None:
        keep = import_string("site_tphcm.cache.triggers.equal_to_what_is_watched")
        post_migrate.connect(keep, sender=self, dispatch_uid="triggers of the public cache")
