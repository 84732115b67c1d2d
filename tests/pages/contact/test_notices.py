"""A notice with an end stands above every page until then, by the clock alone, and costs no query more."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from pages.contact.notices import Stage, stage_at
from pages.models import NoticePage
from tests import editor
from tests.conftest import SignIn
from tests.pages.public import published, section
from workflows.workdays.models import SpecialDay

pytestmark = pytest.mark.django_db

KEY, WRITER = "lien-he", "chuyen-vien-vp-hdnd-ubnd"
ZONE = timezone.get_default_timezone()
MONDAY = datetime(2026, 11, 30, 9, tzinfo=ZONE)
NIGHT = {
    "occasion": "tam-ngung",
    "starts_at": datetime(2026, 12, 10, 22, tzinfo=ZONE),  # seven working days lie between
    "ends_at": datetime(2026, 12, 11, 4, tzinfo=ZONE),
    "what_stops": "Tìm kiếm.",
    "meanwhile": "Hỏi tại trụ sở.",
}
ELSEWHERE = "/tin-tong-hop/kinh-te/"


def html(client: Client, address: str = ELSEWHERE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def notice(title: str = "Bảo dưỡng máy chủ", **fields: Any) -> NoticePage:
    return published(title, KEY, **(NIGHT | fields))


# Early enough.


@time_machine.travel(MONDAY, tick=False)
def test_a_day_off_of_the_calendar_is_no_working_day_ahead() -> None:
    assert NoticePage(**NIGHT).faults() == []
    SpecialDay.objects.create(on=MONDAY.date() + timedelta(days=2), kind="nghi-hoan-doi", name="Ngày ví dụ")
    assert ["chỉ còn 06 ngày làm việc" in fault for fault in NoticePage(**NIGHT).faults()] == [True]


@time_machine.travel(MONDAY, tick=False)
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, None),
        ({"starts_at": NIGHT["starts_at"] - timedelta(days=1)}, "chỉ còn 06 ngày làm việc"),
        ({"shown_on": MONDAY.date() + timedelta(days=1)}, "chỉ còn 06 ngày làm việc"),
        ({"starts_at": MONDAY, "urgent_reason": "Máy chủ hỏng đột xuất."}, None),
        ({"starts_at": None}, "Chưa ghi bắt đầu từ lúc nào"),
        ({"ends_at": None}, "Chưa ghi đến lúc nào"),
        ({"ends_at": MONDAY - timedelta(days=1)}, "Thời điểm kết thúc đã qua"),
        ({"what_stops": ""}, "Chưa ghi phần nào tạm ngừng"),
        ({"meanwhile": ""}, "Chưa ghi trong thời gian đó làm thế nào"),
        ({"occasion": "quoc-tang"}, "Chưa ghi căn cứ của quốc tang"),
        ({"occasion": "thong-bao", "starts_at": None, "ends_at": None}, None),
    ],
)
def test_what_is_missing_or_too_late_is_told_before_the_chain(said: dict[str, Any], told: str | None) -> None:
    faults = NoticePage(**(NIGHT | said)).faults()
    assert len(faults) == (1 if told else 0)
    assert told is None or told in faults[0]


def test_mended_words_of_an_interruption_that_is_public_are_no_late_notice() -> None:
    with time_machine.travel(MONDAY, tick=False):
        page = notice()
    with time_machine.travel(NIGHT["starts_at"] - timedelta(days=2), tick=False):
        page.meanwhile = "Hỏi tại phường."
        assert page.faults() == []
        page.starts_at += timedelta(hours=1)
        assert "chỉ còn 01 ngày làm việc" in page.faults()[0]


def test_times_that_run_backwards_are_refused() -> None:
    page = NoticePage(title="x", summary="x", **(NIGHT | {"ends_at": NIGHT["starts_at"]}))
    page.shown_on = NIGHT["starts_at"].date() + timedelta(days=3)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert refused.value.message_dict.keys() == {"ends_at", "shown_on"}


def test_a_late_interruption_is_kept_as_a_draft_and_told_at_the_door_of_its_chain(sign_in: SignIn) -> None:
    with time_machine.travel(MONDAY, tick=False):
        client = sign_in(WRITER)
        typed = {"occasion": "tam-ngung", "starts_at": "2026-12-02 22:00", "ends_at": "2026-12-03 04:00"}
        assert editor.create(client, KEY, "Bảo dưỡng", **typed).status_code == 302
        page = NoticePage.objects.get(title="Bảo dưỡng")
        door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
        sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
        said = unescape(client.post(door, sent, follow=True).content.decode())
    assert "từ ngày hiện đến lúc bắt đầu chỉ còn 01 ngày làm việc" in said
    assert "Chưa ghi phần nào tạm ngừng" in said


# Above every page.


def test_where_a_notice_stands_at_a_moment() -> None:
    starts, ends = NIGHT["starts_at"], NIGHT["ends_at"]
    second = timedelta(seconds=1)
    stages = [stage_at(at, starts, ends) for at in (starts - second, starts, ends - second, ends)]
    assert stages == [Stage.COMING, Stage.RUNNING, Stage.RUNNING, Stage.OVER]
    assert stage_at(starts - second, None, ends) == Stage.RUNNING


def test_it_comes_on_its_day_and_leaves_by_itself(client: Client) -> None:
    page = notice(shown_on=MONDAY.date())
    banner = f'<a href="{page.url}">Bảo dưỡng máy chủ</a>'
    told = "Tạm ngừng từ 22:00 ngày 10/12/2026, dự kiến hoạt động trở lại lúc 04:00 ngày 11/12/2026."
    for at, shows in (
        (MONDAY.replace(hour=0) - timedelta(seconds=1), False),
        (MONDAY.replace(hour=0), True),
        (NIGHT["ends_at"] - timedelta(seconds=1), True),
        (NIGHT["ends_at"], False),
    ):
        with time_machine.travel(at, tick=False):
            for address in ("/", ELSEWHERE, "/tim-kiem/", "/so-do-trang/", "/lanh-dao/"):
                shown = html(client, address)
                assert (banner in shown and told in shown) is shows, (at, address)
    with time_machine.travel(NIGHT["ends_at"], tick=False):
        archive = html(client, section(KEY).url)
        assert "Bảo dưỡng máy chủ" in archive
        assert "Đã kết thúc" in archive
        assert 'class="notice"' not in archive


@time_machine.travel(MONDAY, tick=False)
def test_drafts_notices_without_an_end_and_the_page_itself_have_no_banner(client: Client) -> None:
    editor.draft(KEY, "Nháp", editor.superuser())
    NoticePage.objects.filter(title="Nháp").update(**NIGHT)
    published("Lời mời", KEY)
    notice("Sẽ gỡ").unpublish()
    restricted = notice("Riêng")
    lock = PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    assert 'class="notice"' not in html(client)
    lock.delete()
    assert 'class="notice"' in html(client)
    assert 'class="notice"' not in html(client, restricted.url)
    assert "Phần nào tạm ngừng" in html(client, restricted.url)


def test_an_english_reader_is_told_in_the_city_s_language_until_it_is_translated(client: Client) -> None:
    with time_machine.travel(MONDAY, tick=False):
        page = notice()
        told = html(client, "/en/")
        assert "Bảo dưỡng máy chủ" in told
        assert "Tạm ngừng từ 22:00 ngày" in told
        english, _created = Locale.objects.get_or_create(language_code="en")
        copy = page.copy_for_translation(english, copy_parents=True)
        copy.title = "Maintenance tonight"
        copy.save_revision().publish(skip_permission_checks=True)
        shown = html(client, "/en/")
        assert "Maintenance tonight" in shown
        assert "Interrupted from 22:00 on 10 Dec 2026" in shown
        assert "Bảo dưỡng máy chủ" not in shown
        assert "Maintenance tonight" not in html(client)


def test_while_mourning_lasts_pages_are_grey_and_it_is_told_first(client: Client) -> None:
    with time_machine.travel(MONDAY, tick=False):
        notice(ends_at=NIGHT["ends_at"])
        notice("Quốc tang", occasion="quoc-tang", ground="Thông cáo (ví dụ)", shown_on=MONDAY.date())
        before = html(client)
        assert before.index("Quốc tang") < before.index("Bảo dưỡng máy chủ")
        assert 'class="mourning"' not in before
    with time_machine.travel(NIGHT["starts_at"], tick=False):
        assert '<html lang="vi" class="mourning">' in html(client)
    with time_machine.travel(NIGHT["ends_at"], tick=False):
        assert 'class="mourning"' not in html(client)


def test_what_is_written_for_another_occasion_is_not_shown(client: Client) -> None:
    with time_machine.travel(MONDAY, tick=False):
        shown = html(client, notice("Mưa lớn", occasion="thong-bao", urgent_reason="Lý do lạc chỗ").url)
    assert "Lý do lạc chỗ" not in shown
    assert "Tìm kiếm." not in shown
    assert "Sắp bắt đầu" in shown
