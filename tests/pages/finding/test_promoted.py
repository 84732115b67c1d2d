"""The standing office says which page comes first for which words; readers are shown what is public and approved."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageViewRestriction

from pages.finding import log
from pages.models import PromotedResult
from tests.conftest import SignIn
from tests.editor import draft
from tests.pages.public import published, section
from workflows.staff.models import User

pytestmark = pytest.mark.django_db
SCREEN, UNFOUND = "/admin/ket-qua-nen-xem/", "/admin/tim-khong-thay/"
OFFICE = "vien-chuc-trung-tam"
WORDS = "đăng ký nghêu"


def put_first(page: Any, words: str = WORDS, **fields: Any) -> PromotedResult:
    return PromotedResult.objects.create(words=words, page=page, **fields)


def shown(client: Client, words: str, **more: str) -> tuple[str, str]:
    """What stands before the list, and the rest of the page."""
    html = client.get("/tim-kiem/", {"q": words} | more).content.decode()
    _before, _mark, after = html.rpartition('<div class="search-first">')
    first, _end, rest = after.partition("</ul>") if _mark else ("", "", html)
    return first, rest


def sent(page: Any, **fields: str) -> dict[str, str]:
    return {"words": WORDS, "page": str(page.pk), "rank": "1"} | fields


def refusal(office: Client, page: Any, **fields: str) -> str:
    before = PromotedResult.objects.count()
    answer = office.post(f"{SCREEN}new/", sent(page, **fields))
    assert PromotedResult.objects.count() == before
    return answer.content.decode()


@pytest.mark.parametrize("typed", [WORDS, "DANG KY NGHEU", "đăng kí nghêu", "  dang ky  “nghêu” "])
def test_a_page_comes_first_however_its_words_are_typed_and_once(client: Client, typed: str) -> None:
    page = published("Cấp giấy nghêu", summary="Về việc đăng ký nghêu.")
    published("Đăng ký nghêu")
    put_first(page)
    first, rest = shown(client, typed)
    assert "Kết quả nên xem" in first
    assert page.title in first
    assert page.summary in first
    assert page.title not in rest
    assert "Đăng ký nghêu</a>" in rest


def test_other_words_are_other_words(client: Client) -> None:
    put_first(published("Cấp giấy nghêu"))
    assert shown(client, "đăng ký nghêu sò")[0] == ""
    assert shown(client, "nghêu")[0] == ""


def test_why_it_stands_there_is_for_the_office_alone(client: Client) -> None:
    put_first(published("Cấp giấy nghêu"), reason="Lý do riêng")
    assert "Lý do riêng" not in "".join(shown(client, WORDS))


def test_several_stand_in_the_order_given_to_them(client: Client) -> None:
    put_first(published("Nghêu một"), rank=2)
    put_first(published("Nghêu hai"), rank=1)
    first, _rest = shown(client, WORDS)
    assert first.index("Nghêu hai") < first.index("Nghêu một")


def test_what_readers_may_not_open_is_not_named(client: Client) -> None:
    withdrawn, closed = published("Nghêu đã gỡ"), published("Nghêu đã đóng")
    secret = draft("kinh-te", "Nghêu chưa duyệt", User.objects.get(username=OFFICE))
    for page in (withdrawn, closed, secret):
        put_first(page)
    withdrawn.unpublish()
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    page = "".join(shown(client, WORDS))
    assert "search-first" not in page
    assert not [one for one in (withdrawn, closed, secret) if one.title in page]
    assert json.loads(client.get("/tim-kiem/goi-y/", {"q": WORDS}).content)[1] == []


def test_it_is_shown_in_its_own_language_only(client: Client) -> None:
    put_first(published("Nghêu một"))
    assert "Nghêu một" not in client.get("/en/search/", {"q": WORDS}).content.decode()


@pytest.mark.parametrize(
    ("starts_in", "ends_in", "is_shown"),
    [(0, 0, True), (1, None, False), (None, -1, False), (None, 1, True), (-1, None, True)],
)
def test_it_is_shown_on_its_days(
    client: Client, starts_in: int | None, ends_in: int | None, is_shown: bool
) -> None:
    today = timezone.localdate()
    days = {"starts_on": starts_in, "ends_on": ends_in}
    on = {name: today + timedelta(days=some) for name, some in days.items() if some is not None}
    put_first(published("Nghêu một"), **on)
    assert bool(shown(client, WORDS)[0]) == is_shown


def test_a_list_that_was_narrowed_or_turned_is_the_list_alone(client: Client) -> None:
    put_first(published("Đăng ký nghêu một"))
    assert "Đăng ký nghêu một" in "".join(shown(client, WORDS, muc="kinh-te")).rpartition("listing-count")[2]
    assert shown(client, WORDS, muc="kinh-te")[0] == shown(client, WORDS, trang="2")[0] == ""


def test_it_is_suggested_before_what_the_search_finds(client: Client) -> None:
    page = published("Cấp giấy sò")
    published("Đăng ký nghêu đầu mùa")
    put_first(page)
    offered = json.loads(client.get("/tim-kiem/goi-y/", {"q": "dang ky ngh"}).content)[1]
    assert offered == ["Cấp giấy sò", "Đăng ký nghêu đầu mùa"]
    put_first(page, "zzz zzz")
    offered = [json.loads(client.get("/tim-kiem/goi-y/", {"q": typed}).content)[1] for typed in ("zzz", "zz")]
    assert offered == [[page.title], []]


def test_words_that_found_nothing_lead_somewhere_by_one_press(client: Client, sign_in: SignIn) -> None:
    client.get("/tim-kiem/", {"q": "giấy sòđỏ"})
    office, page = sign_in(OFFICE), published("Cấp giấy nghêu")
    assert (
        f'href="{SCREEN}new/?words=gi%E1%BA%A5y%20s%C3%B2%C4%91%E1%BB%8F"'
        in office.get(UNFOUND).content.decode()
    )
    form = office.get(f"{SCREEN}new/", {"words": "giấy sòđỏ"})
    assert 'value="giấy sòđỏ"' in form.content.decode()
    office.post(f"{SCREEN}new/", sent(page, words="giấy sòđỏ"))
    assert page.title in shown(client, "giay sodo")[0]
    assert page.title in office.get(UNFOUND).content.decode()
    assert ModelLogEntry.objects.filter(action="wagtail.create", user__username=OFFICE).exists()
    log._counted.clear()


def test_the_list_says_what_readers_see_and_asks_no_more_for_more(sign_in: SignIn) -> None:
    office, gone = sign_in(OFFICE), published("Nghêu đã gỡ")
    put_first(gone)
    office.get(SCREEN)
    with CaptureQueriesContext(connection) as few:
        assert "Đang hiện" in office.get(SCREEN).content.decode()
    gone.unpublish()
    for number in range(3):
        put_first(published(f"Nghêu {number}"), f"nghêu {number}")
    with CaptureQueriesContext(connection) as many:
        assert "Không hiện: trang không công khai" in office.get(SCREEN).content.decode()
    assert len(many) == len(few)


def test_what_cannot_be_shown_is_refused_with_a_sentence(sign_in: SignIn) -> None:
    office, page = sign_in(OFFICE), published("Nghêu một")
    hidden = draft("kinh-te", "Nghêu chưa duyệt", User.objects.get(username=OFFICE))
    assert "không phải trang đang công khai" in refusal(office, hidden)
    assert "không có chữ hay số nào để tìm" in refusal(office, page, words="…!")
    days = {"starts_on": "2026-05-02", "ends_on": "2026-05-01"}
    assert "Ngày cuối phải sau ngày đầu." in refusal(office, page, **days)
    put_first(page)
    assert "đã là kết quả nên xem của các từ ấy" in refusal(office, page, words="DANG KY NGHEU")


def test_it_is_changed_and_taken_away_on_its_own_screen(client: Client, sign_in: SignIn) -> None:
    office, page = sign_in(OFFICE), published("Nghêu một")
    row = put_first(page)
    office.post(f"{SCREEN}edit/{row.pk}/", sent(page, words="cấp nghêu"))
    assert shown(client, WORDS)[0] == ""
    assert page.title in shown(client, "cap ngheu")[0]
    office.post(f"{SCREEN}delete/{row.pk}/")
    assert not PromotedResult.objects.exists()


@pytest.mark.parametrize("person", ["truong-ban", "dau-moi-phuong-minh-xuan", "quan-tri-ky-thuat"])
def test_it_is_the_standing_offices_to_say(sign_in: SignIn, person: str) -> None:
    somebody, page = sign_in(person), published("Nghêu một")
    row = put_first(page)
    for address in (SCREEN, f"{SCREEN}new/", f"{SCREEN}edit/{row.pk}/", f"{SCREEN}delete/{row.pk}/"):
        assert somebody.get(address).status_code in {302, 403}
        assert somebody.post(address, sent(page, words="khác")).status_code in {302, 403}
    assert [one.words for one in PromotedResult.objects.all()] == [WORDS]


def test_a_section_may_come_first(client: Client) -> None:
    put_first(section())
    assert section().title in shown(client, WORDS)[0]
