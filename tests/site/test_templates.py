"""Each template is whole: a filter or a tag that is gone is found here, not by who opens the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR) / "templates"
TEMPLATES = sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.*") if path.is_file())


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name.endswith((".html", ".txt"))])
def test_a_template_can_be_read(name: str) -> None:
    get_template(name)
