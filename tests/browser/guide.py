"""The pictures of the guide, made anew from a running portal with its demonstration people.

    make guide        (while `make run` runs; PORT=… as there; into docs/huong-dan/anh)

Each step's screen as the comment under its heading says it, as the person the page is written for. A picture that
shows the same but for a word or two is left as it was; one that no page names is taken away.
"""

from __future__ import annotations

import io
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from site_tphcm.demonstration.people import PEOPLE
from workflows.guide.pages import PICTURES, GuidePage, Step, read_guide

from .chromium import FLAGS, chromium

GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan"
ACCOUNTS = Path(os.environ.get("PORTAL_DATA_DIR", "var")) / "demo-accounts.json"
ANY = {"locale": "vi-VN", "reduced_motion": "reduce"}
PHONE = {
    "viewport": {"width": 360, "height": 640},
    "device_scale_factor": 1.25,
    "is_mobile": True,
    "has_touch": True,
}
DESK = {"viewport": {"width": 1280, "height": 800}, "device_scale_factor": 1}
COLOURS = 16  # a screen has few; sharper than a lossy picture, and half of its bytes
SAME = 0.005  # of the pixels; an hour or a number has moved on
NOTICED = 24  # of 255: less is a colour chosen otherwise
PATIENCE = 15_000  # milliseconds
STILL = 400  # milliseconds, after everything has come: menus slide
# A browser says days, hours and "choose a file" in its own language, and this one may have English alone.
AS_IN_VIETNAMESE = """for (const one of document.querySelectorAll("[type=date], [type=time], [type=datetime-local]")) {
  const [year, month, day] = one.value.match(/\\d+-\\d+-\\d+/)?.[0].split("-") ?? ["yyyy", "mm", "dd"];
  const hour = one.value.match(/\\d+:\\d+/)?.[0] ?? "--:--";
  const [words, size] = [{ date: `${day}/${month}/${year}`, time: hour }, one.getBoundingClientRect()];
  const shown = words[one.type] ?? `${words.date} ${hour}`;
  Object.assign(one, { type: "text", value: shown });
  Object.assign(one.style, { width: `${size.width}px`, height: `${size.height}px` });
}
for (const one of document.querySelectorAll("[type=file]")) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Chọn tệp" });
  const shown = document.createElement("span");
  shown.append(button, " Không có tệp nào được chọn");
  one.replaceWith(shown);
}"""


@dataclass
class Made:
    """What came of it, for the last line."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def main(base: str) -> int:
    guide, made = read_guide(GUIDE, lambda name: name), Made()
    pages = [*guide.roles.values(), *guide.works.values()]
    (GUIDE / PICTURES).mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for username in sorted({account_of(page) for page in pages}):
            taken_as(browser, base, username, [page for page in pages if account_of(page) == username], made)
        browser.close()
    gone = left_over(pages)
    say(
        f"{len(made.new)} ảnh mới, {len(made.changed)} ảnh thay, {len(made.same)} ảnh giữ nguyên, {len(gone)} ảnh bỏ"
    )
    for missed in made.missed:
        say(f"Không chụp được: {missed}")
    return bool(made.missed)


def account_of(page: GuidePage) -> str:
    """A work's page names it; a role's is taken as the first who holds the role."""
    return page.account or next(person.username for person in PEOPLE if person.role == page.name)


def left_over(pages: list[GuidePage]) -> list[Path]:
    named = {step.picture.name for page in pages for step in page.steps}
    found = [path for path in (GUIDE / PICTURES).glob("*.webp") if path.name not in named]
    for path in found:
        path.unlink()
    return found


def taken_as(browser: Browser, base: str, username: str, pages: list[GuidePage], made: Made) -> None:
    """Signed in once; the tour is put away first, for it would stand above every first screen."""
    context = browser.new_context(locale="vi-VN")
    sign_in(context.new_page(), base, username)
    state = context.storage_state()
    context.close()
    for is_wide in (False, True):
        context = browser.new_context(storage_state=state, **ANY, **(DESK if is_wide else PHONE))
        context.set_default_timeout(PATIENCE)
        context.add_init_script("localStorage.clear()")  # what one screen left open the next finds shut
        for page in pages:
            for step in page.steps:
                if step.screen.is_wide == is_wide:
                    taken(context, base, page, step, made)
        context.close()


def taken(context: BrowserContext, base: str, page: GuidePage, step: Step, made: Made) -> None:
    """One that cannot be taken is told at the end; the others are."""
    opened = context.new_page()
    try:
        keep(step, picture(opened, base, step), made)
    except Error as error:
        made.missed.append(f"{page.name}, bước {step.number}: {error.message.splitlines()[0]}")
    opened.close()


def sign_in(page: Page, base: str, username: str) -> None:
    accounts = {one["username"]: one["password"] for one in json.loads(ACCOUNTS.read_text())}
    page.goto(f"{base}/admin/login/")
    page.fill("[name=username]", username)
    page.fill("[name=password]", accounts[username])
    page.click("form[action*=login] [type=submit]")
    page.wait_for_url(lambda address: "/login/" not in address)
    if "/quy-che/xac-nhan/" in page.url:
        with page.expect_navigation():
            page.click("form[action*=xac-nhan] [type=submit]")
    page.goto(f"{base}/admin/")
    while (known := page.locator("form[action$='/da-ro/'] [type=submit]")).count():
        with page.expect_navigation():
            known.first.click()


def picture(page: Page, base: str, step: Step) -> bytes:
    page.goto(base + step.screen.path)
    for selector in step.screen.presses:
        page.wait_for_load_state("networkidle")
        page.locator(selector).first.click()
    page.wait_for_load_state("networkidle")
    page.evaluate(AS_IN_VIETNAMESE)
    if step.screen.frame:
        page.locator(step.screen.frame).first.evaluate("one => one.scrollIntoView({ block: 'start' })")
    page.wait_for_timeout(STILL)
    return page.screenshot(animations="disabled", caret="hide")


def keep(step: Step, shot: bytes, made: Made) -> None:
    """As WebP; the file that is there stays where it shows the same."""
    place, drawn = GUIDE / PICTURES / step.picture.name, io.BytesIO()
    few = Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.convert("RGB").save(drawn, "WEBP", lossless=True, quality=100, method=6)
    if not place.exists():
        made.new.append(place.name)
    elif is_same(Image.open(place), Image.open(drawn)):
        made.same.append(place.name)
        return
    else:
        made.changed.append(place.name)
    place.write_bytes(drawn.getvalue())


def is_same(old: Image.Image, new: Image.Image) -> bool:
    if old.size != new.size:
        return False
    apart = ImageChops.difference(old.convert("L"), new.convert("L")).histogram()
    return sum(apart[NOTICED:]) < SAME * old.width * old.height


def say(words: str) -> None:
    print(words)  # noqa: T201 - it is its output


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
