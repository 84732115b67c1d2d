"""Who sees what is to be translated: what is missing, out of date, begun, waiting, public; each role what it may."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

from pages.models import NewsPage, ProcedurePage
from pages.translations.memory import Said, remember
from tests import editor
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, press
from tests.approval.desk.test_menu import menu
from tests.approval.withdrawing.gone import withdraw
from tests.conftest import SignIn
from tests.pages import public as made
from workflows.approval.models import TranslatedPage
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force
from workflows.translation.saving import in_english
from workflows.translation.standing import kinds

from . import hands
from .listed import (
    BEGUN,
    LIST,
    MISSING,
    OLD,
    PUBLIC,
    WAITING,
    changed,
    counts,
    public,
    public_source,
    released,
    rows,
    said,
    translated,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
INTRO = "dieu-kien-tu-nhien-lich-su-van-hoa"
PROCEDURES = "thu-tuc-hanh-chinh"
OBSERVER, WARD, TECHNICIAN = (
    "quan-sat",
    "dau-moi-phuong-minh-xuan",
    "quan-tri-ky-thuat",
)
OLD_ON_THE_DESK = "Bản dịch đã cũ"


def today() -> str:
    return f"{timezone.localdate():%d/%m/%Y}"


def desk(sign_in: SignIn, username: str) -> str:
    return sign_in(username).get("/admin/").content.decode()


# What is not translated.


def test_the_list_begins_with_what_the_law_and_the_city_want_in_english(sign_in: SignIn) -> None:
    made.published("Sông Lô", INTRO)
    made.published("Đầu tư vào thành phố", "tiem-nang-kinh-te")
    made.published("Đăng ký tạm trú", PROCEDURES, code="1.000001", audience=["cong-dan", "nguoi-nuoc-ngoai"])
    made.published("Đăng ký khai sinh", PROCEDURES, code="1.000002", audience=["cong-dan"])
    made.published("Chợ đêm mở cửa", "kinh-te")
    client = sign_in(WRITER)
    assert {"Sông Lô", "Đầu tư vào thành phố", "Đăng ký tạm trú"} <= set(rows(client))
    assert not {"Đăng ký khai sinh", "Chợ đêm mở cửa"} & set(rows(client))
    html = client.get(LIST).content.decode()
    assert "Điều 13 Nghị định số 42/2022/NĐ-CP nêu các nội dung tiếng Anh: giới thiệu, liên hệ" in html
    assert {"Đăng ký khai sinh", "Chợ đêm mở cửa"} <= set(rows(client, section="tat-ca"))
    assert "nêu các nội dung tiếng Anh" not in client.get(LIST, {"section": "tat-ca"}).content.decode()


def test_every_section_that_the_city_adds_is_one_of_its_own() -> None:
    regulation = regulation_in_force()
    assert all(regulation.section(key) for key in regulation.in_english.chosen)


def test_what_is_not_public_or_nobody_translates_is_not_missing(sign_in: SignIn) -> None:
    editor.draft("kinh-te", "Nháp chưa đăng", User.objects.get(username=WRITER))
    quoted = made.published("Tin dẫn nguồn", "diem-bao")
    client = sign_in(WRITER)
    assert "Nháp chưa đăng" not in rows(client, section="kinh-te")
    assert quoted.title not in rows(client, section="diem-bao")
    assert type(quoted) not in kinds()


def test_a_translation_that_was_begun_is_missing_no_more(sign_in: SignIn) -> None:
    source = public_source(sign_in, "Chợ đêm mở cửa")
    client = sign_in(WRITER)
    [row] = rows(client, section="kinh-te").values()
    assert (row.why_not, row.says) == ("", [f"Bản tiếng Việt đăng ngày {today()}"])
    first, *others = hands.pieces(source)
    assert others
    hands.save(client, source, lambda piece: "Night market" if piece == first else "")
    assert rows(client, section="kinh-te") == {}
    row = rows(client, BEGUN)["Chợ đêm mở cửa"]
    assert row.title_en == "Night market"
    assert row.says == [f"Đang dịch: xong 1/{len(others) + 1} đoạn"]


# What is begun, waits, is public.


def test_what_a_machine_said_and_nobody_confirmed_is_told(sign_in: SignIn) -> None:
    source = public_source(sign_in, "Chợ đêm mở cửa")
    first, *others = hands.pieces(source)
    person = User.objects.get(username=WRITER)
    remember(source, in_english(), {first: Said("Night market", "máy dịch thử", first.data)}, person)
    client = sign_in(WRITER)
    client.post(
        hands.address(source),
        hands.form_of(client, source) | hands.written(source) | {"words-title": "Night market"},
    )
    told = said(client, BEGUN, "Chợ đêm mở cửa")
    assert told == f"Đang dịch: xong {len(others)}/{len(others) + 1} đoạn · 1 đoạn máy dịch chưa xác nhận"


def test_a_whole_translation_waits_for_the_step_it_stands_at_and_then_is_public(sign_in: SignIn) -> None:
    page = translated(sign_in, public_source(sign_in, "Chợ đêm mở cửa"))
    client = sign_in(WRITER)
    assert said(client, BEGUN, "Chợ đêm mở cửa") == "Đã dịch đủ, chưa trình duyệt"
    press(client, page, "trinh-duyet", declared=DECLARED)
    assert rows(client, BEGUN) == {}
    row = rows(client, WAITING)["Chợ đêm mở cửa"]
    assert row.says == [
        "Trong quy trình: Kiểm duyệt: Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"
    ]
    assert "đang trình duyệt nên không ai sửa" in row.why_not
    press(sign_in(CHECKER), page, "kiem-duyet")
    assert "Trưởng Ban biên tập" in said(client, WAITING, "Chợ đêm mở cửa")
    press(sign_in(LEADER), page, "phe-duyet")
    assert rows(client, WAITING) == {}
    assert said(client, PUBLIC, "Chợ đêm mở cửa") == f"Đã đăng, theo bản tiếng Việt ngày {today()}"
    assert counts(client, section="kinh-te") == {
        "Chưa dịch": 0,
        "Đã cũ": 0,
        "Đang dịch": 0,
        "Chờ duyệt": 0,
        "Đã đăng": 1,
    }


# What is out of date.


def test_a_source_that_changes_makes_its_translation_old_until_the_next_one_is_public(
    sign_in: SignIn,
) -> None:
    source, page = public(sign_in, "Chợ đêm mở cửa")
    before = timezone.now() - timedelta(days=40)
    TranslatedPage.objects.filter(page=page).update(public_follows_at=before)
    client = sign_in(WRITER)
    assert rows(client, OLD) == {}
    assert OLD_ON_THE_DESK not in desk(sign_in, WRITER)
    changed(sign_in, source, "Chợ đêm mở cửa cả tuần")
    day = f"{timezone.localtime(before):%d/%m/%Y}"
    told = said(client, OLD, "Chợ đêm mở cửa cả tuần")
    assert told == f"Đã cũ: theo bản tiếng Việt ngày {day}, bản tiếng Việt đổi ngày {today()}"
    assert "Chợ đêm mở cửa cả tuần" in rows(client, PUBLIC)
    hands.save(client, source)
    press(client, page, "trinh-duyet", declared=DECLARED)
    assert "Trong quy trình" in said(client, OLD, "Chợ đêm mở cửa cả tuần")
    assert "Trong quy trình" in said(client, WAITING, "Chợ đêm mở cửa cả tuần")
    press(sign_in(CHECKER), page, "kiem-duyet")
    press(sign_in(LEADER), page, "phe-duyet")
    assert rows(client, OLD) == {}
    assert said(client, PUBLIC, "Chợ đêm mở cửa cả tuần") == f"Đã đăng, theo bản tiếng Việt ngày {today()}"


def test_what_has_been_old_for_longest_comes_first(sign_in: SignIn) -> None:
    for title in ("Một", "Hai", "Ba"):
        source, _page = public(sign_in, title)
        changed(sign_in, source, f"{title} sửa")
    longest = TranslatedPage.objects.get(source__title="Hai sửa")
    assert longest.old_since is not None
    TranslatedPage.objects.filter(pk=longest.pk).update(old_since=longest.old_since - timedelta(days=9))
    source = Page.objects.get(title="Hai sửa").specific
    changed(sign_in, source, "Hai sửa lần nữa")
    assert list(rows(sign_in(WRITER), OLD)) == ["Hai sửa lần nữa", "Một sửa", "Ba sửa"]
    page = desk(sign_in, WRITER)
    assert page.index("Hai sửa lần nữa") < page.index("Một sửa") < page.index("Ba sửa")


def test_a_draft_of_an_edition_that_was_replaced_says_so(sign_in: SignIn) -> None:
    source = public_source(sign_in, "Chợ đêm mở cửa")
    translated(sign_in, source)
    changed(sign_in, source, "Chợ đêm mở cửa cả tuần")
    told = said(sign_in(WRITER), BEGUN, "Chợ đêm mở cửa cả tuần")
    assert told == "Bản nháp theo bản tiếng Việt trước; hãy mở ra, cập nhật rồi lưu"


def test_an_old_edition_that_passes_its_chain_after_its_source_changed_is_old_from_the_start(
    sign_in: SignIn,
) -> None:
    source = public_source(sign_in, "Chợ đêm mở cửa")
    page = translated(sign_in, source)
    press(sign_in(WRITER), page, "trinh-duyet", declared=DECLARED)
    changed(sign_in, source, "Chợ đêm mở cửa cả tuần")
    assert OLD_ON_THE_DESK not in desk(sign_in, WRITER), "readers do not have it yet"
    press(sign_in(CHECKER), page, "kiem-duyet")
    press(sign_in(LEADER), page, "phe-duyet")
    assert "Đã cũ" in said(sign_in(WRITER), OLD, "Chợ đêm mở cửa cả tuần")
    kept = TranslatedPage.objects.get(page=page)
    source.refresh_from_db()
    assert kept.old_since == source.last_published_at


def test_what_follows_a_withdrawn_source_is_listed_with_the_reason_and_is_not_old(sign_in: SignIn) -> None:
    source, page = public(sign_in, "Chợ đêm mở cửa")
    changed(sign_in, source, "Chợ đêm mở cửa cả tuần")
    assert withdraw(sign_in(LEADER), source).status_code == 302
    page.refresh_from_db()
    assert not page.live
    client = sign_in(WRITER)
    assert rows(client, OLD) == rows(client, PUBLIC) == {}
    row = rows(client, BEGUN)["Chợ đêm mở cửa cả tuần"]
    assert row.says[0] == "Bản tiếng Việt không công khai; khi được đăng lại thì dịch tiếp."
    assert row.why_not == "Bản tiếng Việt không công khai nên bản dịch chưa được đăng."
    assert hands.address(source) not in client.get(LIST, {"xem": BEGUN}).content.decode()
    assert OLD_ON_THE_DESK not in desk(sign_in, WRITER)


# The desk.


def test_an_old_translation_stands_on_the_desk_of_who_keeps_its_section(sign_in: SignIn) -> None:
    source, page = public(sign_in, "Chợ đêm mở cửa")
    changed(sign_in, source, "Chợ đêm mở cửa cả tuần")
    for username, leads_to in (
        (WRITER, hands.address(source)),
        (CHECKER, hands.address(source)),
        (LEADER, address(page)),
    ):
        html = desk(sign_in, username)
        assert OLD_ON_THE_DESK in html, username
        assert f'<a href="{leads_to}">Chợ đêm mở cửa cả tuần' in html, username
    for username in ("chuyen-vien-vhtt", "truong-phong-tu-phap", OBSERVER, WARD, TECHNICIAN):
        assert OLD_ON_THE_DESK not in desk(sign_in, username), username
    hands.save(sign_in(WRITER), source)
    assert OLD_ON_THE_DESK in desk(sign_in, WRITER), "saved is not submitted"
    press(sign_in(WRITER), page, "trinh-duyet", declared=DECLARED)
    assert OLD_ON_THE_DESK not in desk(sign_in, WRITER), "it waits for its check there"
    changed(sign_in, source, "Chợ đêm mở cửa quanh năm")
    assert OLD_ON_THE_DESK in desk(sign_in, WRITER), "what waits is old as well"


# Who sees it.


@pytest.mark.parametrize("username", [OBSERVER, "lanh-dao-vp-thanh-uy", "truong-ban"])
def test_who_does_not_write_there_sees_everything_and_reads_why_not(sign_in: SignIn, username: str) -> None:
    public(sign_in, "Đã đăng")
    begun = public_source(sign_in, "Đang dịch dở")
    translated(sign_in, begun)
    left = public_source(sign_in, "Chưa dịch")
    client = sign_in(username)
    for tab, title in ((MISSING, "Chưa dịch"), (BEGUN, "Đang dịch dở"), (PUBLIC, "Đã đăng")):
        row = rows(client, tab, section="kinh-te")[title]
        assert "việc này thuộc trách nhiệm của" in row.why_not, tab
    html = client.get(LIST, {"section": "kinh-te"}).content.decode()
    assert hands.address(left) not in html
    assert client.get(hands.address(begun), follow=True).redirect_chain, "nor does the editor open"


def test_a_contact_of_a_unit_sees_their_own_pages_and_no_draft_of_others(sign_in: SignIn) -> None:
    own = public_source(sign_in, "Bài của phường", "van-hoa-xa-hoi", WARD)
    others = public_source(sign_in, "Bài của Trung tâm", "van-hoa-xa-hoi")
    client = sign_in(WARD)
    assert set(rows(client, MISSING, section="van-hoa-xa-hoi")) == {own.title}
    translated(sign_in, others)
    translated(sign_in, own)
    assert rows(client, BEGUN) == {}, "both are drafts of a colleague"
    assert counts(client, section="van-hoa-xa-hoi")["Đang dịch"] == 0
    released(sign_in, hands.translation(own))
    row = rows(client, PUBLIC)[own.title]
    assert "đầu mối chỉ cung cấp và sửa bản nháp của mình" in row.why_not
    assert not row.may_follow


def test_a_contact_of_a_unit_translates_their_own_page(sign_in: SignIn) -> None:
    own = public_source(sign_in, "Bài của phường", "van-hoa-xa-hoi", WARD)
    client = sign_in(WARD)
    assert rows(client, MISSING, section="van-hoa-xa-hoi")[own.title].why_not == ""
    translated(sign_in, own, WARD)
    row = rows(client, BEGUN)[own.title]
    assert (row.why_not, row.may_follow) == ("", True)


def test_who_has_nothing_to_do_with_texts_has_neither_the_entry_nor_the_screen(sign_in: SignIn) -> None:
    client = sign_in(TECHNICIAN)
    assert "Bản dịch" not in {one["label"] for one in menu(client)}
    answer = client.get(LIST, follow=True)
    assert answer.redirect_chain
    assert "dành cho Ban Biên tập và người viết bài" in answer.content.decode()
    entries = {one["label"]: one for one in menu(sign_in(OBSERVER))}
    assert entries["Bản dịch"]["url"] == LIST


# Filters.


def test_a_title_is_found_in_both_languages_without_marks(sign_in: SignIn) -> None:
    source = public_source(sign_in, "Đường Hòa Bình mở rộng")
    made.published("Phố đi bộ", "kinh-te")
    client = sign_in(WRITER)
    assert list(rows(client, section="kinh-te", words="hoa  BINH duong")) == [source.title]
    assert rows(client, section="kinh-te", words="hoa binh pho") == {}
    hands.save(client, source, lambda piece: "Peace Road" if piece.path == "title" else "")
    for words in ("duong peace", "ROAD", "hòa bình"):
        assert list(rows(client, BEGUN, words=words)) == [source.title], words
    assert rows(client, BEGUN, words="100%_") == {}


def test_a_list_is_narrowed_by_section_and_by_type_of_page(sign_in: SignIn) -> None:
    public(sign_in, "Chợ đêm mở cửa")
    public(sign_in, "Lễ hội Thành Tuyên", "van-hoa-xa-hoi")
    client = sign_in(OBSERVER)
    assert list(rows(client, PUBLIC, section="van-hoa-xa-hoi")) == ["Lễ hội Thành Tuyên"]
    news, procedures = (ContentType.objects.get_for_model(kind).pk for kind in (NewsPage, ProcedurePage))
    assert set(rows(client, PUBLIC, kind=news)) == {"Chợ đêm mở cửa", "Lễ hội Thành Tuyên"}
    assert rows(client, PUBLIC, kind=procedures) == {}
    assert counts(client, kind=procedures)["Đã đăng"] == 0


def test_what_was_asked_for_and_is_not_there_is_told_beside_its_field(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    answer = client.get(
        LIST, {"xem": "khong-co", "section": "khong-co", "kind": "x", "words": "chợ", "p": "99"}
    )
    assert answer.status_code == 200
    assert {"section", "kind"} == set(answer.context["form"].errors)
    assert 'value="chợ"' in answer.content.decode(), "what was typed stays"


def test_titles_stand_in_the_order_of_the_alphabet_twenty_five_to_a_page(sign_in: SignIn) -> None:
    titles = ["Ao cá", "Ăn uống", "Âm nhạc", "Đò ngang", "Dệt lụa", "Zon"]
    for title in titles:
        made.published(title, "kinh-te")
    made.many_news(30, "van-hoa-xa-hoi")
    Page.objects.filter(live_revision=None, title__startswith="Tin mẫu").update(
        live_revision=Page.objects.get(title="Ao cá").live_revision_id
    )
    client = sign_in(WRITER)
    assert list(rows(client, section="kinh-te")) == [
        "Ao cá",
        "Ăn uống",
        "Âm nhạc",
        "Dệt lụa",
        "Đò ngang",
        "Zon",
    ]
    first = rows(client, section="van-hoa-xa-hoi", words="giao thong")
    second = rows(client, section="van-hoa-xa-hoi", words="giao thong", p=2)
    assert (len(first), len(second)) == (25, 6)
    html = client.get(LIST, {"section": "van-hoa-xa-hoi", "words": "giao thong"}).content.decode()
    assert "section=van-hoa-xa-hoi" in html
    assert "Trang 1 / 2" in html


def test_an_empty_list_says_what_is_true_of_whom_it_is_shown_to(sign_in: SignIn) -> None:
    assert "Không có bản dịch nào làm dở." in sign_in(WRITER).get(LIST, {"xem": BEGUN}).content.decode()
    assert "Không có bài nào của đồng chí" in sign_in(WARD).get(LIST, {"xem": BEGUN}).content.decode()
    asked = sign_in(WRITER).get(LIST, {"xem": BEGUN, "words": "không có từ này"}).content.decode()
    assert "Không có trang nào như vậy" in asked


def test_who_writes_finds_their_own_sections_at_once(sign_in: SignIn) -> None:
    made.published("Chợ đêm mở cửa", "kinh-te")
    made.published("Hỏi đáp về đất đai", "pho-bien-phap-luat")
    assert set(rows(sign_in(WRITER), section="cua-toi")) >= {"Chợ đêm mở cửa"}
    assert "Hỏi đáp về đất đai" not in rows(sign_in(WRITER), section="cua-toi")
    assert all(not row.why_not for row in rows(sign_in(WRITER), section="cua-toi").values())
    assert "Chuyên mục của đồng chí" not in sign_in(OBSERVER).get(LIST).content.decode()
