"""Beside the form a writer reads how long the sentences of the page are, as the public will see it."""

from __future__ import annotations

from typing import Any

import pytest

from tests import editor
from workflows.staff.models import User

from . import city
from .conftest import DESKTOP

pytestmark = pytest.mark.browser

SHORT = "Câu này ngắn."
LONG = (
    " ".join(["Sau khi kiểm tra thực tế tại các tổ dân phố và nghe ý kiến của người dân"] * 3) + "."
)  # 54 syllables


@pytest.fixture(scope="module")
def draft(address: str, django_db_blocker: Any) -> int:
    with django_db_blocker.unblock():
        page = editor.draft("kinh-te", "Bài có một câu dài", User.objects.get(username=city.WRITER))
        page.body = [("paragraph", f"<p>{SHORT} {LONG}</p>")]
        page.save_revision(user=page.owner)
        return page.pk


def test_a_writer_sees_how_many_sentences_are_long_and_which(visit: Any, draft: int) -> None:
    writer = visit(DESKTOP)
    writer.sign_in(city.WRITER)
    page = writer.page
    page.get_by_role("button", name="Tôi đã đọc Quy chế và nhận nhiệm vụ").click()
    writer.open(f"/admin/pages/{draft}/edit/")
    page.get_by_role("button", name="Mở hoặc đóng khung kiểm tra").click()
    listed = page.locator("[data-sentences] li")
    listed.first.wait_for()
    assert listed.all_inner_texts() == [f"54 tiếng {LONG}"]
    assert page.locator("[data-long-count]").inner_text() == "1"
    assert int(page.locator("[data-sentence-count]").inner_text()) > 2
    assert int(page.locator("[data-content-word-count]").inner_text()) > 56
    assert page.get_by_text("Khả năng đọc").count() == 0
    assert writer.errors == []
