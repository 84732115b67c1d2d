"""A clerk enters a week: the form names it, refuses it twice, and says which change of it is not marked."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.models import SchedulePage
from pages.schedules.rows import chair_key
from pages.schedules.weeks import address_of, title_of
from tests import editor
from tests.conftest import SignIn
from tests.kinds import ROW
from tests.pages.public import section
from tests.typed import sent_rows
from workflows.approval.content import content_hash

from . import ADDRESS, CLERK, INSIDE, KEY, again, monday, revised, row, week

pytestmark = pytest.mark.django_db
WHOLE = ROW | {
    "starts_at": "14:00",
    "ends_at": "16:30",
    "chairs": "Chủ tịch (ví dụ)\nĐ/c Phó Chủ tịch (ví dụ)",
    "participants": "Các phòng, ban",
    "prepared_by": "Văn phòng",
    "place": "Phòng họp số 1",
}


def created(client: Client, *rows: dict[str, str], **said: str) -> Any:
    return editor.create(client, KEY, "x", starts_on=f"{monday(3):%Y-%m-%d}", **sent_rows(*rows), **said)


def in_the_stream(words: str) -> str:
    """As the form hands the rows to the script that draws them."""
    return json.dumps(words)[1:-1]


def test_title_and_address_follow_from_any_day_of_the_week(sign_in: SignIn) -> None:
    wednesday = monday(3) + timedelta(days=2)
    editor.create(sign_in(CLERK), KEY, "x", starts_on=f"{wednesday:%Y-%m-%d}")
    page = SchedulePage.objects.get(starts_on=monday(3))
    assert (page.title, page.slug) == (title_of(monday(3)), address_of(monday(3)))
    assert page.note == "Lịch này thay giấy mời."


def test_weeks_are_called_as_offices_call_them() -> None:
    day = monday().replace(year=2026, month=11, day=23)
    assert title_of(day) == "Lịch công tác tuần 48 (từ ngày 23/11 đến ngày 29/11/2026)"
    turn = day.replace(year=2025, month=12, day=29)
    assert title_of(turn) == "Lịch công tác tuần 1 (từ ngày 29/12/2025 đến ngày 04/01/2026)"
    assert address_of(turn) == "tuan-01-2026"


def test_a_week_is_entered_once_in_a_section(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    created(client, ROW)
    shown = created(client, ROW | {"what": "Việc gõ lần hai"}).content.decode()
    assert f"{title_of(monday(3))} đã có ở chuyên mục này. Hãy mở lịch đã có" in shown
    assert in_the_stream("Việc gõ lần hai") in shown
    assert SchedulePage.objects.filter(starts_on=monday(3)).count() == 1
    week(3, key="lich-thuong-truc-thanh-uy").full_clean()  # another section's


def test_a_copy_waits_until_it_has_a_week_of_its_own() -> None:
    page = week(3)
    copy = page.copy(update_attrs={"slug": "ban-sao"}, keep_live=False)
    page.full_clean()
    with pytest.raises(ValidationError, match="đã có ở chuyên mục này"):
        copy.full_clean()
    copy.starts_on = monday(4)
    copy.full_clean()
    assert copy.title == title_of(monday(4))


def test_a_published_week_does_not_become_another() -> None:
    page = week(3)
    page.starts_on = monday(4)
    with pytest.raises(ValidationError, match="không chuyển sang tuần khác"):
        page.full_clean()


@pytest.mark.parametrize("day", ["1999-12-27", "2101-01-03", "9999-12-31"])
def test_a_year_nobody_meant_is_told(sign_in: SignIn, day: str) -> None:
    answer = editor.create(sign_in(CLERK), KEY, "x", starts_on=day)
    assert "Hãy chọn một ngày trong khoảng từ năm 2000 đến năm 2100" in answer.content.decode()


def test_a_row_that_ends_before_it_starts_is_told_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    answer = created(sign_in(CLERK), ROW | {"starts_at": "14:00", "ends_at": "13:00", "what": "Việc dài"})
    shown = answer.content.decode()
    assert in_the_stream("Giờ kết thúc phải sau giờ bắt đầu. Hãy sửa lại.") in shown
    assert in_the_stream("Việc dài") in shown


def test_what_is_secret_has_no_place_also_where_a_row_is_internal() -> None:
    page = week(3, row(**INSIDE))
    page.rows = [row(readers="noi-bo", what="Họp (TỐI MẬT) về diễn tập")]
    with pytest.raises(ValidationError, match="Nội dung mật không đưa lên hệ thống này"):
        page.full_clean()


def test_a_week_without_anything_to_read_is_not_submitted() -> None:
    page = week(3)
    page.rows = []
    page.full_clean()
    assert page.faults() == ["Lịch chưa có dòng nào. Hãy nhập ít nhất một việc."]
    inside = revised(page, row(**INSIDE))
    assert "Mọi dòng đều lưu hành nội bộ" in inside.faults()[0]
    assert week(3, row(**INSIDE), key="lich-thuong-truc-thanh-uy", live=False).faults() == []


def test_each_change_of_a_published_week_is_to_be_marked() -> None:
    page = week(3, row(what="Việc một"), row(what="Việc hai"), row(**INSIDE))
    kept, inside = again(page, 0), again(page, 2)
    assert revised(page, kept, again(page, 1), inside).faults() == []
    [added] = revised(page, kept, again(page, 1), row(what="Việc ba")).faults()
    assert "“Thứ Hai, 08:00, Việc ba” được thêm vào tuần đã đăng. Hãy đánh dấu “Bổ sung”." in added
    [moved] = revised(page, kept, again(page, 1, starts_at="09:00", place="Hội trường")).faults()
    assert "khác bản đã đăng ở giờ bắt đầu, địa điểm" in moved
    [gone] = revised(page, kept).faults()
    assert "“Thứ Hai, 08:00, Việc hai” đã đăng nhưng không còn trong lịch." in gone
    assert "Nghêu" not in added + moved + gone


def test_a_change_that_is_marked_or_taken_inside_goes_on() -> None:
    page = week(3, row(what="Việc một"), row(what="Việc hai"), row(what="Việc ba"))
    draft = revised(
        page,
        again(page, 0, starts_at="09:00", mark="dieu-chinh", mark_note="lùi một giờ"),
        again(page, 1, mark="hoan"),
        again(page, 2, readers="noi-bo"),
        row(what="Việc bốn", mark="bo-sung"),
    )
    assert draft.faults() == []


def test_a_row_that_becomes_public_is_added_for_whoever_reads() -> None:
    page = week(3, row(), row(**INSIDE))
    draft = revised(page, again(page, 0), again(page, 1, readers="cong-khai", mark=""))
    assert "được thêm vào tuần đã đăng" in draft.faults()[0]


def test_a_week_is_read_by_day_and_session(client: Client) -> None:
    page = week(
        0,
        row(**WHOLE | {"day": "thu-ba"}),
        row(day="thu-ba", starts_at="07:30", what="Chào cờ", mark="bo-sung", mark_note="theo đề nghị"),
    )
    shown = client.get(page.url).content.decode()
    for column in ("Thời gian", "Nội dung", "Chủ trì", "Thành phần", "Đơn vị chuẩn bị", "Địa điểm"):
        assert re.search(rf'<th scope="col" id="[-a-z]+">{column}</th>', shown)
    known = set(re.findall(r'<th [^>]*id="([^"]+)"', shown))
    named = {name for names in re.findall(r'<td[^>]* headers="([^"]+)"', shown) for name in names.split()}
    assert named <= known  # every cell stands under headings that exist
    assert shown.index("Chào cờ") < shown.index("Họp thử.")
    assert shown.index("Sáng</th>") < shown.index("Chào cờ") < shown.index("Chiều</th>")
    assert "Bổ sung: theo đề nghị" in shown
    assert "Chủ tịch (ví dụ)<br>Đ/c Phó Chủ tịch (ví dụ)" in shown
    assert "14:00</time>–<time" in shown
    assert "Lịch này thay giấy mời." in shown
    assert shown.count("Không có lịch ngày này.") == 4
    assert shown.count('aria-current="date"') == (1 if timezone_is_weekday() else 0)


def timezone_is_weekday() -> bool:
    return bool(SchedulePage(starts_on=monday(), rows=[row()]).days) and any(
        day.is_today for day in SchedulePage(starts_on=monday(), rows=[row()]).days
    )


def test_a_reader_goes_from_week_to_week(client: Client) -> None:
    before, page, after = week(-1), week(0), week(2)
    week(1, live=False)
    shown = client.get(page.url).content.decode()
    assert f'rel="prev" href="{before.url}"' in shown
    assert f'rel="next" href="{after.url}"' in shown


def test_the_section_shows_this_week_then_the_year_s(client: Client) -> None:
    week(1, row(what="Việc tuần sau"))
    assert "Việc tuần sau" in client.get(ADDRESS).content.decode()
    this = week(0, row(what="Việc tuần này"))
    old = week(-60, row(what="Việc cũ"))
    shown = client.get(ADDRESS).content.decode()
    assert "Việc tuần này" in shown
    assert "Việc tuần sau" not in shown
    assert f'href="{this.url}"' in shown
    year = old.starts_on.isocalendar().year
    assert f"?nam={year}#danh-sach" in shown
    asked = client.get(ADDRESS, {"nam": year}).content.decode()
    assert f'href="{old.url}"' in asked
    assert "Việc tuần này" not in asked
    assert '<meta name="robots" content="noindex">' in asked
    for odd in ("1066", "x", "9" * 300):
        assert "Việc tuần này" in client.get(ADDRESS, {"nam": odd}).content.decode()


def test_the_english_edition_is_in_english(client: Client) -> None:
    page = week(0, row(what="A thing", mark="hoan"), language="en", note="")
    for address in (page.url, "/en/direction-and-administration/weekly-schedule/"):
        shown = client.get(address).content.decode()
        main = re.search(r"<main.*</main>", shown, re.DOTALL).group()
        assert re.findall(r"Thời gian|Hôm nay|Hoãn|Sáng|Đăng ký|Tuần|Lịch|Thứ|ngày", main) == []
        assert "Postponed" in main
    assert client.get("/en/calendar/lich-cong-tac.ics").status_code == 200


def test_an_editor_previews_what_the_approver_will_read_and_what_readers_will(sign_in: SignIn) -> None:
    page, client = week(3, row(), row(**INSIDE), live=False), sign_in(CLERK)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    typed = editor.words("x", starts_on=str(monday(3)), **sent_rows(ROW, INSIDE | {"day": "thu-hai"}))
    assert client.post(preview, typed).json()["is_valid"]
    whole = client.get(preview).content.decode()
    assert "Nghêunộidung" in whole
    assert "Lưu hành nội bộ" in whole
    public = client.get(preview, {"mode": "nguoi-doc"}).content.decode()
    assert "Họp thử." in public
    assert "Nghêu" not in public
    approver = sign_in("pho-truong-ban").get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert "Nghêunộidung" in approver


@pytest.mark.parametrize("door", ["view_draft/", "history/", "revisions/compare/earliest...latest/"])
def test_a_unit_s_contact_reads_of_a_published_week_what_the_public_reads(sign_in: SignIn, door: str) -> None:
    page = week(3, row(), row(**INSIDE))
    answer = sign_in("dau-moi-phuong-minh-xuan").get(f"/admin/pages/{page.pk}/{door}", follow=True)
    assert "Nghêu" not in answer.content.decode()
    assert answer.redirect_chain
    assert sign_in(CLERK).get(f"/admin/pages/{page.pk}/{door}").status_code == 200


def test_an_approval_binds_internal_rows_too() -> None:
    page = week(3, row(), row(**INSIDE))
    before = content_hash(page)
    page.rows = [again(page, 0), again(page, 1, place="Nơi khác")]
    assert content_hash(page) != before


def test_one_who_presides_is_one_however_addressed() -> None:
    assert chair_key("Đ/c Nguyễn Văn Ví Dụ") == chair_key("đồng chí Nguyễn Văn Ví Dụ ") == "nguyen-van-vi-du"
    assert chair_key("Bà Triệu") == "trieu"
    assert section(KEY).section.content is SchedulePage.content
