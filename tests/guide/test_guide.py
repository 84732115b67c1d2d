"""The guide as it is written: a page a role, screens that open for whom they are meant, words as they stand on them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.browser.guide import account_of
from tests.conftest import SignIn
from workflows.guide.pages import INDEX, PICTURES, GuidePage, read_guide
from workflows.guide.shelf import guide
from workflows.staff.regulation import regulation_in_force

from .said import is_said

FOLDER = Path(settings.GUIDE)
WRITTEN = read_guide(FOLDER, lambda name: name)
PAGES = [*WRITTEN.roles.values(), *WRITTEN.works.values()]
TEXTS = sorted(FOLDER.rglob("*.md"))
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]*)\)")
MOST_BYTES = 1_200_000  # of all pictures


def test_every_role_that_people_hold_has_a_page_of_three_steps_and_no_page_is_of_no_role() -> None:
    assert {role.key for role in regulation_in_force().group_roles} == set(WRITTEN.roles)
    assert {len(page.steps) for page in WRITTEN.roles.values()} == {3}
    assert len(WRITTEN.works) > 5


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_screen_opens_for_whom_the_page_is_meant(sign_in: SignIn, page: GuidePage) -> None:
    client = sign_in(account_of(page))
    for path in {path for step in page.steps for path in (step.screen.path, step.screen.opens)}:
        answer = client.get(path, follow=True)
        ends_at = answer.redirect_chain[-1][0] if answer.redirect_chain else path
        assert (answer.status_code, ends_at == "/admin/") == (200, path == "/admin/"), (path, ends_at)


@pytest.mark.django_db
def test_every_page_opens_in_the_admin(sign_in: SignIn) -> None:
    client = sign_in("quan-sat")
    for page in (*guide().roles.values(), *guide().works.values()):
        html = client.get(f"/admin/huong-dan/{page.name}/").content.decode()
        assert html.count('class="guide__picture') == len(page.steps), page.name


def test_every_picture_is_there_and_none_is_left_over() -> None:
    named = {step.picture.name for page in PAGES for step in page.steps}
    there = {path.name for path in (FOLDER / PICTURES).iterdir()}
    assert (named - there, there - named) == (set(), set())


def test_the_pictures_together_are_small() -> None:
    assert sum(path.stat().st_size for path in (FOLDER / PICTURES).iterdir()) <= MOST_BYTES


def test_no_two_pictures_of_a_page_are_said_to_show_the_same() -> None:
    for page in PAGES:
        assert len({step.picture.says for step in page.steps}) == len(page.steps), page.name


def test_the_index_of_the_folder_leads_to_every_page_and_nowhere_else() -> None:
    index = FOLDER / INDEX
    led_to = {(FOLDER / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    assert led_to == {path.resolve() for path in TEXTS} - {index.resolve()}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_written_in_bold_stands_on_a_screen(path: Path) -> None:
    """A menu entry, a button, a heading; renamed there, it is renamed here."""
    bold = BOLD.findall(path.read_text(encoding="utf-8"))
    parts = [part for words in bold for part in re.split(r" › ", words)]
    assert [part for part in parts if not is_said(part)] == []


def test_words_that_no_screen_has_are_noticed() -> None:
    assert is_said("Bàn làm việc")
    assert is_said("Lưu và trình duyệt…")
    assert is_said("Chờ đồng chí: 3 bài")
    assert not is_said("Nút không có ở đâu")
