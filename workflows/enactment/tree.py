"""The section tree in both languages: made, named, placed and published as the regulation says.

The only publication outside a chain (design 6.11): these pages bear nothing but the
regulation's own titles and words.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from django.conf import settings
from wagtail.models import Locale, Page, PageViewRestriction, Site

from pages.models import HomePage, RegulationPage, SectionPage
from pages.slugs import address_from
from workflows.regulation.regulation import OWN_SLUG, OWN_SLUG_EN, Regulation
from workflows.regulation.vocabulary import Content, Heading, Section

from .register import enter
from .report import Report

LANGUAGES = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
ROOT = "Trang gốc"
IN_MENU = {True: "đưa vào menu", False: "bỏ khỏi menu"}
Known: TypeAlias = dict[tuple[str, int], SectionPage]


def enact_tree(regulation: Regulation, report: Report) -> None:
    """Homes, then each heading and section after its parent, in each language."""
    _name_the_root(report)
    homes = {code: _home(code, regulation, report) for code in LANGUAGES}
    _point_site_at(homes["vi"], regulation, report)
    known: Known = {}
    _read(known)
    for code in LANGUAGES:
        _enact_language(homes[code], regulation, known, report)
    _retire(regulation, report)
    _open_to_everyone(regulation, report)


def _name_the_root(report: Report) -> None:
    """Nobody's page, over both languages; the platform's own name for it is English."""
    root = Page.get_first_root_node()
    if root.title != ROOT:
        Page.objects.filter(pk=root.pk).update(title=ROOT, draft_title=ROOT)
        report.tell(f"Đặt tên trang gốc: “{ROOT}”.")


def _read(known: Known) -> None:
    """The sections as they stand; again after each move, for a move changes the paths of all below."""
    known.update({(p.section_key, p.locale_id): p for p in SectionPage.objects.select_related("locale")})


def _home(code: str, regulation: Regulation, report: Report) -> HomePage:
    locale = Locale.objects.get(language_code=code)
    said = regulation.identity
    title = said.site_name if code == "vi" else said.site_name_en
    home = HomePage.objects.filter(locale=locale).first()
    if home is None:
        home = HomePage(title=title, slug=f"trang-chu-{code}", locale=locale)
        if original := HomePage.objects.first():
            home.translation_key = original.translation_key
        _publish_below(Page.get_first_root_node(), home)
        report.tell(f"Thêm trang chủ “{title}”.")
    return _opened(_corrected(home, {"title": title}, report), report)


def _point_site_at(home: HomePage, regulation: Regulation, report: Report) -> None:
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site(is_default_site=True, hostname="localhost", port=80)
    if site.root_page_id != home.pk:
        site.root_page, site.site_name = home, regulation.identity.site_name
        site.save()
        report.tell(f"Đặt “{home.title}” làm trang chủ của trang thông tin.")
    for leftover in Page.objects.filter(depth=2, numchild=0).exact_type(Page):
        report.tell(f"Xóa trang mẫu “{leftover.title}”.")
        leftover.delete()


def _enact_language(home: HomePage, regulation: Regulation, known: Known, report: Report) -> None:
    placed: dict[str | None, list[str]] = {}
    for node in regulation.page_nodes:
        parent = known[node.parent, home.locale_id] if node.parent else home
        key = (node.key, home.locale_id)
        if key not in known:
            known[key] = _new_section(node, parent, known, report)
        _place(key, parent, node, known, report)
        placed.setdefault(node.parent, []).append(node.key)
    for parent_key, keys in placed.items():
        parent = known[parent_key, home.locale_id] if parent_key else home
        _order(parent, keys, report)
    _enact_regulation_page(home, regulation, known, report)


def _new_section(node: Heading | Section, parent: Page, known: Known, report: Report) -> SectionPage:
    page = SectionPage(section_key=node.key, locale_id=parent.locale_id, **_said_of(node, parent.locale))
    original = next((p for (key, _), p in known.items() if key == node.key), None)
    if original is not None:
        page.translation_key = original.translation_key
    fresh = Page.objects.get(pk=parent.pk).specific
    _publish_below(fresh, page, live=not getattr(node, "is_internal", False))
    report.tell(f"Thêm chuyên mục “{page.title}” ({parent.locale.language_code}).")
    return page


def _said_of(node: Heading | Section, locale: Locale) -> dict[str, Any]:
    """What the regulation says of a section's page: nothing else is changed by enactment."""
    is_vietnamese = locale.language_code == "vi"
    title = node.title if is_vietnamese else node.title_en
    address = node.key if is_vietnamese else address_from(title)
    return {"title": title, "slug": address, "show_in_menus": getattr(node, "in_menu", True)}


def _place(key: tuple[str, int], parent: Page, node: Heading | Section, known: Known, report: Report) -> None:
    known[key] = _corrected(known[key], _said_of(node, known[key].locale), report)
    if _moved(known[key], parent, report):
        _read(known)
    put = _closed if getattr(node, "is_internal", False) else _opened
    known[key] = put(known[key], report)


def _moved(page: Any, parent: Page, report: Report) -> bool:
    """Puts the page back directly under its parent, if a hand has moved it."""
    if page.is_child_of(parent):
        return False
    page.move(_fresh(parent), pos="last-child")
    report.tell(f"Chuyển “{page.title}” về dưới “{parent.title}”.")
    return True


def _opened(page: Any, report: Report) -> Any:
    if not page.live:
        page.save_revision(log_action=False).publish(skip_permission_checks=True)
        page.refresh_from_db()
        enter(page, "publish")
        report.tell(f"Mở lại “{page.title}”.")
    return page


def _closed(page: SectionPage, report: Report) -> SectionPage:
    if page.live:
        page.unpublish(log_action=False)
        enter(page, "unpublish")
        report.tell(f"Đóng chuyên mục “{page.title}”: lưu hành nội bộ.")
    if not page.view_restrictions.exists():
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
        report.tell(f"Không để ai xem công khai chuyên mục “{page.title}” và các trang bên dưới.")
    return page


def _corrected(page: Any, said: dict[str, Any], report: Report) -> Any:
    wrong = {name: value for name, value in said.items() if getattr(page, name) != value}
    if not wrong:
        return page
    words = ", ".join(IN_MENU.get(value, str(value)) for value in wrong.values())
    report.tell(f"Sửa “{page.title}” cho đúng Quy chế: {words}.")
    for name, value in wrong.items():
        setattr(page, name, value)
    revision = page.save_revision(log_action=False)
    if page.live:
        revision.publish(skip_permission_checks=True)
        enter(page, "publish")
    else:
        page.save()
    page.refresh_from_db()
    return page


def _order(parent: Page, keys: list[str], report: Report) -> None:
    """Sections stand under their parent as the regulation prints them."""
    children = {page.section_key: page for page in SectionPage.objects.child_of(_fresh(parent))}
    present = [key for key in children if key in keys]
    if present == keys:
        return
    for key in keys:
        SectionPage.objects.get(pk=children[key].pk).move(_fresh(parent), pos="last-child")
    report.tell(f"Xếp lại chuyên mục dưới “{parent.title}” theo thứ tự của Quy chế.")


def _fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk)


def _enact_regulation_page(home: HomePage, regulation: Regulation, known: Known, report: Report) -> None:
    holder = next((s for s in regulation.sections if s.content is Content.REGULATION), None)
    if holder is None or not regulation.clauses:
        return
    vi = home.locale.language_code == "vi"
    title = regulation.version.title if vi else regulation.version.title_en
    address = OWN_SLUG if vi else OWN_SLUG_EN
    page = RegulationPage.objects.filter(locale_id=home.locale_id).first()
    if page is None:
        page = RegulationPage(title=title, slug=address, locale_id=home.locale_id)
        if original := RegulationPage.objects.first():
            page.translation_key = original.translation_key
        _publish_below(_fresh(known[holder.key, home.locale_id]), page)
        report.tell(f"Đăng toàn văn Quy chế ({home.locale.language_code}).")
    page = _corrected(page, {"title": title, "slug": address}, report)
    _moved(page, known[holder.key, home.locale_id], report)
    _opened(_fresh(page).specific, report)


def _publish_below(parent: Page, page: Any, *, live: bool = True) -> None:
    page.live = False
    parent.add_child(instance=page)
    revision = page.save_revision(log_action=False)
    if live:
        revision.publish(skip_permission_checks=True)
        page.refresh_from_db()
        enter(page, "publish")


def _retire(regulation: Regulation, report: Report) -> None:
    """A section the regulation no longer has is closed; what was approved in it stays until it is withdrawn."""
    for page in SectionPage.objects.live():
        if regulation.node(page.section_key) is None:
            left = page.get_descendants().live().count()
            page.unpublish(log_action=False)
            enter(page, "unpublish")
            report.tell(
                f"Đóng chuyên mục “{page.title}”: không có trong Quy chế; "
                f"còn {left} trang bên trong vẫn công khai cho đến khi được gỡ bỏ."
            )


def _open_to_everyone(regulation: Regulation, report: Report) -> None:
    """What is published is for everyone: no page is kept behind a password or a sign-in, but what
    the regulation itself keeps inside."""
    internal = [node.key for node in regulation.page_nodes if getattr(node, "is_internal", False)]
    kept = SectionPage.objects.filter(section_key__in=internal)
    for restriction in PageViewRestriction.objects.exclude(page__in=kept).select_related("page"):
        report.tell(f"Bỏ giới hạn người xem ở “{restriction.page.title}”.")
        restriction.delete()
