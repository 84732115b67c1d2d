"""The demonstration city in English says what the Vietnamese says, all of it, in the words of the glossary."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from django.utils import timezone

from pages.models import SectionPage
from pages.translations.pieces import pieces_of
from site_tphcm.demonstration.drafts import written
from site_tphcm.demonstration.english import make_english
from site_tphcm.demonstration.texts import DRAFTS, Draft
from site_tphcm.demonstration.texts.english import BEGUN, CORRECTED_SINCE, FILES, NAMES, UNTIL, WORDS
from site_tphcm.demonstration.texts.shared import IN_ENGLISH
from site_tphcm.demonstration.texts.terms import TERMS
from snippets.models.terms import forms_of
from tests.pages.finding.demonstration import publish
from vietnamese.terms import Entry, Glossary
from vietnamese.text import nfc
from workflows.approval.models import Submission, TranslatedPage
from workflows.regulation.tuyen_quang import REGULATION
from workflows.staff.models import User

PAGES = [draft for draft in DRAFTS if draft.title in WORDS]
DAY = re.compile(r"\b(\d{1,2})/\d{1,2}/(\d{4})\b(?!/)")
MONTH = re.compile(r"\b\d{1,2}/(\d{4})\b(?!/)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
LEAST = {  # issue 11: introduction, political system, communes, investment, tourism, festivals, procedures, contacts
    "dieu-kien-tu-nhien-lich-su-van-hoa": 3,
    "he-thong-chinh-tri-thanh-pho": 7,
    "xa-phuong": 5,
    "tiem-nang-kinh-te": 4,
    "du-lich": 5,
    "van-hoa-le-hoi": 3,
    "thu-tuc-hanh-chinh": 10,
    "dich-vu-cong": 3,
    "lien-he": 4,
}


def texts_of(draft: Draft) -> list[str]:
    """The Vietnamese of each piece, as a translator is given it."""
    author = User.objects.get(username=draft.author)
    return [piece.text for piece in pieces_of(written(draft, author, timezone.now()))]


def numbers(text: str) -> Counter[float]:
    return Counter(float(found) for found in NUMBER.findall(text))


def numbers_in_vietnamese(text: str) -> Counter[float]:
    """Of a day its year and its day: the month is a word in English."""
    without_months = MONTH.sub(r"\1", DAY.sub(r"\1 \2", text))
    return numbers(without_months.replace("15 giờ", "15:00").replace(".", "").replace(",", "."))


@pytest.mark.django_db
def test_each_page_has_the_whole_of_it_in_english_but_the_one_that_is_begun() -> None:
    lacking = {draft.title: [text for text in texts_of(draft) if text not in WORDS] for draft in PAGES}
    assert lacking.pop(BEGUN)
    assert {title: texts for title, texts in lacking.items() if texts} == {}


@pytest.mark.django_db
def test_no_english_is_left_that_no_page_needs_and_none_is_written_twice() -> None:
    needed = {text for draft in PAGES for text in texts_of(draft)}
    assert [text for text in WORDS if text not in needed] == []
    assert sum(len(file.WORDS) for file in FILES) + len(NAMES) == len(WORDS)


def test_the_words_of_the_glossary_are_kept_to() -> None:
    terms = [(vi, en, *more) for kind in TERMS.values() for vi, en, *more in kind]
    units = [(unit.name, unit.name_en) for unit in REGULATION.units]
    glossary = Glossary(
        Entry(vi, en, forms_of(more[0]) if more else ())
        for vi, en, *more in [*terms, *units, *IN_ENGLISH.items()]
    )
    assert len(glossary) > 100
    others = [(entry.vi, vi, en) for vi, en in WORDS.items() for entry in glossary.not_carried(vi, en)]
    assert others == []


def test_every_figure_is_carried_and_none_is_added() -> None:
    others = [
        (vi, en)
        for vi, en in WORDS.items()
        if numbers_in_vietnamese(vi) != numbers(en.replace(",", "").rstrip("."))
    ]
    assert others == []


def test_it_is_in_good_form_and_an_example_says_so() -> None:
    for vi, en in WORDS.items():
        assert en == nfc(en).strip(), vi
        assert not re.search(r"\s{2}|\s[.;:,!?]|[<>&]", en), en
        assert vi.startswith("Ví dụ") == en.startswith("Example"), en
        assert (vi[-1] in ".?!") == (en[-1] in ".?!"), en
    titles = [WORDS[draft.title] for draft in PAGES]
    assert len(set(titles)) == len(titles)


def test_an_english_reader_finds_what_the_issue_names_and_the_desk_something_of_each_state() -> None:
    public = [draft for draft in PAGES if draft.until == "published" and draft.title not in UNTIL]
    assert Counter(draft.section for draft in public) >= Counter(LEAST)
    assert set(UNTIL.values()) == {"draft", "checked"}
    assert {draft.title for draft in public} >= set(CORRECTED_SINCE)
    assert len(PAGES) - len(public) == len(UNTIL)


@pytest.mark.django_db
def test_a_translation_passes_its_chain_as_far_as_it_is_to_and_nobody_decides_on_their_own_words() -> None:
    of_each = {
        "Sơ đồ tổ chức",
        "đèn ông sao",
        "Xem hội đua thuyền",
        "nuôi con nuôi",
        "Chứng thực bản sao, chứng thực",
    }
    publish(of_each)
    assert make_english(list(User.objects.all()), timezone.now()) == (3, 2)
    kept = {
        one.source.title: one for one in TranslatedPage.objects.select_related("page__owner", "source__owner")
    }
    assert {title for title, one in kept.items() if one.missing} == {BEGUN}
    assert {title for title, one in kept.items() if not one.page.live} == set(UNTIL)
    assert {one.source.title for one in TranslatedPage.objects.out_of_date()} == set(CORRECTED_SINCE)
    assert kept[BEGUN].page.get_parent().specific_class is SectionPage
    for one in kept.values():
        steps = Submission.objects.filter(key=one.page.pk).values_list("decisions__by", flat=True)
        assert not {one.page.owner_id, *one.source_authors} & set(steps)
    lantern, translator = (
        kept["Ví dụ: Tự làm một chiếc đèn ông sao ở nhà"],
        User.objects.get(username="chuyen-vien-vhtt"),
    )
    assert (lantern.page.owner, lantern.page.title) == (translator, "Example: Making a star lantern at home")
