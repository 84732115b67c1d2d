"""What happens at once when an appointment changes."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from .groups import follow_appointments
from .models import Appointment


def appointment_changed(instance: Appointment, **kwargs: Any) -> None:
    """The person's groups follow, in the same transaction; the day is asked here, at the door."""
    follow_appointments(timezone.localdate(), [instance.person])
