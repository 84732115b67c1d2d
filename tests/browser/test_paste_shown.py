"""A writer pastes into the editor what Word and others leave in the clipboard: repaired, in blocks, and back again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page as Tab
from wagtail.models import Page

from tests.intake.paste.cases import CASES
from tests.intake.paste.cases.letters import WORDS, old
from tests.intake.paste.results import MODULES

from .conftest import DESKTOP, PHONE, Visitor
from .test_chain_shown import AUTHOR, at_desk
from .test_editor_shown import BEYOND, faults, write_a_paragraph

pytestmark = [pytest.mark.browser, pytest.mark.story]
assert MODULES

THERE = "[data-streamfield-child]:not([aria-hidden=true])"  # what was deleted is hidden and left behind
EDITOR, BLOCKS = f"{THERE} .public-DraftEditor-content", f"{THERE} > input[name$=-type]"
LINE, DIALOG = ".paste-line__said", ".paste-question"
PASTES = """(editor, held) => {
  const clipboardData = new DataTransfer();
  for (const [kind, words] of Object.entries(held)) clipboardData.setData(kind, words);
  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
LETTER = CASES["libreoffice-writer"].replace("nh©n d©n", old(WORDS))
RAW = old(WORDS)
REPAIRED = "Đã chuyển 1 đoạn từ phông .VnTime (TCVN3) sang Unicode."
UNDONE = "Đã trả lại nội dung dán như bản gốc"


def paste(tab: Tab, html: str, text: str = "chữ") -> None:
    tab.locator(EDITOR).first.click()
    tab.locator(EDITOR).first.evaluate(PASTES, {"text/html": html, "text/plain": text})


def kinds(tab: Tab) -> list[str]:
    return tab.locator(BLOCKS).evaluate_all("all => all.map(one => one.value)")


def says(tab: Tab, words: str) -> None:
    """The line below the editor comes to say so."""
    tab.locator(LINE, has_text=words).wait_for()


def words(tab: Tab) -> str:
    return " ".join(tab.locator(EDITOR).all_inner_texts())


@pytest.fixture
def writer(visit: Any) -> Visitor:
    found = at_desk(visit, AUTHOR, DESKTOP)
    write_a_paragraph(found)
    return found


def test_a_letter_in_an_old_font_becomes_blocks_goes_back_and_is_saved(writer: Visitor) -> None:
    tab = writer.page
    paste(tab, LETTER)
    says(tab, REPAIRED)
    assert kinds(tab) == ["heading", "paragraph", "table"]
    assert WORDS in words(tab)
    assert faults(writer) == []

    tab.keyboard.press("Control+z")
    says(tab, UNDONE)
    assert kinds(tab) == ["paragraph"]
    assert all(one in words(tab) for one in (RAW, "Thời gian"))
    tab.keyboard.press("Control+z")
    assert words(tab).strip() == ""

    paste(tab, LETTER)
    says(tab, REPAIRED)
    tab.get_by_role("button", name="Hoàn tác").click()
    says(tab, UNDONE)
    assert kinds(tab) == ["paragraph"]
    tab.keyboard.press("Control+z")
    paste(tab, LETTER)
    says(tab, REPAIRED)
    tab.fill("[name=title]", "Bài dán từ tệp")
    tab.fill("[name=summary]", "Dán từ tệp.")
    tab.select_option("[name=field_of_activity]", "kinh-te")
    tab.keyboard.press("Control+s")
    tab.locator(".messages .success").wait_for()
    body = json.loads(Page.objects.get(title="Bài dán từ tệp").latest_revision.content["body"])
    assert [block["type"] for block in body] == ["heading", "paragraph", "table"]
    assert body[0]["value"] == {"text": "Thời gian", "level": "h2"}
    assert body[2]["value"]["data"] == [["Tổ", "Hộ"], ["1", "35"]]
    writer.open(tab.url.removeprefix(writer.address))
    assert kinds(tab) == ["heading", "paragraph", "table"]
    assert WORDS in words(tab)
    assert [one for one in writer.errors if "Error" in one] == []


def test_what_stands_around_the_caret_stays_what_was_typed_since_is_asked_about_and_no_server_loses_nothing(
    writer: Visitor,
) -> None:
    tab = writer.page
    tab.locator(EDITOR).click()
    tab.keyboard.type("Trước sau")
    for _letter in "sau":
        tab.keyboard.press("ArrowLeft")
    tab.locator(EDITOR).evaluate(PASTES, {"text/html": "<p>giữa</p><h2>Mục</h2>", "text/plain": "chữ"})
    says(tab, "Thành khối riêng trong bài: 1 tiêu đề mục.")
    assert kinds(tab) == ["paragraph", "heading", "paragraph"]
    assert [one.strip() for one in tab.locator(EDITOR).all_inner_texts()] == ["Trước giữa", "sau"]
    tab.locator("[name=body-1-value-text]").fill("Mục khác")
    tab.get_by_role("button", name="Hoàn tác").click()
    tab.get_by_role("button", name="Giữ lại").click()
    assert kinds(tab) == ["paragraph", "heading", "paragraph"]
    tab.get_by_role("button", name="Hoàn tác").click()
    tab.get_by_role("button", name="Vẫn hoàn tác").click()
    assert kinds(tab) == ["paragraph"]
    assert "sau" in words(tab)

    asked: list[int] = []
    tab.route("**/dan-noi-dung/", lambda route: (asked.append(1), route.abort()))
    tab.locator(EDITOR).click()
    tab.keyboard.press("Control+a")
    tab.keyboard.press("Delete")
    tab.locator(EDITOR).evaluate(PASTES, {"text/plain": "Chữ trơn."})
    paste(tab, "<meta charset=utf-8><span>Chữ khác.</span>", "Chữ khác.")
    assert (words(tab).count("Chữ"), asked) == (2, [])
    paste(tab, "<p>Đoạn <b>đậm</b></p>")
    says(tab, "Máy chủ không trả lời nên nội dung được dán như thông thường")
    assert "Đoạn đậm" in words(tab)


def test_what_only_the_words_suggest_is_ticked_by_a_person(writer: Visitor) -> None:
    tab = writer.page
    tab.set_viewport_size(PHONE)
    html = f"<p>{RAW}</p><p>{RAW} {RAW}</p>"
    paste(tab, html)
    tab.locator(DIALOG).wait_for()
    assert tab.locator(f"{DIALOG} input:checked").count() == 0
    assert not writer.scrolls_sideways()
    assert tab.evaluate(BEYOND) == []
    assert faults(writer) == []
    tab.keyboard.press("Escape")
    tab.wait_for_function("() => document.querySelector('.public-DraftEditor-content').textContent")
    assert WORDS not in words(tab)
    tab.keyboard.press("Control+a")
    paste(tab, html)
    tab.locator(f"{DIALOG} [name=agreed]").first.check()
    tab.get_by_role("button", name="Chuyển đoạn đã chọn").click()
    says(tab, "Đã chuyển 1 đoạn đồng chí chọn sang Unicode.")
    assert words(tab).count(WORDS) == 1
