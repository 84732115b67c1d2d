"""Every kind of page of a running portal as pictures: 360, 768 and 1280 px wide, light and dark.

    make screenshots        (while `make run` runs; PORT=… as there; into var/screenshots)

Which pages: the addresses in its own sitemap, one a kind of address, and those no sitemap names.
"""

from __future__ import annotations

import os
import re
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from .chromium import FLAGS, chromium

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
UNLISTED = (
    "/tim-kiem/",
    "/tim-kiem/?q=giay+to",
    "/van-ban/",
    "/van-ban/?xem=bang",
    "/so-do-trang/",
    "/kha-nang-tiep-can/",
    "/khong-co-trang-nay/",
)
# What lies below the first screen is in the picture too.
WHOLE = """for (const one of document.images) one.loading = 'eager'
for (const one of document.querySelectorAll('main *')) one.style.contentVisibility = 'visible'"""
OUT = Path(os.environ.get("PORTAL_DATA_DIR", "var")) / "screenshots"


def main(base: str) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for path in [*listed(base), *UNLISTED]:
            for scheme in SCHEMES:
                taken(browser, base, path, scheme)
        browser.close()
    print(f"{len(list(OUT.glob('*.png')))} ảnh trong {OUT}")  # noqa: T201 - it is its output


def listed(base: str) -> list[str]:
    """Of the addresses in the sitemaps the first of each depth below each heading."""
    found: dict[tuple[str, int], str] = {}
    for part in locations(f"{base}/sitemap.xml"):
        for address in locations(base + urlsplit(part).path):
            path = urlsplit(address).path
            steps = path.strip("/").split("/")
            found.setdefault((steps[0], len(steps)), path)
    return list(found.values())


def locations(address: str) -> list[str]:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - an address on this machine
        return re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())


def taken(browser: Browser, base: str, path: str, scheme: str) -> None:
    name = re.sub(r"[^a-z0-9]+", "-", path).strip("-") or "trang-chu"
    for width in WIDTHS:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.goto(base + path)
        page.evaluate(WHOLE)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=OUT / f"{name}-{width}-{scheme}.png", full_page=True)
        context.close()


if __name__ == "__main__":
    main(sys.argv[1])
