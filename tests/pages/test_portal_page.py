"""What every page is: written in one form, addressed in ASCII, placed by the regulation, closed by default."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page

from pages.models import (
    Byline,
    DocumentPage,
    HomePage,
    IntroPage,
    NewsPage,
    ProcedurePage,
    SchedulePage,
    SectionPage,
)
from tests.kinds import KINDS
from workflows.staff.models import PenName, User

pytestmark = pytest.mark.django_db


def section(key: str) -> SectionPage:
    return SectionPage.objects.get(section_key=key, locale__language_code="vi")


def draft(key: str = "kinh-te", **fields) -> NewsPage:
    page = NewsPage(
        **{"title": "Tin thử", "summary": "Tóm tắt", "field_of_activity": "kinh-te", "live": False} | fields
    )
    section(key).add_child(instance=page)
    return page


def test_a_draft_is_stored_in_composed_letters_whatever_was_typed() -> None:
    """Holds Wagtail to calling _set_core_field_defaults() before it cleans, drafts included."""
    typed = unicodedata.normalize("NFD", "Lễ hội đền Hạ")
    page = draft(title=typed, summary=typed, body=[("paragraph", f"<p>{typed}</p>")])
    page.refresh_from_db()
    assert page.title == page.summary == "Lễ hội đền Hạ"
    assert "Lễ hội đền Hạ" in str(page.body[0].value)


def test_what_the_platform_sets_is_refused_by_the_database_where_it_cannot_be() -> None:
    """No form says who owns a page or where it stands, so no question is asked of it at every save."""
    page = draft()
    page.owner_id = 0
    page.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.check_constraints()
    page.owner_id = None
    page.save()
    twin = draft(title="Tin khác")
    twin.translation_key = page.translation_key
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_an_address_knows_the_letter_d_and_two_titles_alike_get_two_addresses() -> None:
    first, second = draft(title="Đường Đồng Khởi"), draft(title="Đường Đồng Khởi")
    assert (first.slug, second.slug) == ("duong-dong-khoi", "duong-dong-khoi-2")


def test_an_address_sent_by_the_editor_with_marks_is_folded() -> None:
    assert draft(slug="đường-hoà-bình").slug == "duong-hoa-binh"


@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("kinh-te", NewsPage),
        ("xay-dung-dang", NewsPage),
        ("du-lich", IntroPage),
        ("he-thong-chinh-tri-thanh-pho", IntroPage),
        ("lich-cong-tac", SchedulePage),
        ("thu-tuc-hanh-chinh", ProcedurePage),
        ("chi-dao-cua-chinh-quyen", DocumentPage),
    ],
)
def test_a_section_holds_the_kind_of_page_the_regulation_gives_it(key: str, allowed: type[Page]) -> None:
    for kind in KINDS.values():
        assert kind.can_create_at(section(key)) is (kind is allowed)


def test_a_heading_holds_no_content() -> None:
    for kind in (*KINDS.values(), HomePage, SectionPage):
        assert not kind.can_create_at(section("tin-tong-hop"))


def test_a_choice_is_named_in_the_reader_s_language() -> None:
    """Fails when Django no longer asks `_get_FIELD_display`, which names what the regulation's tables have."""
    law, news = DocumentPage(kind="nghi-dinh", urgency=""), NewsPage(genre="tin")
    assert (law.get_kind_display(), law.get_urgency_display()) == ("Nghị định", "")
    with override("en"):
        assert (law.get_kind_display(), law.get_urgency_display()) == ("Decree", "")
        assert NewsPage(field_of_activity="kinh-te").get_field_of_activity_display() == "Economy"
    assert news.get_genre_display() == "Tin"


def test_a_document_and_a_week_are_titled_in_their_own_language() -> None:
    said = {"kind": "nghi-dinh", "number": "224/2026/NĐ-CP"}
    english = Locale.objects.get(language_code="en")
    assert DocumentPage(**said).designation == "Nghị định số 224/2026/NĐ-CP"
    assert DocumentPage(**said, locale=english).designation == "Decree No. 224/2026/NĐ-CP"
    with override("en"):
        assert DocumentPage(**said).designation == "Nghị định số 224/2026/NĐ-CP"


def test_a_portal_that_was_told_of_no_tester_refuses_everything(settings) -> None:
    settings.PAGE_PERMISSION_TESTER = None
    admin = User.objects.create_superuser("root", "root@vi-du.invalid", "x")
    answers = draft().permissions_for_user(admin)
    questions = [
        name
        for name in dir(Page.permissions_for_user.__globals__["PagePermissionTester"])
        if name[:4] == "can_"
    ]
    assert questions
    assert not any(getattr(answers, question)() for question in questions)


def test_news_received_before_it_happened_or_after_today_is_refused_in_a_sentence() -> None:
    today = timezone.localdate()
    page = draft(event_on=today, received_on=today - timedelta(days=1))
    with pytest.raises(ValidationError, match="Ngày nhận không thể trước ngày diễn ra"):
        page.full_clean()
    page.event_on, page.received_on = None, today + timedelta(days=1)
    with pytest.raises(ValidationError, match="Ngày nhận không thể sau hôm nay"):
        page.full_clean()


def test_the_foot_of_a_piece_names_hands_as_a_newspaper_does() -> None:
    lan = PenName.objects.get(name="Lan Thanh (ví dụ)")
    page = draft(genre="tin")
    page.bylines = [
        Byline(role="text", pen_name=lan),
        Byline(role="pictures", pen_name=lan),
        Byline(role="video", contributor="Cộng tác viên ví dụ"),
    ]
    page.save()
    assert page.byline_line == "Tin, ảnh: Lan Thanh (ví dụ) – Video: Cộng tác viên ví dụ"


def test_a_byline_names_somebody_and_nobody_signs_with_another_s_pen_name() -> None:
    lan = PenName.objects.get(name="Lan Thanh (ví dụ)")
    with pytest.raises(ValidationError, match="Hãy chọn bút danh"):
        Byline(role="text").clean()
    with pytest.raises(ValidationError, match="Bút danh này là của người khác"):
        Byline(role="text", pen_name=lan, person=User.objects.get(username="quan-sat")).clean()


def test_the_home_page_s_queries_do_not_grow_with_the_news(client, django_assert_max_num_queries) -> None:
    client.get("/")
    for number in range(8):
        page = draft(title=f"Tin {number}")
        page.save_revision().publish(skip_permission_checks=True)
    with django_assert_max_num_queries(12):
        assert client.get("/").status_code == 200
