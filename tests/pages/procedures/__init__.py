"""Procedures for tests: published as the end of a chain leaves them."""

from __future__ import annotations

from typing import Any

from pages.models import ProcedureBasis, ProcedurePage
from tests.kinds import STEP
from tests.pages.public import section

KEY = "thu-tuc-hanh-chinh"
ADDRESS = "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/"
SAID = {
    "decision_number": "12/QĐ-VD",
    "decision_on": "2025-02-05",
    "decision_issuer": "Cơ quan công bố (ví dụ)",
    "steps": [STEP],
}


def procedure(
    code: str, title: str = "", *, language: str = "vi", live: bool = True, bases: Any = (), **fields: Any
) -> ProcedurePage:
    """A live procedure of that code, or a draft of one."""
    parent = section(KEY, language)
    said = SAID | {"title": title or f"Thủ tục thử {code}"}
    page = ProcedurePage(code=code, live=False, locale=parent.locale, **(said | fields))
    parent.add_child(instance=page)
    page.bases = [ProcedureBasis(**row) for row in bases]
    revision = page.save_revision()
    if live:
        revision.publish(skip_permission_checks=True)
    return ProcedurePage.objects.get(pk=page.pk)


def drafts(count: int) -> list[ProcedurePage]:
    """So many that one decision published, not yet saved."""
    made = (f"1.{number:06}" for number in range(1, count + 1))
    locale = section(KEY, "vi").locale
    return [ProcedurePage(code=code, title=f"Thủ tục thử {code}", locale=locale, **SAID) for code in made]
