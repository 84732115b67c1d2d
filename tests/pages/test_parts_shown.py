"""Whoever builds templates sees every part on one screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.conftest import SignIn

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/cac-phan/"
FOLDER = Path(settings.BASE_DIR) / "templates" / "components"
# Parts of the frame around every page, and parts that only a real page can show.
OF_A_PAGE = {
    "activity",
    "attendees",
    "attached_files",
    "body",
    "channel_list",
    "channels",
    "clause",
    "contact_people",
    "directory",
    "disclosure_item",
    "document_facts",
    "document_relations",
    "document_search",
    "document_table",
    "past_editions",
    "empty_state",
    "filter_form",
    "gallery_item",
    "in_vietnamese",
    "lead_picture",
    "lead_story",
    "legal_bases",
    "metadata",
    "news_item",
    "picture",
    "procedure_answers",
    "procedure_bases",
    "procedure_card",
    "procedure_facts",
    "procedure_notices",
    "procedure_papers",
    "procedure_ways",
    "read_aloud",
    "responsible",
    "schedule_follow",
    "schedule_row",
    "schedule_updates",
    "schedule_week",
    "search_help",
    "search_result",
    "spokesperson",
    "tree",
    "unit_contact",
    "unit_group",
}


def included_in(text: str) -> set[str]:
    return set(re.findall(r'include "components/([a-z_]+)\.html"', text))


def reached() -> set[str]:
    """What the screen includes, and what that includes in turn."""
    found, new = set(), included_in((FOLDER.parent / "parts_shown.html").read_text())
    new |= included_in((FOLDER.parent / "base.html").read_text())
    while new:
        found |= new
        inside = [included_in((FOLDER / f"{name}.html").read_text()) for name in new]
        new = set().union(*inside) - found
    return found


def test_every_part_is_on_the_screen_or_needs_a_page() -> None:
    parts = {path.stem for path in FOLDER.glob("*.html")}
    assert parts - reached() - OF_A_PAGE == set()


def test_every_part_says_how_it_is_used_or_needs_nothing() -> None:
    """A part that is given something names it in its first line."""
    silent = [path.stem for path in FOLDER.glob("*.html") if " with " in used(path.stem) and not says(path)]
    assert silent == []


def used(name: str) -> str:
    templates = (FOLDER.parent).rglob("*.html")
    pattern = re.compile(rf'include "components/{name}\.html"[^%]*')
    return " ".join(found for path in templates for found in pattern.findall(path.read_text()))


def says(path: Path) -> bool:
    return path.read_text().startswith("{#")


def test_members_of_the_board_open_it_and_residents_do_not(sign_in: SignIn) -> None:
    shown = sign_in("truong-ban").get(ADDRESS)
    assert shown.status_code == 200
    assert "Hãy nhập địa chỉ có dạng ten@vi-du.vn." in shown.content.decode()
    assert Client().get(ADDRESS).status_code == 302
