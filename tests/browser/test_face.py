"""The public pages for everybody: by axe, by keyboard, without scripts, enlarged, in forced colours, on a slow line."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

from site_tphcm.static_files import OUR_STYLES, StaticFiles
from tests.samples import FULL

from . import city
from .city import ADDRESSES
from .conftest import DESKTOP, PHONE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.share(2)]

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""  # WCAG 1.4.12
CLIPPED = """() => [...document.querySelectorAll("body *")].filter(e => {
  const s = getComputedStyle(e);
  return s.overflowY === "hidden" && s.position !== "absolute" && e.scrollHeight > e.clientHeight + 2 && e.clientHeight > 0
}).map(e => e.className || e.tagName)"""
TWICE = "html { font-size: 200% !important }"
WIDER = """() => [...document.querySelectorAll("body *")].filter(
  e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
).map(e => `${e.tagName}.${e.className}`)"""
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  const top = document.elementFromPoint(r.x + Math.min(r.width / 2, 8), r.y + Math.min(r.height / 2, 8));
  return {
    name: (e.textContent || e.id || e.tagName).trim().slice(0, 40),
    rings: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 3,
    seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && (!top || e.contains(top) || top.contains(e)),
  }
}"""
SHIFTS = "new PerformanceObserver(l => { for (const e of l.getEntries()) window.shift = (window.shift || 0) + e.value }).observe({type: 'layout-shift', buffered: true})"
RULES = """text => {
  const s = new CSSStyleSheet(); s.replaceSync(text);
  return [...s.cssRules].map(r => r.cssText.replace(/,\\s+/g, ","));  // a variable keeps the spaces it was written with
}"""
MARKED = re.compile(r"(?<=-[47]00)\.[0-9a-f]{12}")  # of a font: the mark of its content
LAID_OUT = "document.querySelectorAll('body *').forEach(e => { e.style.contentVisibility = 'visible' })"
KIB = 1024
BUDGET = {
    "bytes": 45 * KIB,
    "requests": 8,
    "css": 10 * KIB,
    "js": 6 * KIB,
    "font": 33 * KIB,
    "document": 14 * KIB,
}


@pytest.fixture(scope="module", autouse=True)
def something_to_read(address: str, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        city.fill()
        yield


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [(PHONE, "light"), (DESKTOP, "dark"), *([(DESKTOP, "light")] if FULL else [])],
    ids=lambda value: value if isinstance(value, str) else value["width"],
)
def test_axe_finds_nothing(visit: Any, path: str, viewport: dict[str, int], scheme: str) -> None:
    resident = visit(viewport, color_scheme=scheme)
    resident.open(path)
    found = Axe().run(resident.page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_whoever_uses_the_keyboard_alone_sees_where_they_are(visit: Any, path: str) -> None:
    resident = visit(DESKTOP)
    resident.open(path)
    stops = tab_stops(resident, 60)
    assert stops[0]["name"] in {"Đến nội dung chính", "Skip to main content"}
    assert [stop for stop in stops if not (stop["rings"] and stop["seen"])] == []


def tab_stops(resident: Visitor, most: int) -> list[dict[str, Any]]:
    stops = []
    for _ in range(most):
        resident.page.keyboard.press("Tab")
        if (stop := resident.page.evaluate(FOCUS)) is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("width", [320, 360, 1280] if FULL else [320, 1280])
def test_text_at_twice_its_size_and_widely_spaced_is_neither_cut_off_nor_wider_than_the_page(
    visit: Any, path: str, width: int
) -> None:
    # The style added below is the reader's own, which no policy of a page stops.
    resident = visit({"width": width, "height": 900}, bypass_csp=True)
    resident.open(path)
    for asked in [SPACED] if width < 640 else [SPACED, TWICE]:
        resident.page.add_style_tag(content=asked)
        assert wider(resident) == []
        assert resident.page.evaluate(CLIPPED) == []


def wider(resident: Visitor) -> list[str]:
    """What makes the page scroll sideways, if it does."""
    return resident.page.evaluate(WIDER) if resident.scrolls_sideways() else []


def test_text_size_and_contrast_are_chosen_without_a_script(visit: Any) -> None:
    resident = visit(PHONE, java_script_enabled=True)
    resident.page.route("**/*.js", lambda route: route.abort())
    resident.open("/")
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = resident.page.evaluate(size)
    resident.page.locator(".display summary").click()
    resident.page.get_by_label("Rất lớn").check()
    assert resident.page.evaluate(size) == before * 1.5
    resident.page.get_by_label("Cao", exact=True).check()
    assert resident.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert wider(resident) == []


def test_what_was_chosen_is_remembered_where_scripts_run_and_without_a_cookie(visit: Any) -> None:
    resident = visit(PHONE)
    resident.open("/")
    resident.page.locator(".display summary").click()
    resident.page.locator("#chu-lon").check()
    resident.open("/tin-tong-hop/")
    assert resident.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "20px"
    assert resident.page.context.cookies() == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_without_scripts_says_the_same(visit: Any, path: str) -> None:
    words = []
    for runs in (True, False):
        resident = visit(DESKTOP, java_script_enabled=runs)
        resident.open(path)
        resident.page.evaluate(LAID_OUT)
        words.append(resident.page.locator("body").inner_text().split())
    assert words[0] == words[1]


@pytest.mark.parametrize("path", ["/", "/tin-tong-hop/kinh-te/", "/tim-kiem/"])
def test_in_forced_colours_buttons_and_places_keep_their_outlines(visit: Any, path: str) -> None:
    resident = visit(DESKTOP, forced_colors="active")
    resident.open(path)
    bare = """() => [...document.querySelectorAll("button, input:not([type=radio]), .menu-headings [aria-current]")].filter(e => {
      const s = getComputedStyle(e);
      return e.offsetParent && (parseFloat(s.borderBottomWidth) < 1 || s.borderBottomColor === s.backgroundColor)
    }).map(e => e.outerHTML.slice(0, 80))"""
    assert resident.page.evaluate(bare) == []
    assert all(stop["rings"] for stop in tab_stops(resident, 12))


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_stays_light_and_stands_still(visit: Any, path: str) -> None:
    resident = visit(DESKTOP)
    weighed: list[tuple[str, int]] = []
    resident.page.on("requestfinished", lambda request: weighed.append(weight(request)))
    resident.page.add_init_script(SHIFTS)
    resident.open(path)
    resident.comes_to_rest()
    total = {kind: sum(size for found, size in weighed if found == kind) for kind, _ in weighed}
    assert len(weighed) <= BUDGET["requests"], weighed
    assert sum(total.values()) <= BUDGET["bytes"], total
    for kind, found in (("stylesheet", "css"), ("script", "js"), ("font", "font"), ("document", "document")):
        assert total.get(kind, 0) <= BUDGET[found], total
    assert resident.page.evaluate("window.shift || 0") <= 0.005


@pytest.mark.parametrize("name", OUR_STYLES)
def test_styles_say_the_same_once_they_are_shortened(browser: Any, tmp_path: Path, name: str) -> None:
    source = settings.BASE_DIR / "site_tphcm/static" / name
    stored = StaticFiles(location=tmp_path, base_url="/static/")
    (tmp_path / "fonts").mkdir()
    for font in source.parent.joinpath("fonts").glob("*.woff2"):
        shutil.copy(font, tmp_path / "fonts")
    with source.open("rb") as file:
        stored.save(name, File(file))
    list(stored.post_process({name: (FileSystemStorage(source.parent), name)}))
    [served] = tmp_path.glob(name.replace(".css", ".????????????.css"))  # what pages ask for
    page = browser.new_page()
    read = [page.evaluate(RULES, path.read_text()) for path in (source, served)]
    page.close()
    assert len(read[0]) > 50
    assert [MARKED.sub("", rule) for rule in read[1]] == [MARKED.sub("", rule) for rule in read[0]]
    assert "/*" not in served.read_text()


def weight(request: Any) -> tuple[str, int]:
    """As a server sends it: text compressed."""
    body = request.response().body() if request.response() else b""
    is_text = request.resource_type in {"document", "stylesheet", "script"} or request.url.endswith(".svg")
    return request.resource_type, len(gzip.compress(body) if is_text else body)
