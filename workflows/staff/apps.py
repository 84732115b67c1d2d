"""Connects the receivers that keep groups equal to the appointments."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "workflows.staff"
    label = "staff"
    verbose_name = _("Nhân sự Ban Biên tập")

    def ready(self) -> None:
        appointment_changed = import_string("workflows.staff.receivers.appointment_changed")
        sender = self.get_model("Appointment")
        post_save.connect(appointment_changed, sender=sender, dispatch_uid="staff.appointment_saved")
        post_delete.connect(appointment_changed, sender=sender, dispatch_uid="staff.appointment_deleted")
