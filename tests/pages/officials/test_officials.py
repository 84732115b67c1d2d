"""Who leads the city is named in the fixed order with the title of the day, and leaves the list by the day it ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages.models import Attendance, LeadershipPage
from snippets.models import Official, Position
from snippets.models.officials import Body
from tests import editor
from tests.approval import shared
from tests.conftest import SignIn
from tests.pages.public import published, section

pytestmark = pytest.mark.django_db

PARTY, STATE = "lanh-dao-thanh-uy", "lanh-dao-hdnd-ubnd"
WRITER = "vien-chuc-trung-tam"
LONG_AGO = date(2020, 1, 1)
Post = tuple[str, Body, int]


def official(name: str, *posts: Post, since: date = LONG_AGO, until: date | None = None) -> Official:
    """Approved, with these posts from one day to another."""
    made = Official(name=name, live=True)
    made.positions = [
        Position(title=title, body=body, rank=rank, starts_on=since, ends_on=until)
        for title, body, rank in posts
    ]
    made.save()
    return made


def activity(title: str, *who: Official, key: str = STATE, **said: Any) -> LeadershipPage:
    return published(title, key, attendances=[Attendance(official=one) for one in who], **said)


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def places(html: str, *words: str) -> list[int]:
    return [html.index(word) for word in words]


# The roster.


def test_the_list_goes_by_body_and_rank_whatever_the_names(client: Client) -> None:
    official("An Ủy Ban", ("Chủ tịch UBND", Body.COMMITTEE, 1))
    official("Bình Mặt Trận", ("Chủ tịch MTTQ", Body.FRONT, 1))
    official("Yến Bí Thư", ("Bí thư", Body.PARTY, 1))
    official("Xuân Phó Bí Thư", ("Phó Bí thư", Body.PARTY, 2))
    html = read(client, "/lanh-dao/")
    found = places(html, "Yến Bí Thư", "Xuân Phó Bí Thư", "An Ủy Ban", "Bình Mặt Trận")
    assert found == sorted(found)


def test_who_left_is_not_in_the_list_from_the_next_day_and_the_profile_stays(client: Client) -> None:
    today = timezone.localdate()
    last = official("Lê Ngày Cuối", ("Phó Chủ tịch", Body.COMMITTEE, 2), until=today)
    left = official("Trần Thôi Việc", ("Phó Chủ tịch", Body.COMMITTEE, 2), until=today - timedelta(days=1))
    tomorrow = official("Vũ Ngày Mai", ("Phó Chủ tịch", Body.COMMITTEE, 2), since=today + timedelta(days=1))
    html = read(client, "/lanh-dao/")
    assert last.name in html
    assert left.name not in html
    assert tomorrow.name not in html
    profile = read(client, f"/lanh-dao/{left.key}/")
    assert "Hiện không giữ chức vụ lãnh đạo của thành phố." in profile


def test_a_leader_nobody_approved_is_nowhere(client: Client) -> None:
    draft = Official(name="Ngô Chưa Duyệt")
    draft.positions = [Position(title="Bí thư", body=Body.PARTY, rank=1, starts_on=LONG_AGO)]
    draft.save()
    assert "Ngô Chưa Duyệt" not in read(client, "/lanh-dao/")
    assert client.get(f"/lanh-dao/{draft.key}/").status_code == 404


def test_an_empty_list_says_so(client: Client) -> None:
    Official.objects.update(live=False)
    assert "đang được cập nhật" in read(client, "/lanh-dao/")


def test_where_a_decision_is_kept_is_never_shown(client: Client) -> None:
    kept = official("Hà Căn Cứ", ("Chủ tịch", Body.COUNCIL, 1))
    Position.objects.filter(official=kept).update(ground="Tủ số 7")
    assert "Tủ số 7" not in read(client, f"/lanh-dao/{kept.key}/") + read(client, "/lanh-dao/")


def test_the_roster_asks_the_same_however_many_lead(client: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/lanh-dao/")
        return len(queries)

    official("Một", ("Bí thư", Body.PARTY, 1))
    asked()
    few = asked()
    for number in range(30):
        official(f"Người {number}", ("Phó Bí thư", Body.PARTY, 2), ("Phó Chủ tịch", Body.COMMITTEE, 2))
    assert asked() == few <= 12


def test_the_office_enters_a_leader_and_the_head_of_the_board_approves(
    sign_in: SignIn, client: Client
) -> None:
    door = shared.at(Official, "add")
    writer = sign_in(WRITER)
    typed = editor.fields_of(writer.get(door)) | {
        "name": "Hoàng Thị Mới",
        "positions-TOTAL_FORMS": "1",
        "positions-0-title": "Phó Chủ tịch Hội đồng nhân dân thành phố",
        "positions-0-body": "2",
        "positions-0-rank": "2",
        "positions-0-starts_on": "2026-01-01",
    }
    backwards = writer.post(door, typed | {"positions-0-ends_on": "2025-01-01"})
    assert "Ngày thôi giữ chức vụ không thể trước ngày bắt đầu" in backwards.content.decode()
    assert "Hoàng Thị Mới" in backwards.content.decode()
    writer.post(door, typed)
    made = Official.objects.get(name="Hoàng Thị Mới")
    submission = shared.submit(made, WRITER)
    assert "Hoàng Thị Mới" not in read(client, "/lanh-dao/")
    shared.approve(submission, made, "truong-ban")
    assert "Hoàng Thị Mới" in read(client, "/lanh-dao/")
    assert made.key == "hoang-thi-moi"
    assert shared.at(made, "inspect") and writer.get(shared.at(made, "inspect")).status_code == 200


# Activities.


def test_the_title_is_that_of_the_day_also_after_the_post_has_changed(client: Client) -> None:
    who = official("Đỗ Lên Chức", ("Phó Chủ tịch", Body.COMMITTEE, 2), until=date(2026, 2, 28))
    who.positions.add(Position(title="Chủ tịch", body=Body.COMMITTEE, rank=1, starts_on=date(2026, 3, 1)))
    who.save()
    before = read(client, activity("Họp tháng hai", who, event_on=date(2026, 2, 28)).url)
    after = read(client, activity("Họp tháng ba", who, event_on=date(2026, 3, 1)).url)
    assert "Đỗ Lên Chức</a>, Phó Chủ tịch<" in before
    assert "Đỗ Lên Chức</a>, Chủ tịch<" in after


def test_several_titles_are_said_the_party_s_first(client: Client) -> None:
    who = official("Mai Hai Chức", ("Chủ tịch UBND", Body.COMMITTEE, 1), ("Phó Bí thư", Body.PARTY, 3))
    assert "Mai Hai Chức</a>, Phó Bí thư, Chủ tịch UBND<" in read(client, activity("Họp", who).url)


def test_who_was_there_is_named_by_rank_not_as_entered(client: Client) -> None:
    low = official("An Thấp", ("Phó Chủ tịch UBND", Body.COMMITTEE, 3))
    high = official("Yên Cao", ("Bí thư", Body.PARTY, 1))
    html = read(client, activity("Họp", low, high).url)
    first, second = places(html, "Yên Cao", "An Thấp")
    assert first < second


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"event_on": ""}, "Chưa ghi ngày diễn ra."),
        ({"place": ""}, "Chưa ghi nơi diễn ra."),
        ({"attendances-0-DELETE": "on"}, "Chưa có lãnh đạo nào dự."),
        ({"event_on": "2019-05-05"}, "không giữ chức vụ nào vào ngày diễn ra"),
    ],
)
def test_without_day_place_people_and_titles_it_does_not_enter_its_chain(
    sign_in: SignIn, said: dict[str, str], missing: str
) -> None:
    client = sign_in(WRITER)
    official("Người Thử", ("Chủ tịch", Body.COMMITTEE, 1))
    editor.create(client, STATE, "Họp thử", **said)
    page = LeadershipPage.objects.get(title="Họp thử")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    assert missing in client.post(door, sent, follow=True).content.decode()
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_nobody_is_there_twice() -> None:
    who = official("Người Thử", ("Chủ tịch", Body.COMMITTEE, 1))
    page = LeadershipPage(attendances=[Attendance(official=who), Attendance(official=who)])
    with pytest.raises(ValidationError, match="Người Thử được ghi hai lần"):
        page.clean()


def test_readers_find_activities_by_leader_body_and_month(client: Client) -> None:
    chair = official("Hà Chủ Tịch", ("Chủ tịch UBND", Body.COMMITTEE, 1))
    front = official("Sơn Mặt Trận", ("Chủ tịch MTTQ", Body.FRONT, 1))
    activity("Họp ủy ban", chair, event_on=date(2026, 1, 5))
    activity("Họp chung", chair, front, event_on=date(2026, 2, 6))
    activity("Họp mặt trận", front, event_on=date(2026, 2, 7))
    section_address = section(STATE).url

    def found(**asked: str) -> set[str]:
        html = client.get(section_address, asked).content.decode()
        return {title for title in ("Họp ủy ban", "Họp chung", "Họp mặt trận") if f">{title}</a>" in html}

    assert found() == {"Họp ủy ban", "Họp chung", "Họp mặt trận"}
    assert found(**{"lanh-dao": chair.key}) == {"Họp ủy ban", "Họp chung"}
    assert found(**{"co-quan": "mat-tran"}) == {"Họp chung", "Họp mặt trận"}
    assert found(thang="2026-02") == {"Họp chung", "Họp mặt trận"}
    assert found(**{"lanh-dao": chair.key, "thang": "2026-02"}) == {"Họp chung"}
    html = client.get(section_address, {"lanh-dao": "khong-co"}).content.decode()
    assert "danh sách dưới đây không lọc theo mục đó" in html
    assert "Sơn Mặt Trận (2)" in html
