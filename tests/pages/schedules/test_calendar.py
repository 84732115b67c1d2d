"""Whoever follows a calendar has what is public of it, by any client, and is told what changed."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import Page

from workflows.archive.record import Subject, record

from . import ADDRESS, FEED, again, monday, revised, row, week

pytestmark = pytest.mark.django_db
HOST = settings.WAGTAILADMIN_BASE_URL
LONG = "Hội nghị đánh giá tiến độ chỉnh trang đô thị; rà soát các tuyến phố, ngõ, ngách " * 2
CHAIRS = "Chủ tịch (ví dụ)\nĐ/c Phó Chủ tịch (ví dụ)"


def read(client: Client, address: str = FEED) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    return Calendar.from_ical(answer.content)


def events(client: Client, address: str = FEED) -> list[Any]:
    return list(read(client, address).walk("VEVENT"))


def entered(page: Page, verb: str = "publish") -> None:
    """The row that the door to publication writes of it."""
    about = Subject(kind="wagtailcore.page", key=str(page.pk), title=page.title, address=page.url_path)
    with transaction.atomic():
        record(verb, at=timezone.now(), subject=about, hand=None, basis="thử", regulation="thử")


def test_a_row_is_an_event_with_what_is_printed_of_it(client: Client) -> None:
    said = {"participants": "Các phòng, ban; đơn vị", "prepared_by": "Văn phòng", "place": "Phòng họp số 1"}
    page = week(0, row(day="thu-ba", starts_at="14:00", ends_at="16:30", what=LONG, chairs=CHAIRS, **said))
    calendar = read(client)
    [event] = calendar.walk("VEVENT")
    local = timezone.get_default_timezone()
    tuesday = monday() + timedelta(days=1)
    assert event["dtstart"].dt == datetime.combine(tuesday, time(14), local)
    assert event["dtend"].dt == datetime.combine(tuesday, time(16, 30), local)
    assert event["dtstart"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Ho_Chi_Minh"]
    assert str(event["summary"]) == LONG
    assert str(event["location"]) == "Phòng họp số 1"
    assert str(event["url"]) == HOST + page.url
    assert str(event["description"]).splitlines() == [
        "Chủ trì: Chủ tịch (ví dụ); Đ/c Phó Chủ tịch (ví dụ)",
        "Thành phần: Các phòng, ban; đơn vị",
        "Đơn vị chuẩn bị: Văn phòng",
        "Lịch này thay giấy mời.",
        HOST + page.url,
    ]
    assert (event["status"], event["class"], event["sequence"]) == ("CONFIRMED", "PUBLIC", 0)
    assert event["last-modified"].dt == page.last_published_at.astimezone(UTC).replace(microsecond=0)


def test_the_answer_is_what_clients_expect(client: Client) -> None:
    week(0, row(what=LONG))
    answer = client.get(FEED)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two
    calendar = Calendar.from_ical(answer.content)
    assert str(calendar["name"]) == str(calendar["x-wr-calname"]) == "Lịch công tác"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    assert b"X-PUBLISHED-TTL:PT1H" in lines


def test_a_row_without_an_end_takes_no_invented_time(client: Client) -> None:
    week(0)
    [event] = events(client)
    assert "dtend" not in event
    assert "duration" not in event


def test_an_event_stays_the_same_from_version_to_version_and_counts_them(client: Client) -> None:
    page = week(0, row(), row(what="Việc hai"))
    entered(page)
    first = {str(event["uid"]): event for event in events(client)}
    draft = revised(
        page, again(page, 0, starts_at="09:30", mark="dieu-chinh", mark_note="lùi"), again(page, 1)
    )
    draft.save_revision().publish(skip_permission_checks=True)
    entered(page)
    second = {str(event["uid"]): event for event in events(client)}
    assert first.keys() == second.keys()
    assert [event["sequence"] for event in [*first.values(), *second.values()]] == [0, 0, 1, 1]
    moved = next(event for event in second.values() if "Họp thử." in event["summary"])
    assert str(moved["summary"]) == "Điều chỉnh: Họp thử."
    assert "Điều chỉnh: lùi" in moved["description"]
    shown = client.get(page.url).content.decode()
    assert "Đã đăng 2 lần" in shown
    assert "Cập nhật lúc" in shown


def test_what_is_postponed_is_cancelled(client: Client) -> None:
    week(0, row(mark="hoan"))
    [event] = events(client)
    assert event["status"] == "CANCELLED"
    assert str(event["summary"]).startswith("Hoãn: ")


def test_a_copied_week_is_of_events_of_its_own(client: Client) -> None:
    page = week(0)
    copy = page.copy(update_attrs={"slug": "ban-sao", "starts_on": monday(1)}, keep_live=False)
    copy.save_revision().publish(skip_permission_checks=True)
    assert len({str(event["uid"]) for event in events(client)}) == 2


def test_each_who_presides_has_a_calendar(client: Client) -> None:
    page = week(
        0, row(chairs=CHAIRS, what="Việc chung"), row(chairs="Phó Chủ tịch (ví dụ)", what="Việc riêng")
    )
    address = "/lich/lich-cong-tac/pho-chu-tich-vi-du.ics"
    assert [str(event["summary"]) for event in events(client, address)] == ["Việc chung", "Việc riêng"]
    assert str(read(client, address)["name"]) == "Lịch công tác: Đ/c Phó Chủ tịch (ví dụ)"
    own = events(client, "/lich/lich-cong-tac/chu-tich-vi-du.ics")
    assert [str(event["summary"]) for event in own] == ["Việc chung"]
    for shown in (client.get(page.url).content.decode(), client.get(ADDRESS).content.decode()):
        assert f'href="{HOST}{address}"' in shown
        assert (
            f'<link rel="alternate" type="text/calendar" title="Lịch công tác" href="{HOST}{FEED}">' in shown
        )


def test_the_feed_goes_back_eight_weeks_and_ahead_as_far_as_there_is(client: Client) -> None:
    for number in (-9, -8, 0, 30):
        week(number, row(what=f"Tuần {number}", chairs=CHAIRS))
    assert [str(event["summary"]) for event in events(client)] == ["Tuần -8", "Tuần 0", "Tuần 30"]


def test_who_presided_a_while_ago_is_still_followed(client: Client) -> None:
    week(-20, row(chairs="Người cũ"))
    week(-60, row(chairs="Người rất cũ"))
    assert events(client, "/lich/lich-cong-tac/nguoi-cu.ics") == []
    assert client.get("/lich/lich-cong-tac/nguoi-rat-cu.ics").status_code == 404


def test_a_client_that_has_it_is_told_so(client: Client) -> None:
    page = week(0)
    known = client.get(FEED)
    seen = {"If-None-Match": known["ETag"]}, {"If-Modified-Since": known["Last-Modified"]}
    assert [client.get(FEED, headers=headers).status_code for headers in seen] == [304, 304]
    assert client.post(FEED).status_code == 405
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() + timedelta(hours=1))
    assert [client.get(FEED, headers=headers).status_code for headers in seen] == [200, 200]


def test_a_client_is_told_when_a_week_is_taken_away(client: Client) -> None:
    page = week(0)
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(hours=1))
    known = client.get(FEED)
    page.refresh_from_db()
    page.unpublish()
    entered(page, "withdraw")
    answer = client.get(FEED, headers={"If-Modified-Since": known["Last-Modified"]})
    assert answer.status_code == 200
    assert b"VEVENT" not in answer.content


def test_an_empty_calendar_is_one(client: Client) -> None:
    assert events(client) == []


@pytest.mark.parametrize(
    "name", ["kinh-te", "khong-co", "lich-cong-tac/khong-ai", "lich-thuong-truc-thanh-uy"]
)
def test_what_is_no_calendar_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"/lich/{name}.ics").status_code == 404
