"""Procedures for tests: published as the end of a chain leaves them."""

from __future__ import annotations

from typing import Any

from pages.models import ProcedureBasis, ProcedurePage
from tests.kinds import STEP
from tests.pages.public import section

KEY = "thu-tuc-hanh-chinh"
ADDRESS = "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/"


def procedure(
    code: str, title: str = "", *, language: str = "vi", live: bool = True, bases: Any = (), **fields: Any
) -> ProcedurePage:
    """A live procedure of that code, or a draft of one."""
    parent = section(KEY, language)
    said = {
        "title": title or f"Thủ tục thử {code}",
        "decision_number": "12/QĐ-VD",
        "decision_on": "2025-02-05",
        "decision_issuer": "Cơ quan công bố (ví dụ)",
        "steps": [STEP],
    }
    page = ProcedurePage(code=code, live=False, locale=parent.locale, **(said | fields))
    parent.add_child(instance=page)
    page.bases = [ProcedureBasis(**row) for row in bases]
    revision = page.save_revision()
    if live:
        revision.publish(skip_permission_checks=True)
    return ProcedurePage.objects.get(pk=page.pk)
