"""The section tree in both languages: made, named, placed and published as the regulation says.

The only publication outside a chain (design 6.11): these pages bear nothing but the
regulation's own titles and words.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page, Site

from pages.models import HomePage, RegulationPage, SectionPage
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import Content, Heading, Section

from .report import Report

LANGUAGES = ("vi", "en")


def enact_tree(regulation: Regulation, report: Report) -> None:
    """Homes, then each heading and section after its parent, in each language."""
    homes = {code: _home(code, regulation, report) for code in LANGUAGES}
    _point_site_at(homes["vi"], regulation, report)
    known = {(p.section_key, p.locale_id): p for p in SectionPage.objects.select_related("locale")}
    for code in LANGUAGES:
        _enact_language(homes[code], regulation, known, report)
    _retire(regulation, known.values(), report)


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
    return _corrected(home, {"title": title}, report)


def _point_site_at(home: HomePage, regulation: Regulation, report: Report) -> None:
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site(is_default_site=True, hostname="localhost", port=80)
    if site.root_page_id != home.pk:
        site.root_page, site.site_name = home, regulation.identity.site_name
        site.save()
        report.tell(f"Đặt “{home.title}” làm trang chủ của trang thông tin.")
    for leftover in Page.objects.filter(depth=2).not_type(HomePage).exact_type(Page):
        report.tell(f"Xóa trang mẫu “{leftover.title}”.")
        leftover.delete()


def _enact_language(
    home: HomePage, regulation: Regulation, known: dict[Any, SectionPage], report: Report
) -> None:
    placed: dict[str | None, list[str]] = {}
    for node in regulation.page_nodes:
        parent = known[node.parent, home.locale_id] if node.parent else home
        page = known.get((node.key, home.locale_id)) or _new_section(node, parent, known, report)
        known[node.key, home.locale_id] = _place(page, parent, node, report)
        placed.setdefault(node.parent, []).append(node.key)
    for parent_key, keys in placed.items():
        parent = known[parent_key, home.locale_id] if parent_key else home
        _order(parent, keys, report)
    _enact_regulation_page(home, regulation, known, report)


def _new_section(
    node: Heading | Section, parent: Page, known: dict[Any, SectionPage], report: Report
) -> SectionPage:
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
    title = node.title if locale.language_code == "vi" else node.title_en
    return {"title": title, "slug": node.key, "show_in_menus": getattr(node, "in_menu", True)}


def _place(page: SectionPage, parent: Page, node: Heading | Section, report: Report) -> SectionPage:
    page = _corrected(page, _said_of(node, page.locale), report)
    if not page.path.startswith(parent.path) or page.depth != parent.depth + 1:
        page.move(Page.objects.get(pk=parent.pk), pos="last-child")
        page = SectionPage.objects.select_related("locale").get(pk=page.pk)
        report.tell(f"Chuyển chuyên mục “{page.title}” về dưới “{parent.title}”.")
    if not page.live and not getattr(node, "is_internal", False):
        page.save_revision(log_action=False).publish(skip_permission_checks=True)
        report.tell(f"Mở lại chuyên mục “{page.title}”.")
    return page


def _corrected(page: Any, said: dict[str, Any], report: Report) -> Any:
    wrong = {name: value for name, value in said.items() if getattr(page, name) != value}
    if not wrong:
        return page
    report.tell(f"Sửa “{page.title}” cho đúng Quy chế: {', '.join(map(str, wrong.values()))}.")
    for name, value in wrong.items():
        setattr(page, name, value)
    revision = page.save_revision(log_action=False)
    if page.live:
        revision.publish(skip_permission_checks=True)
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


def _enact_regulation_page(
    home: HomePage, regulation: Regulation, known: dict[Any, SectionPage], report: Report
) -> None:
    holder = next((s for s in regulation.sections if s.content is Content.REGULATION), None)
    if holder is None or not regulation.clauses:
        return
    vi = home.locale.language_code == "vi"
    title = "Quy chế hoạt động của Ban Biên tập" if vi else "Regulation of the editorial board"
    page = RegulationPage.objects.filter(locale_id=home.locale_id).first()
    if page is None:
        page = RegulationPage(title=title, slug="quy-che", locale_id=home.locale_id)
        if original := RegulationPage.objects.first():
            page.translation_key = original.translation_key
        _publish_below(_fresh(known[holder.key, home.locale_id]), page)
        report.tell(f"Đăng toàn văn Quy chế ({home.locale.language_code}).")
    _corrected(page, {"title": title}, report)


def _publish_below(parent: Page, page: Any, *, live: bool = True) -> None:
    page.live = False
    parent.add_child(instance=page)
    revision = page.save_revision(log_action=False)
    if live:
        revision.publish(skip_permission_checks=True)
        page.refresh_from_db()


def _retire(regulation: Regulation, pages: Any, report: Report) -> None:
    """A section the regulation no longer has leaves the public site; its pages stay on file."""
    for page in pages:
        if page.live and regulation.node(page.section_key) is None:
            page.unpublish(log_action=False)
            report.tell(f"Đóng chuyên mục “{page.title}”: không có trong Quy chế.")
