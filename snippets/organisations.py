"""What others ask about organisations without holding one."""

from __future__ import annotations

from .models import Organisation


def unit_choices() -> list[tuple[str, str]]:
    """Keys and names of the units, in their order, for whoever appoints a contact."""
    return list(Organisation.objects.values_list("key", "name"))
