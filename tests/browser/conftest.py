"""A real Chromium against a real server on a free port of this machine, in a city of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import served

from .chromium import FLAGS, chromium

PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Closed after the last test that needs it: what comes then may run an event loop of its own."""
    path = chromium()
    if not path:
        pytest.skip(
            "KHÔNG CHẠY THỬ TRÊN TRÌNH DUYỆT: không tìm thấy Chromium (đặt CHROME_PATH hoặc cài chromium)"
        )
    # Playwright runs an event loop in this thread; our own queries beside it are not in a coroutine.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(browser: Browser, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Where a city of this module's own is served."""
    with django_db_blocker.unblock(), served.city("browser") as address:
        yield address


@dataclass
class Visitor:
    """A person with a browser of their own; remembers what went wrong and where it reached."""

    page: Page
    address: str
    errors: list[str]
    hosts: set[str]

    def open(self, path: str) -> Any:
        """A public page is whole once it has loaded; the admin goes on building its forms."""
        response = self.page.goto(self.address + path)
        if path.startswith("/admin/"):
            self.comes_to_rest()
        return response

    def comes_to_rest(self) -> None:
        """Nothing more is asked for: who says that something does not happen waits for this first."""
        self.page.wait_for_load_state("networkidle")

    def scrolls_sideways(self) -> bool:
        return self.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )

    def sign_in(self, username: str) -> None:
        accounts = json.loads((Path(settings.VAR_DIR) / "demo-accounts.json").read_text())
        password = next(a["password"] for a in accounts if a["username"] == username)
        self.open("/admin/login/")
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", password)
        self.page.click("button[type=submit]")
        self.page.wait_for_url(lambda url: "/admin/login/" not in url)


class Office:
    """Browsers of the office's own: each has the admin's files, and nothing of who sat at it before."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.free: list[BrowserContext] = []
        self.taken: list[BrowserContext] = []

    def page(self, viewport: dict[str, int]) -> Page:
        context = self.free.pop() if self.free else self.browser.new_context(locale="vi-VN")
        self.taken.append(context)
        page = context.new_page()
        page.set_viewport_size(viewport)
        return page

    def everybody_leaves(self) -> None:
        while self.taken:
            self._forget_the_person(context := self.taken.pop())
            self.free.append(context)

    def _forget_the_person(self, context: BrowserContext) -> None:
        left = {"origin": self.address, "storageTypes": "local_storage,indexeddb,service_workers"}
        context.new_cdp_session(context.pages[0]).send("Storage.clearDataForOrigin", left)
        context.clear_cookies()
        for page in context.pages:
            page.close()


@pytest.fixture(scope="module")
def office(browser: Browser, address: str) -> Iterator[Office]:
    made = Office(browser, address)
    yield made
    for context in made.free:
        context.close()


@pytest.fixture
def visit(browser: Browser, address: str, office: Office) -> Iterator[Any]:
    """Somebody comes, with a browser that has never been here; or sits down at one of the office."""
    contexts = []

    def start(viewport: dict[str, int] = PHONE, *, seated: bool = False, **options: Any) -> Visitor:
        if seated:
            page = office.page(viewport)
        else:
            contexts.append(browser.new_context(viewport=viewport, locale="vi-VN", **options))
            page = contexts[-1].new_page()
        visitor = Visitor(page, address, [], set())
        page.on("console", lambda m: visitor.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: visitor.errors.append(str(error)))
        page.on("request", lambda request: visitor.hosts.add(request.url.split("/")[2]))
        return visitor

    yield start
    for context in contexts:
        context.close()
    office.everybody_leaves()
