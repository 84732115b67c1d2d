"""What is asked for, and by whom; addresses name what each city has: its largest section, a page in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from django.db.models import Max
from django.utils import timezone
from wagtail.models import Page

from pages.models import DocumentPage, LeadershipPage, NewsPage, ProcedurePage, SectionPage

EDITOR, CHECKER, LEADER, OFFICE, UNIT = (
    *("vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"),
    *("chuyen-vien-vhtt", "dau-moi-phuong-minh-xuan"),
)
ENGINEER, HEAD = "quan-tri-ky-thuat", "truong-phong-vhtt"
EXPLORED, LISTED = 50, 20  # rows of a page of the explorer, of a public list


@dataclass(frozen=True)
class Screen:
    name: str
    address: str
    person: str = ""  # nobody


def screens() -> list[Screen]:
    names = _names()
    asked = [*_desk(), *_tree(), *_reports(), *_items(), *_found(), *_public(), *_for_machines()]
    return [Screen(name, address.format(**names), person) for name, address, person in asked]


Asked = Iterator[tuple[str, str, str]]


def _desk() -> Asked:
    for who, person in {
        "an editor": EDITOR,
        "a checker": CHECKER,
        "the leader": LEADER,
        "the standing office": OFFICE,
        "a unit's contact": UNIT,
    }.items():
        yield f"desk of {who}", "/admin/", person
    yield "urging", "/admin/don-doc/", HEAD
    yield "handover", "/admin/trinh-duyet-chieu/", LEADER
    yield "handover, the standing office", "/admin/trinh-duyet-chieu/", OFFICE
    yield "notices", "/admin/thong-bao/", LEADER
    yield "a new item", "/admin/viet-bai-moi/", EDITOR
    yield "lists of procedures", "/admin/danh-sach-thu-tuc/{procedures}/", OFFICE


def _tree() -> Asked:
    explorer = "/admin/pages/{section}/"
    yield "explorer of the root", "/admin/pages/", OFFICE
    yield "explorer, first page", explorer, OFFICE
    yield "explorer, first page, a unit's contact", explorer, UNIT
    yield "explorer, middle page", explorer + "?p={explored_middle}", OFFICE
    yield "explorer, last page", explorer + "?p={explored}", OFFICE
    for column in ("title", "latest_revision_created_at", "live"):
        yield f"explorer by {column}", explorer + f"?ordering={column}", OFFICE
        yield f"explorer by {column}, backwards", explorer + f"?ordering=-{column}", OFFICE
    yield "explorer of the library itself, first page", "/admin/stock/{section}/", OFFICE
    yield "explorer by order", explorer + "?ordering=ord", OFFICE
    yield "explorer, words", explorer + "?q=tr%E1%BB%93ng+c%C3%A2y", OFFICE
    yield "explorer, found nothing", explorer + "?q=khongcogi", OFFICE


def _reports() -> Asked:
    reports = "/admin/reports/"
    yield "report: site history", reports + "site-history/", LEADER
    yield "report: site history, last page", reports + "site-history/?p={history}", LEADER
    yield "report: aging pages", reports + "aging-pages/", OFFICE
    yield "jobs", "/admin/cong-viec/", ENGINEER
    yield "not found", "/admin/tim-khong-thay/", HEAD
    yield "translations", "/admin/ban-dich/", OFFICE
    yield "inspection", "/admin/doi-chieu/", LEADER
    yield "inspection, words", "/admin/doi-chieu/?words=tr%E1%BB%93ng+c%C3%A2y", LEADER
    yield "inspection, an address on a day", "/admin/doi-chieu/xem-lai/?address={list}&day={today}", LEADER
    yield "inspection, the register", "/admin/doi-chieu/so-dang-ky/", LEADER


def _items() -> Asked:
    yield "item: its screen", "/admin/xu-ly/wagtailcore.page/{page}/", OFFICE
    yield "item: waiting, the checker", "/admin/xu-ly/wagtailcore.page/{waiting}/", LEADER
    yield "item: editor", "/admin/pages/{page}/edit/", EDITOR
    yield "item: history", "/admin/pages/{page}/history/", OFFICE
    yield "item: usage", "/admin/pages/{page}/usage/", OFFICE
    yield "item: new", "/admin/pages/add/pages/newspage/{section}/", EDITOR
    yield "translation of an item", "/admin/ban-dich/{page}/", EDITOR


def _found() -> Asked:
    yield "chooser: root", "/admin/choose-page/", EDITOR
    yield "chooser: section", "/admin/choose-page/{section}/", EDITOR
    yield "chooser: section, last page", "/admin/choose-page/{section}/?p={chosen}", EDITOR
    yield "chooser: words", "/admin/choose-page/search/?q=tr%E1%BB%93ng+c%C3%A2y", EDITOR
    yield "admin search: common words", "/admin/pages/search/?q=tr%E1%BB%93ng+c%C3%A2y", OFFICE
    yield "admin search: one page", "/admin/pages/search/?q={number}", OFFICE
    yield "admin search: nothing", "/admin/pages/search/?q=khongcogi", OFFICE
    yield "admin search: a unit's contact", "/admin/pages/search/?q=tr%E1%BB%93ng+c%C3%A2y", UNIT
    yield "admin: all pages", "/admin/pages/search/", OFFICE
    yield "menu of pages", "/admin/api/main/pages/?child_of={section}&for_explorer=1", OFFICE
    yield "pictures", "/admin/images/", EDITOR
    yield "files", "/admin/documents/", EDITOR


def _public() -> Asked:
    for name, address in {
        "home": "/",
        "home in English": "/en/",
        "article": "{article}",
        "section, first page": "{list}",
        "section, 10th page": "{list}?trang={tenth}",
        "section, last page": "{list}?trang={listed}",
        "section of a month": "{list}?thang={month}",
        "section of a field": "{list}?linh-vuc={field}",
        "section of a field, last page": "{list}?linh-vuc={field}&trang=999",
        "heading": "{heading}",
        "documents, first page": "{documents}",
        "documents, last page": "{documents}?trang=9999",
        "documents of a kind": "{documents}?loai={kind}",
        "documents by words": "{documents}?q=tr%E1%BB%93ng+c%C3%A2y",
        "register of all documents": "/van-ban/",
        "register, last page": "/van-ban/?trang=9999",
        "register, in force": "/van-ban/?tinh_trang=con-hieu-luc",
        "document": "{document}",
        "procedures": "{procedures_list}",
        "procedures by words": "{procedures_list}?q=khai+sinh",
        "activities": "{activities}",
        "activities, last page": "{activities}?trang=9999",
        "leaders": "/lanh-dao/",
        "leader": "/lanh-dao/{leader}/",
        "corrections": "/dinh-chinh/",
        "site map": "/so-do-trang/",
        "search: common words": "/tim-kiem/?q=tr%E1%BB%93ng+c%C3%A2y",
        "search: one page": "/tim-kiem/?q={number}",
        "search: nothing": "/tim-kiem/?q=khongcogi",
        "search: suggestions": "/tim-kiem/goi-y/?q=tro",
        "public information": "/danh-muc-thong-tin-cong-khai/",
        "not there": "{list}khong-co-trang-nay/",
    }.items():
        yield f"public: {name}", address, ""


def _for_machines() -> Asked:
    for name, address in {
        "feed": "/rss.xml",
        "feed of a section": "{list}rss.xml",
        "feed of corrections": "/dinh-chinh/rss.xml",
        "sitemap": "/sitemap.xml",
        "sitemap, first part": "/sitemap-0.xml",
        "sitemap, a whole part": "/sitemap-{part}.xml",
    }.items():
        yield f"public: {name}", address, ""


def _names() -> dict[str, Any]:
    section = _largest(NewsPage)
    news = NewsPage.objects.child_of(section).live().filter(first_published_at__isnull=False)
    page = news.order_by("pk")[news.count() // 2]
    document, leadership = DocumentPage.objects.live().order_by("pk").last(), _largest(LeadershipPage)
    last = Page.objects.aggregate(last=Max("pk"))["last"]
    return {
        "section": section.pk,
        "list": section.url,
        "heading": section.get_parent().url,
        "explored": ceil(section.numchild / EXPLORED),
        "explored_middle": ceil(section.numchild / EXPLORED / 2),
        "chosen": ceil(section.numchild / 25),
        "listed": ceil(news.count() / LISTED),
        "tenth": min(10, ceil(news.count() / LISTED)),
        "month": f"{timezone.localtime(page.first_published_at):%Y-%m}",
        "field": page.field_of_activity,
        "page": page.pk,
        "article": page.url,
        "number": page.title.rpartition("(")[2].rstrip(")"),
        "documents": _largest(DocumentPage).url,
        "document": document.url,
        "kind": document.kind,
        "procedures": _largest(ProcedurePage).pk,
        "procedures_list": _largest(ProcedurePage).url,
        "activities": leadership.url,
        "leader": LeadershipPage.objects.child_of(leadership).last().attendances.first().official.key,
        "waiting": Page.objects.filter(live=False, title__contains="(6000").order_by("-pk").first().pk,
        "part": max(0, last // 5000 - 1),
        "history": 3,
        "today": date.today().isoformat(),
    }


def _largest(kind: type[Page]) -> SectionPage:
    """The section with most pages that holds pages of that kind."""
    paths = kind.objects.values_list("path", flat=True)
    sections = {path[: -Page.steplen] for path in paths}
    return SectionPage.objects.filter(path__in=sections, locale__language_code="vi").latest("numchild")
