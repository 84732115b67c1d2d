"""An inspector reads the register: what was done, by whom, about what; found again, and nothing that was struck out."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import Max
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import editor
from tests.approval.discussion.said import text_of
from tests.conftest import SignIn
from tests.staff.records import NUMBER, appoint, appointment, day
from tests.staff.test_screens import NEW_ACCOUNT
from workflows.archive.models import Entry
from workflows.inspection.register import rows as register
from workflows.staff.models import User

from .conftest import TITLE, Story
from .test_packs import sign

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
ROOM = "/admin/doi-chieu/so-dang-ky/"
READERS = ("truong-ban", "vien-chuc-trung-tam", "quan-sat")
OTHERS = ("dau-moi-phuong-minh-xuan", "quan-tri-ky-thuat")
CLERK, WRITER = "truong-ban", "vien-chuc-trung-tam"
MOST = 20  # queries of a screen, sign-in and menu included
ROW = re.compile(rf'href="{ROOM}(\d+)/"')


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    return sign_in("quan-sat")


def rows(reader: Client, **asked: Any) -> list[int]:
    """The numbers of the rows on the screen, in their order."""
    answer = reader.get(ROOM, asked)
    assert answer.status_code == 200, text_of(answer)
    return [int(number) for number in ROW.findall(answer.content.decode())]


def newest(**asked: Any) -> Entry:
    return Entry.objects.filter(**asked).order_by("-number")[0]


def told(reader: Client, entry: Entry) -> str:
    return text_of(reader.get(f"{ROOM}{entry.number}/"))


@pytest.mark.parametrize("name", READERS)
def test_the_board_its_staff_and_its_observers_read_it(sign_in: SignIn, name: str) -> None:
    client, entry = sign_in(name), newest()
    assert rows(client)[0] == newest().number
    assert entry.hash in told(client, entry)
    assert ROOM in client.get("/admin/doi-chieu/").content.decode()


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("path", ["", "1/"])
def test_nobody_else_reads_it(sign_in: SignIn, name: str, path: str) -> None:
    answer = sign_in(name).get(ROOM + path, follow=True)
    assert "Việc đối chiếu thông tin đã đăng dành cho Ban Biên tập" in text_of(answer)
    assert "Dòng 1" not in text_of(answer)


def test_an_appointment_is_found_with_the_decision_it_rests_on(sign_in: SignIn, reader: Client) -> None:
    appoint(sign_in(CLERK), appointment(WRITER, "quan-sat"))
    entry = newest(verb="create", kind="staff.appointment")
    assert rows(reader, deeds="staff.appointment")[0] == entry.number
    assert rows(reader, deeds="people", person="hoang thi hanh", item="ly thi lan")[0] == entry.number
    page = told(reader, entry)
    assert f"Căn cứ {NUMBER}" in page and "Hoàng Thị Hạnh" in page
    assert "Người giữ chức danh: Lý Thị Lan (ví dụ) (vien-chuc-trung-tam)" in page
    assert f"Từ ngày: {day(0):%d/%m/%Y}" in page


def test_what_was_given_with_it_is_read_by_its_name(sign_in: SignIn, reader: Client) -> None:
    appoint(sign_in(CLERK), appointment(WRITER, "quan-sat"))
    entry = newest(verb="grant")
    assert rows(reader, deeds="grant", item="ly thi lan")[0] == entry.number
    assert "Nhóm: Chủ tịch Ủy ban nhân dân thành phố" in told(reader, entry)


def test_every_kind_of_row_is_read_without_the_machines_marks(reader: Client) -> None:
    of_each = Entry.objects.values("verb", "kind").annotate(last=Max("number")).values_list("last", flat=True)
    pages = {number: told(reader, Entry.objects.get(pk=number)) for number in of_each}
    assert len(pages) > 5
    assert [number for number, page in pages.items() if '{"' in page or '["' in page] == []


def test_whoever_signed_in_is_found_and_from_where(reader: Client) -> None:
    User.objects.create_user("can-bo-moi", password="dung-mat-khau-nay", last_name="Đoàn", first_name="Ứng")
    typed = {"username": "can-bo-moi", "password": "dung-mat-khau-nay"}
    Client().post("/admin/login/", typed, REMOTE_ADDR="192.0.2.7")
    entry = newest(verb="sign_in")
    assert rows(reader, deeds="sign_in", person="doan ung") == [entry.number]
    assert entry.number not in rows(reader, deeds="people", person="doan ung")
    assert "Địa chỉ mạng 192.0.2.7" in told(reader, entry)


def test_a_right_that_a_superuser_took_away_is_found_and_marked(sign_in: SignIn, reader: Client) -> None:
    made = Group.objects.create(name="Nhóm lạ")
    editor.superuser()
    sign_in("quan-tri-goc").post(reverse("wagtailusers_groups:delete", args=[made.pk]))
    entry = newest(verb="delete", kind="auth.group")
    for deeds in ("rights", "auth.group", "break-glass", "delete"):
        assert entry.number in rows(reader, deeds=deeds)
    assert entry.number not in rows(reader, deeds="editorial")
    page = text_of(reader.get(ROOM, {"deeds": "auth.group", "item": "nhom la"}))
    assert "Tài khoản có toàn quyền kỹ thuật" in page


def test_an_account_made_on_its_screen_is_found_and_no_password_is_read(
    sign_in: SignIn, reader: Client
) -> None:
    sign_in("quan-tri-ky-thuat").post(reverse("wagtailusers_users:add"), NEW_ACCOUNT)
    entry = newest(verb="create", kind="staff.user")
    assert rows(reader, deeds="staff.user", item="nguyen van moi")[0] == entry.number
    page = told(reader, entry)
    assert "(không ghi)" in page and NEW_ACCOUNT["password1"] not in page


def test_a_deleted_draft_is_found_by_where_it_stood(sign_in: SignIn, reader: Client) -> None:
    page = editor.draft("kinh-te", "Chợ đêm ven sông", User.objects.get(username=WRITER))
    sign_in(WRITER).post(f"/admin/pages/{page.pk}/delete/")
    entry = newest(verb="delete", kind="wagtailcore.page")
    assert rows(reader, deeds="delete", item="cho dem ven song") == [entry.number]
    assert f"Trước đó {page.url_path}" in told(reader, entry)


def test_what_was_published_leads_to_its_edition_and_its_head(
    reader: Client, story: Story, settings: Any
) -> None:
    entry = Entry.objects.get(pk=story.first.number)
    page = reader.get(f"{ROOM}{entry.number}/").content.decode()
    assert f'href="/admin/doi-chieu/ban/{story.first.number}/"' in page
    assert entry.hash in page and entry.previous in page
    assert "Chưa có mốc ký nào gồm dòng này" in page
    sign(settings)
    assert f"Mốc ký ở dòng {newest().number}, ký lúc" in told(reader, entry)
    sealed = Entry.objects.filter(verb="sealed", number__gt=story.first.number).first()
    assert (
        f'href="/admin/doi-chieu/ban/{story.first.number}/"'
        in reader.get(f"{ROOM}{sealed.number}/").content.decode()
    )


def test_a_head_that_was_forged_is_told(reader: Client, settings: Any) -> None:
    sign(settings)
    path = settings.ARCHIVE_HEADS / f"{newest().number:012}.json"
    path.chmod(0o644)
    path.write_text(path.read_text().replace('"at":"20', '"at":"19'))
    assert "không đọc được hoặc sai chữ ký" in told(reader, newest())


FOUND = {
    "what was done": {"deeds": "publish"},
    "any work of the editors": {"deeds": "editorial"},
    "the title without its marks": {"item": "cau nong tien"},
    "the name": {"person": "Hạnh"},
    "from a day on": {"first": "2026-11-10"},
    "to a day": {"last": "2026-11-10", "item": TITLE},
}
NOT_FOUND = {
    "another deed": {"deeds": "withdraw"},
    "work of others": {"deeds": "people"},
    "another title": {"item": "cầu Bình Ca"},
    "another name": {"person": "Nguyễn Quang Minh"},
    "a later day": {"first": "2026-11-11"},
    "an earlier day": {"last": "2026-11-09"},
}


@pytest.mark.parametrize("asked", FOUND.values(), ids=FOUND)
def test_a_row_is_found(reader: Client, story: Story, asked: dict[str, str]) -> None:
    assert story.first.number in rows(reader, **{"item": "Cầu Nông Tiến"} | asked)


@pytest.mark.parametrize("asked", NOT_FOUND.values(), ids=NOT_FOUND)
def test_a_row_is_not_found_by_what_is_not_in_it(reader: Client, story: Story, asked: dict[str, str]) -> None:
    assert story.first.number not in rows(reader, **{"item": "Cầu Nông Tiến"} | asked)


def test_a_row_is_found_by_its_number_and_leads_to_all_of_its_item(reader: Client, story: Story) -> None:
    assert rows(reader, item=str(story.first.number)) == [story.first.number]
    numbers = rows(reader, of=story.first.number)
    about = Entry.objects.about("wagtailcore.page", str(story.page.pk))
    assert numbers == sorted(about.values_list("number", flat=True), reverse=True)


def test_nothing_found_is_told(reader: Client) -> None:
    assert "Không có dòng nào như vậy" in text_of(reader.get(ROOM, {"item": "khongthayquy"}))


def test_what_cannot_be_asked_is_told_and_stays_typed(reader: Client) -> None:
    answer = reader.get(ROOM, {"first": "2026-11-10", "last": "2026-11-01", "person": "Hạnh"})
    assert answer.status_code == 422
    assert "Ngày cuối phải sau ngày đầu" in text_of(answer)
    assert 'value="Hạnh"' in answer.content.decode()
    assert reader.get(ROOM, {"deeds": "drop"}).status_code == 422
    assert reader.get(ROOM, {"before": "9" * 40, "item": "9" * 40}).status_code == 200


def test_one_screen_leads_to_the_next_and_back(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "SHOWN", 3)
    newer = rows(reader)
    older = rows(reader, before=newer[-1])
    assert len(newer) == len(older) == 3 and older[0] < newer[-1]
    assert rows(reader, after=older[0]) == newer
    page = reader.get(ROOM, {"deeds": "publish"}).content.decode()
    assert re.search(r'href="\?deeds=publish&amp;before=\d+"', page)
    assert "Mới hơn" not in page


def test_both_screens_ask_little(reader: Client, story: Story) -> None:
    asked = {"person": "hanh", "item": "cau nong tien", "deeds": "editorial"}
    rows(reader, **asked)
    for address, given in ((ROOM, asked), (f"{ROOM}{story.first.number}/", {})):
        with CaptureQueriesContext(connection) as queries:
            reader.get(address, given)
        assert len(queries) <= MOST, len(queries)


def test_an_unknown_row_is_not_there(reader: Client) -> None:
    assert reader.get(f"{ROOM}{newest().number + 1000}/").status_code == 404
