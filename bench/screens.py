"""Every screen that reads many pages: of residents, of each role of the office, of machines.

Addresses name what each city has: its largest section, a page of the middle of its years.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from pages import models as pages
from pages.models import NewsPage, SectionPage
from pages.sitemaps import MOST_IN_A_PART
from workflows.approval.models import Submission
from workflows.staff.models import Acknowledgement, User
from workflows.staff.regulation import regulation_in_force

SECTION = "kinh-te"
LEADER, CHECKER, EDITOR = "truong-ban", "giam-doc-trung-tam", "vien-chuc-trung-tam"
OFFICE, UNIT, HEAD = "chuyen-vien-vhtt", "dau-moi-phuong-minh-xuan", "truong-phong-vhtt"
ENGINEER = "quan-tri-ky-thuat"
IN_EXPLORER, IN_CHOOSER = 50, 25  # rows of a page
WORDS, NOTHING = "trồng+cây", "khongcogi"

Asked = Iterator[tuple[str, str, str]]  # name, address, who asks


def screens() -> list[dict[str, str]]:
    """As `bench.inside` asks for them."""
    _have_read(LEADER, CHECKER, EDITOR, OFFICE, UNIT, HEAD, ENGINEER)
    names = _names()
    asked = [*_public(), *_desks(), *_tree(), *_items(), *_found(), *_reports()]
    return [{"name": name, "get": address.format(**names), "as": person} for name, address, person in asked]


def _public() -> Asked:
    for name, address in {
        "home": "/",
        "home in English": "/en/",
        "article": "{article}",
        "listing": "{listing}",
        "listing, page 3": "{listing}?trang=3",
        "listing, last page": "{listing}?trang=9999",
        "listing of a month": "{listing}?thang={month}",
        "listing of a field": "{listing}?linh-vuc={field}",
        "listing of a field, last page": "{listing}?linh-vuc={field}&trang=9999",
        "heading": "{heading}",
        "document": "{document}",
        "documents": "/van-ban/",
        "documents, last page": "/van-ban/?trang=9999",
        "documents in force": "/van-ban/?tinh_trang=con-hieu-luc",
        "documents, searched": "/van-ban/?q=giao+thông",
        "documents of a section": "{documents}",
        "documents of a section, of a kind": "{documents}?loai={kind}",
        "procedure": "{procedure}",
        "procedures": "{procedures}",
        "procedures, searched": "{procedures}?q=khai+sinh",
        "activity": "{activity}",
        "activities": "{activities}",
        "activities, last page": "{activities}?trang=9999",
        "leaders": "/lanh-dao/",
        "leader": "/lanh-dao/{leader}/",
        "corrections": "/dinh-chinh/",
        "site map": "/so-do-trang/",
        "public information": "/danh-muc-thong-tin-cong-khai/",
        "search": "/tim-kiem/?q=an+toàn+giao+thông",
        "search, one page": "/tim-kiem/?q={number}",
        "search, nothing": f"/tim-kiem/?q={NOTHING}",
        "search, suggestions": "/tim-kiem/goi-y/?q=tro",
        "sitemap": "/sitemap.xml",
        "sitemap part": "{part}",
        "feed": "{listing}rss.xml",
        "feed of all": "/rss.xml",
        "feed of corrections": "/dinh-chinh/rss.xml",
    }.items():
        yield name, address, ""


def _desks() -> Asked:
    yield "desk", reverse("wagtailadmin_home"), LEADER
    for name, person in {
        "an editor": EDITOR,
        "a checker": CHECKER,
        "the standing office": OFFICE,
        "a unit's contact": UNIT,
    }.items():
        yield f"desk of {name}", reverse("wagtailadmin_home"), person
    yield "urging", "/admin/don-doc/", HEAD
    yield "handover", "/admin/trinh-duyet-chieu/", LEADER
    yield "handover, the standing office", "/admin/trinh-duyet-chieu/", OFFICE
    yield "notices", reverse("approval_notices"), LEADER
    yield "a new item", "/admin/viet-bai-moi/", EDITOR
    yield "lists of procedures", "/admin/danh-sach-thu-tuc/{section_of_procedures}/", OFFICE
    yield "translations", "/admin/ban-dich/", OFFICE


def _tree() -> Asked:
    explorer = "/admin/pages/{section}/"
    yield "explorer", explorer, LEADER
    yield "explorer, middle page", explorer + "?p={middle_of_explorer}", LEADER
    yield "explorer, last page", explorer + "?p={last_of_explorer}", LEADER
    yield "explorer, a unit's contact", explorer, UNIT
    yield "explorer of the root", "/admin/pages/", OFFICE
    for column in ("title", "latest_revision_created_at", "live"):
        yield f"explorer by {column}", explorer + f"?ordering={column}", OFFICE
        yield f"explorer by {column}, backwards", explorer + f"?ordering=-{column}", OFFICE
    yield "explorer by order", explorer + "?ordering=ord", OFFICE
    yield "explorer, words", explorer + f"?q={WORDS}", OFFICE
    yield "explorer, nothing", explorer + f"?q={NOTHING}", OFFICE
    yield "menu of pages", "/admin/api/main/pages/?child_of={section}&for_explorer=1", OFFICE


def _items() -> Asked:
    yield "editor", "/admin/pages/{page}/edit/", EDITOR
    yield "editor, a new page", "/admin/pages/add/pages/newspage/{section}/", EDITOR
    yield "item", "/admin/xu-ly/wagtailcore.page/{page}/", LEADER
    yield "item that waits", "/admin/xu-ly/wagtailcore.page/{waiting}/", LEADER
    yield "page history", "/admin/pages/{page}/history/", LEADER
    yield "page usage", "/admin/pages/{page}/usage/", OFFICE
    yield "translation of a page", "/admin/ban-dich/{page}/", EDITOR


def _found() -> Asked:
    search, chooser = reverse("wagtailadmin_pages:search"), reverse("wagtailadmin_choose_page")
    yield "page chooser", chooser, LEADER
    yield "page chooser, a section", chooser + "{section}/", EDITOR
    yield "page chooser, last page", chooser + "{section}/?p={last_of_chooser}", EDITOR
    yield "page chooser, words", chooser + f"search/?q={WORDS}", EDITOR
    yield "page search", search + "?q=giao+thông", LEADER
    yield "page search, a unit's contact", search + f"?q={WORDS}", UNIT
    yield "page search, one page", search + "?q={number}", OFFICE
    yield "page search, nothing", search + f"?q={NOTHING}", OFFICE
    yield "page search, no words", search, OFFICE
    yield "pictures", reverse("wagtailimages:index"), EDITOR
    yield "files", reverse("wagtaildocs:index"), EDITOR


def _reports() -> Asked:
    yield "site history", reverse("wagtailadmin_reports:site_history"), LEADER
    yield "site history, page 3", reverse("wagtailadmin_reports:site_history") + "?p=3", LEADER
    yield "aging pages", reverse("wagtailadmin_reports:aging_pages"), OFFICE
    yield "workflows", reverse("wagtailadmin_reports:workflow"), EDITOR
    yield "workflow tasks", reverse("wagtailadmin_reports:workflow_tasks"), EDITOR
    yield "jobs", "/admin/cong-viec/", ENGINEER
    yield "inspection", "/admin/doi-chieu/", LEADER
    yield "inspection, words", f"/admin/doi-chieu/?words={WORDS}", LEADER
    yield "an address on a day", "/admin/doi-chieu/xem-lai/?address={listing}&day={today}", LEADER
    yield "register", reverse("inspection_register"), LEADER


def _names() -> dict[str, Any]:
    section, page = section_of_news(), _one(NewsPage)
    document, procedure, activity = map(_one, (pages.DocumentPage, pages.ProcedurePage, pages.LeadershipPage))
    return {
        "section": section.pk,
        "listing": section.url,
        "heading": section.get_parent().url,
        "middle_of_explorer": ceil(section.numchild / IN_EXPLORER / 2),
        "last_of_explorer": ceil(section.numchild / IN_EXPLORER),
        "last_of_chooser": ceil(section.numchild / IN_CHOOSER),
        "page": page.pk,
        "article": page.url,
        "month": f"{timezone.localtime(page.first_published_at):%Y-%m}",
        "field": page.field_of_activity,
        "number": page.title.rpartition("(")[2].rstrip(")"),
        "document": document.url,
        "documents": document.get_parent().url,
        "kind": document.kind,
        "procedure": procedure.url,
        "procedures": procedure.get_parent().url,
        "section_of_procedures": procedure.get_parent().pk,
        "activity": activity.url,
        "activities": activity.get_parent().url,
        "leader": activity.attendances.first().official.key,
        "waiting": Submission.objects.open().filter(kind="wagtailcore.page").latest("pk").key,
        "part": part_of(Page.objects.latest("pk")),
        "today": timezone.localdate().isoformat(),
    }


def section_of_news() -> SectionPage:
    return SectionPage.objects.get(section_key=SECTION, locale__language_code="vi")


def part_of(page: Page) -> str:
    """Of the sitemap."""
    return reverse("sitemap_part", args=[page.pk // MOST_IN_A_PART])


def _one(kind: type[Page]) -> Any:
    """A page of the middle of its years, of the largest section of its kind, with a picture where it may have one."""
    found = kind.objects.live().filter(title__contains="(").order_by("path")
    if hasattr(kind, "lead_picture"):
        found = found.exclude(lead_picture=None)
    return found[found.count() // 2] if found else kind.objects.live().first()


def _have_read(*people: str) -> None:
    """They are not sent to the Quy chế first."""
    for person in User.objects.filter(username__in=people):
        Acknowledgement.objects.get_or_create(
            person=person,
            regulation=regulation_in_force().version.number,
            defaults={"acknowledged_at": timezone.now()},
        )
