"""What others ask about organisations without holding one."""

from __future__ import annotations

from datetime import date

from .models import Organisation


def units_on(day: date | None) -> list[tuple[str, str]]:
    """Keys and names of the approved units that existed that day, in their order; of all of them for None."""
    organisations = Organisation.objects.approved() if day is None else Organisation.objects.on(day)
    return list(organisations.values_list("key", "name"))
