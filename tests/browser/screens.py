"""Every screen of the admin of a running portal as pictures, and what is wrong on it: as each role, 360 and 1280 px wide.

    make screens        (while `make run` runs; PORT=… as there; into var/screens)

The walk that the tests make (walk.py), through the demonstration city: English words, labels that are cut off, beyond
the edge or over one another are told, screen by screen. Pictures are for a person to look at.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import django
from playwright.sync_api import Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in this thread
django.setup()

from django.conf import settings  # noqa: E402 - after the settings are loaded
from wagtail.models import Page as AnyPage  # noqa: E402 - likewise

from site_tphcm.demonstration.people import PEOPLE  # noqa: E402 - likewise

from .chromium import FLAGS, chromium  # noqa: E402 - likewise
from .guide import sign_in  # noqa: E402 - likewise
from .walk import Walk  # noqa: E402 - likewise

MOST = 200
OUT = Path(settings.VAR_DIR) / "screens"


def main(base: str) -> int:
    accounts = json.loads((Path(settings.VAR_DIR) / "demo-accounts.json").read_text())
    titles = AnyPage.objects.filter(locale__language_code="en").values_list("title", flat=True)
    own_words = [*titles, *(one["username"] for one in accounts)]
    kinds, wrong = set[tuple[str, str]](), 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for username in {person.role: person.username for person in PEOPLE}.values():
            page = browser.new_context(locale="vi-VN").new_page()
            walk = walked(page, base, username, own_words)
            kinds |= {one.kind for one in walk.seen}
            wrong += told(username, walk)
            page.context.close()
        browser.close()
    screens = sum(not what_opened for _route, what_opened in kinds)
    say(
        f"{screens} màn hình khác nhau, {len(kinds) - screens} phần mở thêm, {wrong} chỗ cần sửa; ảnh trong {OUT}"
    )
    return bool(wrong)


def walked(page: Page, base: str, username: str, own_words: list[str]) -> Walk:
    pictures = OUT / username
    pictures.mkdir(parents=True, exist_ok=True)
    sign_in(page, base, username)
    walk = Walk(page, base, own_words)
    walk.walk(MOST, pictures)
    return walk


def told(username: str, walk: Walk) -> int:
    for one in walk.seen:
        for what in one.wrong:
            say(f"{username}: {one}: {what}")
    return sum(len(one.wrong) for one in walk.seen)


def say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - it is its output


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
