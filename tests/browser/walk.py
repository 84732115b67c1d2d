"""Walks the admin in a browser as one person: every screen a link leads to, and everything on it that opens."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Error, Page

from tests.admin.crawl import pattern_of
from tests.translations.english import foreign

HERE = Path(__file__).parent
TEXTS, FAULTS = ((HERE / name).read_text() for name in ("texts.js", "faults.js"))
WIDTHS = ((360, 740), (1280, 900))
VISITS_OF_A_FORM = 2  # forms differ by kind of page; of other routes one address shows all
NO_SCREEN = re.compile(
    r"/api/|/results/|/documents/|view_draft|/preview/|logout|\.(csv|gz|zip|tsr|html)$|/trang/"
)
LINKS = """[...document.querySelectorAll("a[href], form[method=get]")].map(
  e => e.getAttribute("href") ?? e.getAttribute("action") ?? "")"""
# What opens without sending anything: menus, dialogs, panels beside the form, choosers, lists of blocks, calendars.
OPENERS = (
    """#main button[aria-expanded=false]:not([data-side-panel-toggle]), [data-a11y-dialog-show],
    [data-chooser-action-choose], .c-sf-add-button, #main input[autocomplete=off], [name=LINK]""",
    ".sidebar button[aria-expanded=false]",
    "[data-side-panel-toggle]",  # at last: a panel stays open and lies over the form
)
# Its look and its name, without what it names: "Việc khác với “…”" of one row is that of another.
KIND = """e => [e.closest("section[id]")?.id ?? "", e.className,
  (e.getAttribute("aria-label") || e.textContent || e.title || e.name || e.tagName).trim().replace(/“.*”/s, "…").slice(0, 60)
].join("|")"""
DIALOG = """[role=dialog]:visible, .modal.in:visible, [data-tippy-root]:visible, .w-combobox:visible,
  .form-side__panel:visible, .xdsoft_datetimepicker:visible, .sidebar-sub-menu-panel--visible"""
OPENED_ON_A_SCREEN = 14
RICH_TEXT, LINK_TO = ".public-DraftEditor-content", ".modal .link-types a"


@dataclass
class Seen:
    """A screen, or what opened on it."""

    address: str
    english: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    what_opened: str = ""

    def __str__(self) -> str:
        return f"{self.address} {self.what_opened}".strip()

    @property
    def kind(self) -> tuple[str, str]:
        """The same of every page and every row: its route, and what opened on it."""
        route = pattern_of(self.address)
        return (route[0] if route else self.address), self.what_opened

    @property
    def wrong(self) -> list[str]:
        return self.english + self.faults


class Walk:
    """`contents`: words of the city's own that are not Vietnamese, as the titles of its English edition."""

    def __init__(self, page: Page, address: str, contents: list[str]) -> None:
        self.page, self.address = page, address
        self.contents = sorted(contents, key=len, reverse=True)
        self.counted, self.opened = Counter[str](), set[str]()
        self.seen: list[Seen] = []

    def walk(self, most: int, pictures: Path | None = None) -> list[Seen]:
        waiting, known = deque(["/admin/", "/admin/khong-co-man-hinh-nay/"]), set[str]()
        while waiting and sum(self.counted.values()) < most:
            path = waiting.popleft()
            if path in known or not self._is_new(path):
                continue
            known.add(path)
            waiting.extend(self._look_at(path, pictures))
        return self.seen

    def _is_new(self, path: str) -> bool:
        route = pattern_of(path)
        if route is None or NO_SCREEN.search(path):
            return False
        is_form = route[0].startswith(("admin/pages/add", "admin/pages/<int:page_id>/edit"))
        if self.counted[str(route)] >= (VISITS_OF_A_FORM if is_form else 1):
            return False
        self.counted[str(route)] += 1
        return True

    def _look_at(self, path: str, pictures: Path | None) -> Iterator[str]:
        answer = self.page.goto(self.address + path)
        if answer is None or not answer.headers.get("content-type", "").startswith("text/html"):
            return
        self._rest()
        if not self.page.locator("body#wagtail").count():
            return
        screen = Seen(path)
        self.seen.append(screen)
        links = self.page.evaluate(LINKS)
        for width, height in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.wait_for_timeout(150)  # the side panels glide
            screen.faults += [f"{width} px, {fault}" for fault in self.page.evaluate(FAULTS)]
            if pictures:
                self.page.screenshot(path=pictures / f"{len(self.seen):03}-{width}.png")
        screen.english = self.english()
        self._write_a_link(path)
        self._open_everything(path)
        for link in links:
            found = urljoin(self.address + path, link)
            if found.startswith(self.address):
                yield found.removeprefix(self.address).partition("#")[0]

    def _rest(self) -> None:
        """Some screens ask again and again (who else is editing): those are looked at as they are."""
        with suppress(Error):
            self.page.wait_for_load_state("networkidle", timeout=4000)

    def english(self) -> list[str]:
        texts = self.page.evaluate(TEXTS)
        return [f"{text[:120]} ({where})" for text, where in texts if foreign(self._without_contents(text))]

    def _without_contents(self, text: str) -> str:
        for content in self.contents:
            text = text.replace(content, " ")
        return text

    def _write_a_link(self, path: str) -> None:
        """In the first rich text of the walk: what may be linked to, one after the other."""
        if RICH_TEXT in self.opened or not self.page.locator(RICH_TEXT).count():
            return
        self.opened.add(RICH_TEXT)
        self.page.locator(RICH_TEXT).first.click()
        self.page.keyboard.press("Control+k")
        self.page.locator(LINK_TO).first.wait_for()
        for kind in self.page.locator(LINK_TO).all_inner_texts():
            self.page.locator(LINK_TO, has_text=kind).first.click()
            self.page.wait_for_timeout(300)
            self._rest()
            self.seen.append(Seen(path, self.english(), self.page.evaluate(FAULTS), f"Liên kết: {kind}"))
        self.page.locator(".modal [data-dismiss=modal]").first.click()
        self.page.locator(".modal").first.wait_for(state="detached")

    def _open_everything(self, path: str) -> None:
        """One of each kind that nothing before it opened; a click that leads away is undone."""
        known = set(self.english())
        openers = [opener for kind in OPENERS for opener in self.page.locator(kind).all()]
        for opener in filter(lambda one: one.is_visible(), openers):
            if len([one for one in self.seen if one.address == path]) > OPENED_ON_A_SCREEN:
                return
            try:
                kind = opener.evaluate(KIND, timeout=500)
                if kind in self.opened:
                    continue
                self.opened.add(kind)
                opener.click(timeout=1500)
                self.page.wait_for_timeout(300)
                if self.page.locator(DIALOG).count():
                    self.seen.append(self._what_opened(path, kind, known))
                self.page.keyboard.press("Escape")
            except Error:  # covered by what opened before it, or gone
                self.page.keyboard.press("Escape")
            if self.page.url.partition("#")[0] != self.address + path:
                return

    def _what_opened(self, path: str, kind: str, known: set[str]) -> Seen:
        self._rest()
        return Seen(
            path, [one for one in self.english() if one not in known], [], kind.rpartition("|")[2] or kind
        )
