"""The glossary of the city is what was approved: its terms, and by themselves the names of offices and posts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.translations.glossary import glossary
from snippets.models import Official, Organisation, Position, Term
from snippets.models.officials import Body
from snippets.models.terms import TermKind

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_said_yet(db: None) -> None:
    Organisation.objects.update(name_en="")


def term(vi: str, en: str, *, live: bool = True, **more: Any) -> Term:
    return Term.objects.create(kind=TermKind.OTHER, vi=vi, en=en, live=live, **more)


def office(name: str, english: str, *, live: bool = True) -> Organisation:
    return Organisation.objects.create(name=name, name_en=english, kind="phong-ban-don-vi", live=live)


def leader(title: str, english: str, *, live: bool = True) -> Official:
    made = Official(name="Lê Lãnh Đạo", live=live)
    made.positions = [
        Position(title=title, title_en=english, body=Body.COMMITTEE, starts_on=date(2020, 1, 1))
    ]
    made.save()
    return made


def known() -> dict[str, str]:
    return {entry.vi: entry.en for entry in glossary().entries}


def test_terms_offices_and_posts_are_in_it_and_what_nobody_approved_is_not() -> None:
    term("phường", "ward")
    term("xã", "commune", live=False)
    office("Phòng Tư pháp", "Division of Justice")
    office("Phòng Chưa Duyệt", "Division of Drafts", live=False)
    office("Phòng Chưa Dịch", "")
    leader("Bí thư", "Secretary")
    leader("Phó Bí thư", "Deputy Secretary", live=False)
    assert known() == {"phường": "ward", "Phòng Tư pháp": "Division of Justice", "Bí thư": "Secretary"}


def test_a_term_is_offered_before_the_name_of_an_office_and_the_name_is_right_as_well() -> None:
    office("Phòng Tư pháp", "Justice Division")
    term("phòng tư pháp", "Division of Justice", also="Office of Justice\n", note="Tên của phòng.")
    [entry] = glossary().entries
    assert entry == (
        "phòng tư pháp",
        "Division of Justice",
        ("Office of Justice", "Justice Division"),
        "Tên của phòng.",
    )


def test_a_translation_is_held_against_it() -> None:
    office("Phòng Tư pháp", "Division of Justice")
    term("thủ tục hành chính", "administrative procedure")
    source, found = "Phòng Tư pháp trả lời về thủ tục hành chính.", glossary()
    assert [entry.en for entry in found.terms_in(source)] == [
        "Division of Justice",
        "administrative procedure",
    ]
    english = "The Justice Office answers on administrative procedures."
    assert [entry.vi for entry in found.not_carried(source, english)] == ["Phòng Tư pháp"]


def test_it_asks_one_question_however_much_it_holds() -> None:
    for number in range(20):
        term(f"thuật ngữ {number}", f"term {number}")
        office(f"Phòng số {number}", f"Division {number}")
        leader(f"Chức vụ {number}", f"Post {number}")
        with CaptureQueriesContext(connection) as queries:
            assert len(glossary()) == 3 * (number + 1)
        assert len(queries) == 1
