"""What the item's own screen says of the list it was opened from; that screen knows no lists itself."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from workflows.handover.beside import ASKED, place_of

register = template.Library()


@register.inclusion_tag("handover/place.html", takes_context=True)
def place_on_the_list(context: dict[str, Any]) -> dict[str, Any]:
    request, item = context["request"], context["item"]
    asked = request.GET.get(ASKED, "")
    return {"place": place_of(request.user, asked, context["kind"], item.pk, timezone.now())}
