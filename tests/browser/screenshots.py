"""Every kind of page of a running portal as pictures: 360, 768 and 1280 px wide, light and dark.

    make screenshots        (while `make run` runs; PORT=… as there; into var/screenshots)

Which pages: of the addresses in its own sitemap one a kind of address and each that shows a part (a
class of the style sheet, a heading of its own) no picture before it shows; and those no sitemap names.
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
    "/tim-kiem/?q=khai+sinh",
    "/tim-kiem/?q=giay+to",
    "/van-ban/",
    "/van-ban/?xem=bang",
    "/van-ban/?tu=khong-phai-ngay",
    "/lanh-dao/",
    "/danh-muc-thong-tin-cong-khai/",
    "/so-do-trang/",
    "/dinh-chinh/",
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
        for path in [*listed(base), *UNLISTED, *leaders(base)[:1]]:
            for scheme in SCHEMES:
                taken(browser, base, path, scheme)
        browser.close()
    print(f"{len(list(OUT.glob('*.png')))} ảnh trong {OUT}")  # noqa: T201 - it is its output


def listed(base: str) -> list[str]:
    """Of the addresses in the sitemaps the first of each depth below each heading, and of each part."""
    places, parts, found = set[tuple[str, int]](), set[str](), list[str]()
    for site_map in locations(f"{base}/sitemap.xml"):
        for path in (urlsplit(address).path for address in locations(base + urlsplit(site_map).path)):
            steps = path.strip("/").split("/")
            place, shown = (steps[0], len(steps)), parts_of(read(base + path))
            if place not in places or shown - parts:
                found.append(path)
            places.add(place)
            parts |= shown
    return found


def locations(address: str) -> list[str]:
    return re.findall(r"<loc>([^<]+)</loc>", read(address))


def parts_of(page: str) -> set[str]:
    """What its content is made of: the classes, and the elements that have a look of their own."""
    content = page.partition("<main")[2].partition("</main>")[0]
    named = {name for names in re.findall(r'class="([^"]+)"', content) for name in names.split()}
    headings = set(re.findall(r'aria-labelledby="([a-z-]+)', content))
    return named | headings | set(re.findall(r"<(table|form|video|ol|details|blockquote)\b", content))


def leaders(base: str) -> list[str]:
    return re.findall(r'href="(/lanh-dao/[^"]+)"', read(f"{base}/lanh-dao/"))


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - an address on this machine
        return answer.read().decode()


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
