"""Who may write where: one person a role, cell by cell, by a table that was typed from the Quy chế."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page, PagePermissionTester

from site_tphcm.demonstration.people import PEOPLE
from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.permissions import BoardPagePermissionTester
from workflows.approval.refusal import refusal
from workflows.staff.models import Appointment, Assignment, User

from . import chain

pytestmark = pytest.mark.django_db

AUTOSAVE = {"accept": "application/json"}
BOARD = "viết và sửa bản nháp của người khác"
UNIT = "viết, chỉ sửa bản nháp của mình"
OF_SOMEBODY = "Bản nháp của người khác"

# Section: who writes there. Whoever is not named is refused. Contacts: a ward, the Mặt trận, the Party's office.
WARD, FRONT = "dau-moi-phuong-minh-xuan", "dau-moi-mat-tran-to-quoc"
PARTY_OFFICE = "dau-moi-van-phong-thanh-uy"
TABLE = {
    "xa-phuong": {WARD: UNIT},
    "du-lich": {"truong-phong-vhtt": BOARD, "chuyen-vien-vhtt": BOARD, WARD: UNIT},
    "van-hoa-xa-hoi": {
        "giam-doc-trung-tam": BOARD,
        "vien-chuc-trung-tam": BOARD,
        WARD: UNIT,
        FRONT: UNIT,
        PARTY_OFFICE: UNIT,
    },
    "hoat-dong-co-quan-don-vi": {
        "giam-doc-trung-tam": BOARD,
        "vien-chuc-trung-tam": BOARD,
        WARD: UNIT,
        FRONT: UNIT,
        PARTY_OFFICE: UNIT,
    },
    "xay-dung-dang": {FRONT: UNIT, PARTY_OFFICE: UNIT},
    "chi-dao-cua-cap-uy": {"lanh-dao-vp-thanh-uy": BOARD, PARTY_OFFICE: UNIT},
    "chi-dao-cua-chinh-quyen": {"lanh-dao-vp-hdnd-ubnd": BOARD, "chuyen-vien-vp-hdnd-ubnd": BOARD},
    "pho-bien-phap-luat": {"truong-phong-tu-phap": BOARD, WARD: UNIT, FRONT: UNIT, PARTY_OFFICE: UNIT},
    "thu-tuc-hanh-chinh": {"chuyen-vien-vp-hdnd-ubnd": BOARD, WARD: UNIT},
}
EVERYBODY = [person.username for person in PEOPLE]
OWN_DRAFTS_ONLY = (
    "Theo Điều 6 “Trách nhiệm cung cấp thông tin” (Chương III), "
    "đầu mối chỉ cung cấp và sửa bản nháp của mình."
)
NEVER_WRITE = {"truong-ban", "pho-truong-ban", "quan-sat", "quan-tri-ky-thuat"}


def stands(key: str, title: str) -> bool:
    """Whether a page of that title stands in the section."""
    return editor.section(key).get_children().filter(title=editor.called(key, title)).exists()


@pytest.fixture(scope="module", autouse=True)
def drafts_of_somebody(city_of_module: None) -> None:
    """One a section, of an author outside the demonstration, so that it is everybody's another's."""
    somebody = User.objects.create_user("nguoi-khac", password="mot-mat-khau-dai")
    for key in TABLE:
        editor.draft(key, OF_SOMEBODY, somebody)


def draft_of_somebody(key: str) -> Page:
    return editor.section(key).get_children().get(title=editor.called(key, OF_SOMEBODY))


def test_the_table_knows_only_people_of_the_city() -> None:
    named = {name for row in TABLE.values() for name in row}
    assert named <= set(EVERYBODY)
    assert set(EVERYBODY) - named == NEVER_WRITE


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_person_writes_in_the_sections_of_their_role_and_in_no_other(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    for key, row in TABLE.items():
        title = f"Bài thử của {name}"
        editor.create(client, key, title)
        assert stands(key, title) is (name in row), f"{name} ở {key}"


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_board_edits_drafts_of_its_sections_and_a_contact_only_their_own(
    sign_in: SignIn, name: str
) -> None:
    client = sign_in(name)
    for key, row in TABLE.items():
        page = draft_of_somebody(key).specific
        editor.edit(client, page, "Tên do người khác sửa")
        changed = editor.latest(page).title == editor.called(key, "Tên do người khác sửa")
        assert changed is (row.get(name) == BOARD), f"{name} ở {key}"


@pytest.mark.parametrize("name", one_in(2, EVERYBODY))
def test_nobody_deletes_the_draft_of_another(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    for key in TABLE:
        page = draft_of_somebody(key)
        client.post(f"/admin/pages/{page.pk}/delete/")
        client.post(f"/admin/bulk/wagtailcore/page/delete/?id={page.pk}")
        assert stands(key, OF_SOMEBODY), f"{name} ở {key}"


def test_an_author_edits_and_deletes_their_own_draft(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    page = editor.draft("xa-phuong", "Bản nháp của phường", User.objects.get(username=WARD))
    editor.edit(client, page, "Tên mới")
    assert editor.latest(page).title == "Tên mới"
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert not stands("xa-phuong", page.title)


def test_an_author_does_not_delete_what_was_published(sign_in: SignIn) -> None:
    page = editor.published("xa-phuong", "Trang của phường", User.objects.get(username=WARD))
    sign_in(WARD).post(f"/admin/pages/{page.pk}/delete/")
    assert stands("xa-phuong", page.title)


@pytest.mark.parametrize("name", one_in(2, EVERYBODY))
def test_a_refusal_is_a_sentence_that_names_its_clause(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    for key, row in TABLE.items():
        if name not in row:
            sentence = editor.said(client.get(editor.add_address(key)))
            assert sentence.startswith("Theo "), sentence
            assert "Điều " in sentence, sentence


@pytest.mark.parametrize("door", ["edit", "copy"])
def test_whoever_is_turned_away_from_a_stock_door_reads_the_sentence_with_its_clause(
    sign_in: SignIn, door: str
) -> None:
    """Stock would only say that they have no permission; a script gets the sentence with a 403."""
    page = draft_of_somebody("van-hoa-xa-hoi")
    client, address = sign_in(FRONT), f"/admin/pages/{page.pk}/{door}/"
    for ask in (client.get, client.post):
        answer = ask(address)
        assert (answer.status_code, answer.url) == (302, "/admin/")
        assert editor.said(answer).strip() == OWN_DRAFTS_ONLY
        assert OWN_DRAFTS_ONLY in client.get(answer.url).content.decode()
        refused = ask(address, headers={"x-requested-with": "XMLHttpRequest"})
        assert refused.status_code == 403
        assert OWN_DRAFTS_ONLY in refused.content.decode()
        assert ask(address, headers=AUTOSAVE).json()["error_message"] == OWN_DRAFTS_ONLY


def test_whoever_is_turned_away_from_a_page_in_its_chain_reads_why_on_its_own_screen(sign_in: SignIn) -> None:
    page = chain.submitted(sign_in, "van-hoa-xa-hoi")
    client = sign_in(chain.WRITER)
    for ask in (client.get, client.post):
        answer = ask(editor.edit_address(page))
        assert (answer.status_code, answer.url) == (302, chain.address(page))
        assert "Bài đang trình duyệt nên không ai sửa." in client.get(answer.url).content.decode()


def test_whoever_opens_what_the_regulation_sets_reads_that_it_does(sign_in: SignIn) -> None:
    editor.superuser()
    client = sign_in("quan-tri-goc")
    for ask in (client.get, client.post):
        assert "theo Quy chế" in editor.said(ask("/admin/workflows/add/"))


def test_nobody_writes_beside_the_sections_or_changes_what_the_regulation_names(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    page = editor.section("van-hoa-xa-hoi")
    assert "theo Quy chế" in editor.said(client.get(editor.edit_address(page)))
    heading = editor.section("tin-tong-hop")
    answer = client.get(f"/admin/pages/add/pages/newspage/{heading.pk}/")
    assert "theo Quy chế" in editor.said(answer)


MARCH = {"starts_on": date(2026, 3, 1), "ends_on": date(2026, 3, 31), "decision_number": "1/QĐ-thử"}


@pytest.mark.parametrize(
    ("day", "writes"), [((2, 28), False), ((3, 1), True), ((3, 31), True), ((4, 1), False)]
)
@pytest.mark.parametrize("assignee", ["person", "role"])
def test_an_assignment_gives_the_right_from_its_first_day_to_its_last(
    sign_in: SignIn, day: tuple[int, int], writes: bool, assignee: str
) -> None:
    person = User.objects.get(username="vien-chuc-trung-tam")
    given = {"person": person} if assignee == "person" else {"role": "vien-chuc-trung-tam"}
    Assignment.objects.create(section="xay-dung-dang", duty="contribute", **given, **MARCH)
    for clock in ("00:00:01", "23:59:59"):
        moment = datetime.fromisoformat(f"2026-{day[0]:02}-{day[1]:02}T{clock}")
        with time_machine.travel(moment.replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")), tick=False):
            editor.create(sign_in("vien-chuc-trung-tam"), "xay-dung-dang", f"Bài lúc {clock}")
        assert stands("xay-dung-dang", f"Bài lúc {clock}") is writes


def test_an_assignment_to_one_person_gives_nothing_to_another(sign_in: SignIn) -> None:
    person = User.objects.get(username="vien-chuc-trung-tam")
    today = timezone.localdate()
    Assignment.objects.create(
        section="xay-dung-dang", duty="contribute", person=person, starts_on=today, decision_number="1"
    )
    editor.create(sign_in("chuyen-vien-vhtt"), "xay-dung-dang", "Bài của người khác")
    assert not stands("xay-dung-dang", "Bài của người khác")


def test_whose_appointment_ended_yesterday_is_refused_today(sign_in: SignIn) -> None:
    appointment = Appointment.objects.get(person__username="vien-chuc-trung-tam")
    appointment.ends_on = timezone.localdate()
    appointment.save()
    editor.create(sign_in("vien-chuc-trung-tam"), "van-hoa-xa-hoi", "Bài ngày cuối")
    assert stands("van-hoa-xa-hoi", "Bài ngày cuối")
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        editor.create(sign_in("vien-chuc-trung-tam"), "van-hoa-xa-hoi", "Bài ngày sau")
    assert not stands("van-hoa-xa-hoi", "Bài ngày sau")


def test_a_group_given_by_hand_gives_no_right_to_write(sign_in: SignIn) -> None:
    """Stock permissions open the explorer; the regulation answers."""
    person = User.objects.get(username="quan-sat")
    title = "Viên chức Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"
    person.groups.add(Group.objects.get(name=title))
    editor.create(sign_in("quan-sat"), "van-hoa-xa-hoi", "Bài của quan sát")
    assert not stands("van-hoa-xa-hoi", "Bài của quan sát")


def test_a_superuser_without_an_appointment_does_nothing_editorial(sign_in: SignIn) -> None:
    editor.superuser()
    client = sign_in("quan-tri-goc")
    page = draft_of_somebody("du-lich")
    for key in TABLE:
        editor.create(client, key, "Bài của quản trị")
        assert not stands(key, "Bài của quản trị")
    for door in ("edit", "delete", "copy", "move", "history", "view_draft"):
        sentence = editor.said(client.get(f"/admin/pages/{page.pk}/{door}/"))
        assert "Theo " in sentence, door


@pytest.mark.parametrize("verb", ["publish", "unlock", "phê duyệt", "", "Create"])
def test_an_unknown_verb_is_refused_to_everyone(sign_in: SignIn, verb: str) -> None:
    page = editor.section("van-hoa-xa-hoi")
    for person in User.objects.all():
        assert "nguyên tắc hệ thống" in refusal(person, verb, page, timezone.now())


def test_a_person_whose_account_was_closed_is_refused(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    person = User.objects.get(username="vien-chuc-trung-tam")
    person.is_active = False
    person.save()
    editor.create(client, "van-hoa-xa-hoi", "Bài sau khi đóng")
    assert not stands("van-hoa-xa-hoi", "Bài sau khi đóng")
    assert refusal(person, "create", editor.section("van-hoa-xa-hoi"), timezone.now())


def test_no_answer_about_a_page_rests_on_what_groups_were_given_there() -> None:
    stock, ours = vars(PagePermissionTester), vars(BoardPagePermissionTester)
    asks_groups = {name for name, method in stock.items() if "permissions" in names_used_in(method)}
    assert asks_groups >= {"can_edit", "can_publish", "can_lock"}
    assert asks_groups <= ours.keys()


def names_used_in(method: object) -> tuple[str, ...]:
    return getattr(getattr(method, "__code__", None), "co_names", ())
