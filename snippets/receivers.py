"""What is heard: a picture or file goes, also by the dozen or with its collection; an item is released."""

from __future__ import annotations

from typing import Any

from django.db import models

from .models import Hashed
from .pictures import order_sizes


def refuse_while_shown(instance: Hashed, **kwargs: Any) -> None:
    instance.refuse_to_go()


def order_sizes_of_what_is_released(instance: models.Model, **kwargs: Any) -> None:
    """They were ordered when it was submitted; this is for what came out by another way, or lost a size since."""
    order_sizes(instance)
