"""A resident finds a page whatever way its words are typed; what was typed with marks comes first."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from pages.finding import postgres
from pages.finding.finder import How, Question, finder
from pages.finding.keeping import find_anew
from pages.models import DocumentFile, SearchDocument
from snippets.models import Attachment
from tests.pages.public import published, section

pytestmark = pytest.mark.django_db
BIRTH = "Thủ tục đăng ký khai sinh nghêu"


def found(words: str, **narrowed: Any) -> list[str]:
    question = Question(words, section().locale_id, narrowed)
    answer = finder().answer(question)
    keys = finder().cut(question, answer, 0, 20)
    titles = dict(Page.objects.filter(pk__in=keys).values_list("pk", "title"))
    return [titles[key] for key in keys]


def how(words: str) -> How:
    return finder().answer(Question(words, section().locale_id)).how


@pytest.mark.parametrize(
    "typed",
    [
        "thu tuc khai sinh nghêu",
        "THỦ TỤC KHAI SINH NGHÊU",
        unicodedata.normalize("NFD", "thủ tục khai sinh nghêu"),
        "thủ tục đăng kí khai sinh ngheu",
        "thu\u200b tục khai sinh ngheu",
    ],
)
def test_a_page_is_found_however_its_words_are_typed(typed: str) -> None:
    published(BIRTH)
    assert found(typed) == [BIRTH]


def test_the_tone_may_stand_where_it_used_to() -> None:
    published("Hòa giải nghêu ở cơ sở")
    assert found("hoà giải nghêu") == ["Hòa giải nghêu ở cơ sở"]


def test_words_typed_with_marks_find_them_first_and_others_after() -> None:
    published("Nghêu đầu giá")
    published("Nghêu đấu giá")
    published("Nghêu dâu già")
    assert found("nghêu đấu giá")[0] == "Nghêu đấu giá"
    assert found("nghêu dâu già")[0] == "Nghêu dâu già"
    assert len(found("ngheu dau gia")) == 3


def test_a_body_with_the_marks_is_before_a_title_without() -> None:
    published("Nghêu đầu giá")
    published("Tin về đất", body=[("paragraph", "<p>Nghêu đấu giá.</p>")])
    assert found("nghêu đấu giá") == ["Tin về đất", "Nghêu đầu giá"]


def test_of_many_an_old_page_is_first_where_it_alone_stands_as_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "RANKED", 0)
    monkeypatch.setattr(postgres, "NEWEST", 2)
    old = published("Tin về đất", body=[("paragraph", "<p>Nghêu đấu giá.</p>")])
    newer = [published(f"Nghêu đầu giá {number}").title for number in range(3)]
    assert found("nghêu đấu giá") == [old.title, *reversed(newer)]
    assert found("ngheu dau gia") == [*reversed(newer), old.title]
    assert found("nghêu đấu giá", section="van-hoa-xa-hoi") == []


def test_titles_come_before_summaries_and_summaries_before_bodies() -> None:
    published("Tin ba", body=[("paragraph", "<p>nghêu sò</p>")])
    published("Tin hai", summary="nghêu sò")
    published("Nghêu sò")
    assert found("nghêu sò") == ["Nghêu sò", "Tin hai", "Tin ba"]


def test_of_two_that_answer_alike_the_newer_is_first() -> None:
    old, new = published("Nghêu sò ốc"), published("Nghêu sò hến")
    assert found("nghêu sò") == [new.title, old.title]


@pytest.mark.parametrize("ranked", [postgres.RANKED, 0], ids=["of few", "of many"])
def test_a_name_that_says_little_else_comes_before_a_newer_one_that_says_much(
    monkeypatch: pytest.MonkeyPatch, ranked: int
) -> None:
    monkeypatch.setattr(postgres, "RANKED", ranked)
    old = published("Thủ tục đăng ký nghêu sò")
    new = published("Khi nào người dân ven sông cần đăng ký nghêu sò với phường")
    assert found("dang ky ngheu so") == [old.title, new.title]


def test_words_between_quotation_marks_stand_together() -> None:
    published("Nghêu và sò")
    published("Nghêu sò")
    assert found('"nghêu sò"') == ["Nghêu sò"]
    assert len(found("nghêu sò")) == 2


@pytest.mark.parametrize(
    "typed", ["9234/QĐ-UBND", "9234/qd-ubnd", "9234", "quyết định 9234", "9234 / QĐ - UBND"]
)
def test_a_document_is_first_by_its_number(typed: str) -> None:
    named = published("9234/QĐ-UBND", "chi-dao-cua-chinh-quyen", number="9234/QĐ-UBND")
    published("Thực hiện Quyết định 9234/QĐ-UBND", summary="Quyết định số 9234/QĐ-UBND, 9234 9234")
    assert found(typed)[0] == named.title


@pytest.mark.parametrize("typed", ["9.123456", "9.123456.000.00.00.H60", "thủ tục 9.123456"])
def test_a_procedure_is_first_by_its_code(typed: str) -> None:
    published("Tin về thủ tục 9.123456 và 9.123456.000.00.00.H60", summary="9.123456 9.123456")
    named = published("Cấp giấy nghêu", "thu-tuc-hanh-chinh", code="9.123456.000.00.00.H60")
    assert found(typed)[0] == named.title


def test_the_beginning_of_the_last_word_finds_where_the_word_does_not() -> None:
    published("Đăng ký nghêuxanh")
    assert found("đăng ký nghêux") == ["Đăng ký nghêuxanh"]
    assert how("đăng ký nghêux") is How.BEGINNING


def test_a_word_that_is_being_typed_has_its_tone_before_its_end() -> None:
    named = published("Nghêu khoáng")
    published("Tin khác", body=[("paragraph", "<p>nghêu khoá</p>")])
    assert found("nghêu khoá")[0] == named.title


def test_names_are_offered_while_they_are_typed() -> None:
    page = published("Đăng ký nghêuxanh")
    assert finder().begin("dang ky ngheux", section().locale_id, 5) == [page.pk]


@pytest.mark.parametrize("typed", ["nghueuxanh", "nghêuxan", "ngheuxamh", "ngheuxanhh"])
def test_one_letter_of_a_longer_word_may_be_mistaken(typed: str) -> None:
    published("Đăng ký nghêuxanh")
    assert found(f"đăng ký {typed}") == ["Đăng ký nghêuxanh"]


def test_what_was_typed_is_found_before_what_is_like_it() -> None:
    published("Hội nghêuxamh")
    published("Hội nghêuxanh")
    assert found("nghêuxamh") == ["Hội nghêuxamh", "Hội nghêuxanh"]


def test_short_words_are_offered_where_nothing_is_found() -> None:
    published("Cấp sổ zóc")
    assert found("zoz") == []
    assert finder().answer(Question("zoz", section().locale_id)).instead == "zoc"


def test_of_several_words_one_may_be_missing_where_nothing_has_all() -> None:
    published("Nghêu sò ốc")
    assert found("nghêu sò ốc vắngmặt") == ["Nghêu sò ốc"]
    assert how("nghêu sò ốc vắngmặt") is How.ALMOST


def test_words_of_a_file_are_found_from_its_publication_on() -> None:
    file = Attachment.objects.create(
        title="Phụ lục", file=ContentFile("Danh sách nghêutrongtệp".encode(), "a.txt")
    )
    page = published("9235/QĐ-UBND", "chi-dao-cua-chinh-quyen", number="9235/QĐ-UBND")
    assert found("nghêutrongtệp") == []
    page.files = [DocumentFile(file=file)]
    page.save_revision().publish(skip_permission_checks=True)
    assert found("nghêutrongtệp") == [page.title]
    assert found("nghêutrongtệp", has_file=True) == [page.title]
    assert found("nghêutrongtệp", has_file=False) == []


def test_nothing_is_found_of_an_earlier_edition() -> None:
    page = published("Tin nghêucũ", body=[("paragraph", "<p>nghêutrongbài</p>")])
    page.title, page.body = "Tin nghêumới", [("paragraph", "<p>nghêukhác</p>")]
    page.save_revision().publish(skip_permission_checks=True)
    assert found("nghêucũ") == found("nghêutrongbài") == []
    assert found("nghêumới nghêukhác") == ["Tin nghêumới"]


def test_a_page_is_gone_with_its_withdrawal_and_its_deletion() -> None:
    page, other = published("Tin nghêu"), published("Tin nghêu khác")
    page.unpublish()
    other.delete()
    assert found("nghêu") == []
    assert not SearchDocument.objects.filter(pk__in=[page.pk, other.pk]).exists()


def test_pages_of_a_section_that_is_closed_are_gone_and_come_back_when_it_opens() -> None:
    page = published("Tin nghêu")
    restriction = PageViewRestriction.objects.create(page=section(), restriction_type="login")
    assert found("nghêu") == []
    assert not SearchDocument.objects.filter(pk=page.pk).exists()
    restriction.delete()
    assert found("nghêu") == ["Tin nghêu"]


def test_a_page_that_moves_is_of_its_new_section() -> None:
    page = published("Tin nghêu")
    Page.objects.get(pk=page.pk).move(section("van-hoa-xa-hoi"), pos="last-child")
    assert found("nghêu", section="van-hoa-xa-hoi") == ["Tin nghêu"]
    assert found("nghêu", section="kinh-te") == []


def test_a_procedure_is_found_by_what_people_call_it() -> None:
    published("Tin nghêu", body=[("paragraph", "<p>Thủ tục nghêu.</p>")])
    named = published("Đăng ký nghêu", "thu-tuc-hanh-chinh")
    assert found("thu tuc nghêu")[0] == named.title


def test_an_abolished_procedure_is_not_found() -> None:
    published("Cấp nghêu", "thu-tuc-hanh-chinh", status="bai-bo", status_reason="Ví dụ")
    assert found("nghêu") == []


def test_the_sections_themselves_are_found() -> None:
    SearchDocument.objects.filter(kind="sectionpage").delete()
    find_anew.call(section("thu-tuc-hanh-chinh").pk)
    assert "Thủ tục hành chính" in found("thu tuc hanh chinh")[:1]


@pytest.mark.parametrize("words", ["zzqx", "zzqx vwkk", "qwzz xxyy zzkk", "qwzz xxyy zzkk vvkk"])
def test_what_is_nowhere_is_asked_for_three_times(words: str) -> None:
    """As it was typed, by letters mistaken, and by the widest of the other ways."""
    published("Nghêu sò ốc hến")
    question = Question(words, section().locale_id)
    with CaptureQueriesContext(connection) as asked:
        answer = finder().answer(question)
    assert (answer.count, answer.instead, len(asked)) == (0, "", 3)


def test_where_all_words_but_one_are_found_the_last_may_still_be_begun() -> None:
    published("Nghêu sò ốc hến")
    published("Nghêu sò biển")
    assert how("nghêu sò hế") is How.BEGINNING
    assert how("nghêu sò zzqx") is How.ALMOST
