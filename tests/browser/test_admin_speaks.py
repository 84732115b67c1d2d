"""The whole admin speaks Vietnamese, and every label of it can be read: person by person, at 360 and 1280 px."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page

from site_tphcm.demonstration.people import PEOPLE
from snippets.models import Term
from tests import editor
from tests.samples import FULL, one_in
from workflows.staff.models import User

from . import city
from .conftest import DESKTOP, PHONE, Visitor
from .walk import FAULTS, TEXTS, Walk

pytestmark = [pytest.mark.browser, pytest.mark.story]

MOST = 200 if FULL else 3  # screens a person
WANTED = 120 if FULL else 3  # screens and what opens on them, distinct
NAMED = ("Directive", "Vice Chairman of the City People's Committee", "s, es")  # how English is to be written
ROLES = {person.role: person.username for person in PEOPLE}
WALKING = one_in(len(ROLES), list(ROLES.values()))


@pytest.fixture(scope="module")
def own_words(address: str, django_db_blocker: Any) -> list[str]:
    """A city with something to read and something in hand; its words that are no Vietnamese: the titles of its
    English edition, the terms that translators are offered, the names of accounts, and what screens name as examples."""
    with django_db_blocker.unblock():
        city.fill()
        editor.draft("kinh-te", "Bản nháp của viên chức", User.objects.get(username=city.WRITER))
        titles = Page.objects.filter(locale__language_code="en").values_list("title", flat=True)
        terms = [
            words for term in Term.objects.all() for words in (term.en, *term.also.splitlines()) if words
        ]
        words = [*titles, *terms, *User.objects.values_list("username", flat=True), *NAMED]
        return sorted(words, key=len, reverse=True)  # a term is not cut out of a longer one


def signed_in(visit: Any, username: str) -> Visitor:
    person = visit(DESKTOP)
    person.sign_in(username)
    button = person.page.get_by_role("button", name="Tôi đã đọc Quy chế và nhận nhiệm vụ")
    if button.count():
        button.click()
    person.open("/admin/")
    return person


def test_whoever_walks_through_the_admin_reads_vietnamese_and_can_read_every_label(
    visit: Any, own_words: list[str]
) -> None:
    found, kinds = {}, set[tuple[str, str]]()
    for username in WALKING:
        person = signed_in(visit, username)
        seen = Walk(person.page, person.address, own_words).walk(MOST)
        found |= {f"{username}: {one}": one.wrong for one in seen if one.wrong}
        kinds |= {one.kind for one in seen}
    screens = sum(not what_opened for _route, what_opened in kinds)
    print(f"{len(WALKING)} people, {screens} different screens, {len(kinds) - screens} that opened on them")  # noqa: T201 - figures
    assert found == {}
    assert len(kinds) >= WANTED


def test_a_word_of_english_and_a_label_cut_off_are_found(visit: Any, own_words: list[str]) -> None:
    """The guard of the guard."""
    person = signed_in(visit, city.WRITER)
    page = person.page
    page.evaluate(
        """document.querySelector("#main").insertAdjacentHTML("afterbegin", `
        <button title="Save draft">Lưu</button><img alt="Search results"><template><p>Are you sure?</p></template>
        <input placeholder="Choose a page"><p lang="en">In English on purpose</p>
        <p style="width: 4rem; overflow: hidden; white-space: nowrap">Nhãn bị cắt mất</p>
        <p style="height: 1rem; margin-bottom: -1rem">Dòng dưới</p><p>Dòng trên</p>`)"""
    )
    walk = Walk(page, person.address, own_words)
    found = " ".join(walk.english())
    assert all(words in found for words in ("Save draft", "Search results", "Are you sure?", "Choose a page"))
    assert "on purpose" not in found
    faults = " ".join(page.evaluate(FAULTS))
    assert "cắt: “Nhãn bị cắt mất”" in faults
    assert "chồng: “Dòng dưới” và “Dòng trên”" in faults
    assert ["Lưu", "button."] in page.evaluate(TEXTS)


def test_who_comes_to_the_door_with_a_wrong_password_reads_vietnamese(visit: Any) -> None:
    for viewport in (PHONE, DESKTOP):
        somebody = visit(viewport)
        page = somebody.page
        somebody.open("/admin/login/")
        page.fill("[name=username]", city.WRITER)
        page.fill("[name=password]", "không phải mật khẩu này")
        page.click("button[type=submit]")
        page.wait_for_load_state()
        page.wait_for_timeout(800)  # the message comes gliding in
        assert Walk(page, somebody.address, []).english() == []
        assert page.evaluate(FAULTS) == []
