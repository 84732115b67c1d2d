"""The writer's side of the admin, on a phone and at a desk: nothing cut off, and a name for every field."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route
from wagtail.models import Page

from tests import editor
from tests.samples import FULL, one_in
from workflows.approval.item.screen import panel_of
from workflows.staff.models import User

from .conftest import DESKTOP, PHONE, Visitor
from .test_chain_shown import AUTHOR, LEADER, at_desk

pytestmark = [pytest.mark.browser, pytest.mark.share(2)]

WARD = "dau-moi-phuong-minh-xuan"
SEEN = [(AUTHOR, DESKTOP), (WARD, PHONE), (LEADER, PHONE)]
PLACES = list(itertools.product((AUTHOR, WARD, LEADER), (PHONE, DESKTOP))) if FULL else SEEN
WCAG = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"}
BEYOND = """() => [...document.querySelectorAll("#main :is(input, select, textarea, a, button, p, h1, h2)")].filter(e => {
  const r = e.getBoundingClientRect();
  return r.width > 1 && !e.closest("[hidden], .w-sr-only, .form-side, #listing-results") && r.right > innerWidth + 1;
}).map(e => e.name || e.textContent.trim())"""
NAMES = """() => [...document.querySelectorAll(".public-DraftEditor-content, .tagit-new input")].map(
  e => e.ariaLabelledByElements?.map(label => label.textContent.trim()).join(" ")
    ?? document.getElementById(e.getAttribute("aria-labelledby"))?.textContent.trim())"""

WATCHED = "document.addEventListener('w-unsaved:watch-edits', () => { window.isWatched = true })"
SLOW = """const plain = window.fetch; window.fetch = async (...asked) => {
  const answer = await plain(...asked); await new Promise(done => setTimeout(done, 1500)); return answer;
}"""
WRITTEN = "<p>Mang <b>bản chính</b>.</p><ul><li>Một.</li><li>Hai.</li></ul>"
PRESSED = """document.addEventListener('w-autosave:save', saved => setTimeout(() => saved.target.requestSubmit()), {once: true})"""


def faults(visitor: Visitor, *, all_of_them: bool = False) -> list[tuple[str, str]]:
    """What axe finds: on our own screens everything, on the library's what WCAG asks."""
    found = Axe().run(visitor.page).response["violations"]
    counted = [one for one in found if all_of_them or WCAG & set(one["tags"])]
    return [(one["id"], one["nodes"][0]["html"][:150]) for one in counted]


def write_a_paragraph(writer: Visitor) -> None:
    writer.open(editor.add_address("kinh-te"))
    writer.page.locator(f"#{panel_of('body')} .c-sf-add-button").first.click()
    writer.page.get_by_role("option", name="Đoạn văn").click()
    writer.page.locator(".public-DraftEditor-content").wait_for()
    writer.page.locator(".w-combobox__menu").wait_for(state="hidden")  # it leaves a moment after the choice


@pytest.mark.parametrize("viewport", one_in(2, [PHONE, DESKTOP]), ids=lambda value: value["width"])
def test_the_register_fits_the_screen_and_axe_finds_nothing(visit: Any, viewport: dict[str, int]) -> None:
    reader = at_desk(visit, LEADER, viewport)
    reader.open("/admin/doi-chieu/so-dang-ky/?deeds=publish")
    row = reader.page.locator(".desk__one > a").first.get_attribute("href")
    assert reader.page.get_by_role("heading", level=1).inner_text() == "Sổ đăng ký"
    for address in ("/admin/doi-chieu/so-dang-ky/?last=2001-01-01&first=2002-01-01", row, None):
        assert reader.page.evaluate(BEYOND) == []
        assert not reader.scrolls_sideways()
        assert faults(reader, all_of_them=True) == []
        if address:
            reader.open(address)


@pytest.mark.parametrize(("name", "viewport"), one_in(2, PLACES), ids=lambda value: str(value))
def test_where_to_write_fits_the_screen_and_axe_finds_nothing(
    visit: Any, name: str, viewport: dict[str, int]
) -> None:
    person = at_desk(visit, name, viewport)
    person.open("/admin/viet-bai-moi/")
    assert person.page.get_by_role("heading", level=1).inner_text() == "Viết bài mới"
    assert person.page.evaluate(BEYOND) == []
    assert not person.scrolls_sideways()
    assert faults(person, all_of_them=True) == []


def test_from_the_first_screen_a_writer_reaches_the_form_in_two_presses(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR, PHONE)
    writer.open("/admin/")
    writer.page.get_by_role("link", name="Viết bài mới", exact=True).first.click()
    writer.page.get_by_role("link", name="Kinh tế", exact=True).last.click()
    writer.page.wait_for_url(f"**{editor.add_address('kinh-te')}")
    assert writer.page.locator("[name=title]").is_visible()


def test_every_row_of_the_list_is_wide_enough_for_a_thumb(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR, PHONE)
    writer.open("/admin/viet-bai-moi/")
    rows = writer.page.locator(".new-item__choice").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert len(rows) > 10
    assert min(rows) >= 44


def test_no_field_of_the_form_is_cut_off_on_a_phone(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR, PHONE)
    writer.open(editor.add_address("kinh-te"))
    assert writer.page.locator("[name=field_of_activity]").is_visible()
    assert writer.page.evaluate(BEYOND) == []


def test_rich_text_has_the_name_of_its_block_for_a_listener(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    write_a_paragraph(writer)
    assert [name.split()[:2] for name in writer.page.evaluate(NAMES)] == [["Đoạn", "văn"]]
    assert faults(writer) == []


def test_who_saves_while_the_platform_saves_by_itself_makes_one_page(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    writer.page.add_init_script(WATCHED)
    writer.page.add_init_script(SLOW)  # the page is made, and the form is not yet told
    title = "Chợ phiên họp sớm"
    writer.open(editor.add_address("kinh-te"))
    writer.page.fill("[name=title]", title)
    writer.page.select_option("[name=field_of_activity]", "kinh-te")
    writer.page.wait_for_function("() => window.isWatched")
    with writer.page.expect_response(lambda answer: answer.url.endswith(editor.add_address("kinh-te"))):
        writer.page.locator("[name=summary]").press_sequentially("Chợ mở cửa sớm hơn.")
    writer.page.keyboard.press("Control+s")
    writer.page.locator(".messages .success").wait_for()
    assert Page.objects.filter(title=title).count() == 1
    assert "/edit/" in writer.page.url


def test_who_saves_the_moment_the_platform_begins_to_makes_one_page(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    writer.page.add_init_script(WATCHED)
    writer.page.add_init_script(PRESSED)
    title = "Chợ phiên họp đúng giờ"
    writer.open(editor.add_address("kinh-te"))
    writer.page.fill("[name=title]", title)
    writer.page.select_option("[name=field_of_activity]", "kinh-te")
    writer.page.wait_for_function("() => window.isWatched")
    held: list[Route] = []  # the form is on a slow line, and the platform's own saving overtakes it
    writer.page.route(
        "**/pages/add/**",
        lambda route: held.append(route) if route.request.is_navigation_request() else route.continue_(),
    )
    with writer.page.expect_response(lambda answer: answer.url.endswith(editor.add_address("kinh-te"))):
        writer.page.fill("[name=summary]", "Chợ mở cửa đúng giờ.")
    for route in held:
        route.continue_()
    writer.page.locator(".messages .success").wait_for()
    assert Page.objects.filter(title=title).count() == 1


def test_words_typed_the_moment_before_saving_are_saved(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    writer.page.add_init_script(WATCHED)
    write_a_paragraph(writer)
    writer.page.fill("[name=title]", "Chợ phiên họp muộn")
    writer.page.fill("[name=summary]", "Chợ đóng cửa muộn hơn.")
    writer.page.select_option("[name=field_of_activity]", "kinh-te")
    writer.page.wait_for_function("() => window.isWatched")
    writer.page.locator(".public-DraftEditor-content").click()
    writer.page.keyboard.type("Chữ gõ sau cùng")
    writer.page.keyboard.press("Control+s")
    writer.page.wait_for_url("**/edit/**")
    writer.page.locator(".messages .success").wait_for()
    [saved] = Page.objects.filter(title="Chợ phiên họp muộn")
    assert "Chữ gõ sau cùng" in json.loads(saved.latest_revision.content["body"])[0]["value"]


def test_rich_text_that_nobody_touched_is_saved_as_it_was(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    page = editor.draft("kinh-te", "Chợ phiên giữ nguyên", User.objects.get(username=AUTHOR))
    page.body = [("paragraph", WRITTEN)]
    page.save_revision()
    bodies = []
    for _ in range(2):  # the first time the editor gives each paragraph its key
        writer.open(editor.edit_address(page))
        writer.page.keyboard.press("Control+s")
        writer.page.locator(".messages .success").wait_for()
        page.refresh_from_db()
        bodies.append(json.loads(page.latest_revision.content["body"])[0]["value"])
    assert bodies[0] == bodies[1]
    assert re.sub(r' data-block-key="[^"]*"', "", bodies[0]) == WRITTEN


@pytest.mark.parametrize("door", one_in(2, ["images", "documents"]))
def test_tags_have_the_name_of_their_label_for_a_listener(visit: Any, door: str) -> None:
    writer = at_desk(visit, AUTHOR)
    writer.open(f"/admin/{door}/add/")
    label = writer.page.locator("label[for=id_tags]").inner_text().strip()
    assert writer.page.evaluate(NAMES) == [label]
    assert faults(writer) == []


def test_the_two_searches_of_a_screen_are_told_apart(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR)
    writer.open("/admin/images/")
    searches = writer.page.locator("form[role=search]")
    names = searches.evaluate_all("all => all.map(e => e.ariaLabel)")
    assert len(names) == 2
    assert len(set(names) - {None, ""}) == 2


def test_a_block_is_seen_as_residents_will_before_it_is_chosen(visit: Any) -> None:
    writer = at_desk(visit, AUTHOR, PHONE)
    writer.open(editor.add_address("kinh-te"))
    writer.page.locator(f"#{panel_of('body')} .c-sf-add-button").first.click()
    row = writer.page.locator(".w-combobox__option-row", has=writer.page.get_by_role("option", name="Ảnh"))
    row.locator(".w-combobox__option-preview").click()
    shown = writer.page.frame_locator(".w-combobox-preview__iframe")
    shown.locator("figure img").wait_for()
    assert shown.locator("figure img").evaluate("e => e.complete && e.naturalWidth > 0")


@pytest.mark.parametrize("kind", one_in(2, ["organisation", "identity"]))
def test_shared_data_on_a_phone_is_not_cut_off(visit: Any, kind: str) -> None:
    writer = at_desk(visit, AUTHOR, PHONE)
    for door in ("", "edit/1/", "inspect/1/"):
        writer.open(f"/admin/snippets/snippets/{kind}/{door}")
        assert writer.page.evaluate(BEYOND) == []
        assert faults(writer) == []
