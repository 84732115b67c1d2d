"""A locality of twelve sections is set up in five minutes: pasted, mended, downloaded, enacted; no box is ticked."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client, override_settings

from tests import databases, editor
from tests.databases import call
from workflows.enactment.enact import enact
from workflows.regulation.locality.sample import SAMPLE
from workflows.regulation.locality.table import text_of

from .conftest import DESKTOP, PHONE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.story]

TECHNICIAN = "quan-tri-ky-thuat"
FIVE_MINUTES = 300


def prepared() -> str:
    """What the founder filled in beforehand, with one slip: a code that is no role's."""
    return text_of(SAMPLE).replace("Phường Mẫu", "Phường Thử").replace("VP\t\tPTB", "VP\t\tPTBB", 1)


def at_desk(visit: Any, viewport: dict[str, int]) -> Visitor:
    """The technical administrator, signed in."""
    visitor = visit(viewport, seated=True)
    name = django_settings.SESSION_COOKIE_NAME
    session = editor.signed_in(TECHNICIAN).cookies[name].value
    visitor.page.context.add_cookies([{"name": name, "value": session, "url": visitor.address}])
    return visitor


def paste(founder: Visitor, text: str) -> None:
    """Over the sample, as a paste comes: all at once."""
    founder.page.locator("#bang").click()
    founder.page.keyboard.press("Control+a")
    founder.page.keyboard.insert_text(text)


def enacted(source: str, patch: pytest.MonkeyPatch) -> tuple[str, int]:
    """The module in a fresh database: what `who_approves` says there, and how a section answers the public."""
    module = ModuleType("downloaded_locality")
    exec(source, module.__dict__)  # noqa: S102 - what the screen has just made
    patch.setitem(sys.modules, module.__name__, module)
    named = override_settings(REGULATION=module.__name__, DEMONSTRATION=False)
    with databases.clone_of(databases.HOUSE, databases.OWN), named, databases.jobs_at_the_end():
        enact()
        return call("who_approves"), Client().get("/tin-tuc/kinh-te/").status_code


def test_a_ward_of_twelve_sections_is_set_up_in_five_minutes(
    visit: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor.signed_in(TECHNICIAN)  # has read the Quy chế of the running city
    founder, since = visit(DESKTOP), time.monotonic()
    founder.sign_in(TECHNICIAN)
    founder.open("/admin/ai-lam-gi/")
    founder.page.get_by_role("link", name="Lập quy chế cho địa phương khác").click()
    paste(founder, prepared())
    assert founder.page.get_by_role("checkbox").count() == 0
    founder.page.get_by_role("button", name="Kiểm tra và xem bảng phân việc").click()

    slip = founder.page.get_by_label("cột Phê duyệt: “PTBB” không phải ký hiệu")
    slip.fill("PTB")
    founder.page.get_by_role("button", name="Sửa và kiểm tra lại").click()
    founder.page.get_by_text("Quy chế của Phường Thử (ví dụ) đã đủ: 12 chuyên mục").wait_for()
    with founder.page.expect_download() as started:
        founder.page.get_by_role("button", name="Tải mô-đun quy chế").click()
    assert started.value.suggested_filename == "phuong_thu_vi_du.py"
    started.value.save_as(tmp_path / "module.py")
    told, status = enacted((tmp_path / "module.py").read_text(encoding="utf-8"), monkeypatch)
    seconds = time.monotonic() - since

    sys.stdout.write(f"Lập địa phương 12 chuyên mục: {seconds:.1f} giây\n")
    assert seconds < FIVE_MINUTES
    assert told.count("Định kỳ cập nhật:") == 12
    assert "1. quyết định: Phó Trưởng Ban biên tập (ví dụ)" in told
    assert status == 200
    assert [line for line in founder.errors if "422" not in line] == []


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_table_and_its_faults_stand_within_the_screen(visit: Any, viewport: dict[str, int]) -> None:
    founder = at_desk(visit, viewport)
    founder.open("/admin/lap-quy-che/")
    assert not founder.scrolls_sideways()
    paste(founder, prepared())
    founder.page.get_by_role("button", name="Kiểm tra và xem bảng phân việc").click()
    founder.page.get_by_text("Chưa lập được, cần sửa:").wait_for()
    assert not founder.scrolls_sideways()


def test_the_matrix_is_printed_on_a4_landscape(visit: Any) -> None:
    """For the board's decision: the paper lies on its side, and no reason stays folded."""
    leader = at_desk(visit, DESKTOP)
    leader.open("/admin/ai-lam-gi/")
    paper = leader.page.pdf(prefer_css_page_size=True)
    sizes = {
        tuple(round(float(number)) for number in box.split(b"]")[0].split()[2:])
        for box in paper.split(b"/MediaBox [")[1:]
    }
    assert sizes == {(842, 595)}
    leader.page.emulate_media(media="print")
    assert not leader.page.locator(".matrix .item__links").first.is_visible()
