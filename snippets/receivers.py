"""What is heard before a picture or file goes, also by the dozen or with its collection."""

from __future__ import annotations

from typing import Any

from .models import Hashed


def refuse_while_shown(instance: Hashed, **kwargs: Any) -> None:
    instance.refuse_to_go()
