"""Doors of this room into the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, PageQuerySet

from .bulk import Delete, Move
from .desk.menu import DeskMenuItem
from .desk.panel import DeskPanel
from .desk.titles import PAGE
from .drafts import BoardPageViewSet
from .explorer.choosing import as_choices
from .facts import section_of
from .files_in_reach import FilesInReach
from .files_read import before_serving
from .legacy.telling import tell as tell_of_legacy_letters
from .localize.shut import drop_hooks
from .looking import visible_to
from .menus import reports_one_needs
from .models import State, Submission, kind_of
from .new_item.view import NewItemMenuItem, NewItemPanel
from .notices.account import LettersPanel
from .notices.menu import NoticesMenuItem
from .pages_listed import PagesListed
from .urging.view import UrgingMenuItem
from .writing import is_enacted, writes_somewhere

SAVE_AND_SUBMIT = "action-save-and-submit"  # stock knows no button of this name, and saves a draft

drop_hooks()

hooks.register("register_bulk_action", Delete)
hooks.register("register_bulk_action", Move)
# Before the library's own, which would send to the sign-in of a collection that is closed.
hooks.register("before_serve_document", before_serving, order=-1)


@hooks.register("register_admin_menu_item")
def the_desk() -> DeskMenuItem:
    home = reverse_lazy("wagtailadmin_home")
    return DeskMenuItem(_("Bàn làm việc"), home, name="desk", icon_name="home", order=10)


@hooks.register("register_admin_menu_item")
def write_a_new_item() -> NewItemMenuItem:
    return NewItemMenuItem(_("Viết bài mới"), reverse_lazy("approval_new_item"), icon_name="edit", order=50)


@hooks.register("register_admin_menu_item")
def what_one_is_told() -> NoticesMenuItem:
    where = reverse_lazy("approval_notices")
    return NoticesMenuItem(_("Thông báo"), where, name="notices", icon_name="bell", order=20)


@hooks.register("register_admin_menu_item")
def whom_one_urges() -> UrgingMenuItem:
    where = reverse_lazy("approval_urging")
    return UrgingMenuItem(_("Đôn đốc"), where, name="urging", icon_name="time", order=260)


@hooks.register("register_icons")
def a_bell(icons: list[str]) -> list[str]:
    return [*icons, "approval/icons/bell.svg"]


hooks.register("register_account_settings_panel", LettersPanel)


@hooks.register("construct_homepage_panels")
def the_desk_alone(request: Any, panels: list[Any]) -> None:
    """In place of the library's panels, which list what a person cannot act on."""
    writes = writes_somewhere(request.user, timezone.now())
    panels[:] = [*([NewItemPanel()] if writes else []), DeskPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)  # after all who add to it
def no_summary(request: Any, items: list[Any]) -> None:
    """How many pages and pictures there are is nobody's work."""
    items.clear()


@hooks.register("register_admin_viewset")
def screens_of_pages() -> BoardPageViewSet:
    return BoardPageViewSet()


@hooks.register("construct_page_chooser_queryset")
def own_drafts_in_the_chooser(pages: PageQuerySet, request: Any) -> PageQuerySet:
    """The chooser does not ask the permission policy; it asks here."""
    return as_choices(visible_to(request.user, pages))


@hooks.register("construct_explorer_page_queryset")
def with_the_hour_they_wait_for(parent: Page, pages: PageQuerySet, request: Any) -> PageQuerySet:
    """The list says it as the page's status (PortalPage.status_string); with no question more."""
    passages = Submission.objects.filter(kind=PAGE, key=OuterRef("pk"), state=State.SCHEDULED)
    return pages.annotate(waits_until=Subquery(passages.values("publish_at")[:1]))


@hooks.register("construct_admin_api", order=1)
def in_place_of_the_librarys(router: Any) -> None:
    """It lists everybody's files, and publishes, copies and translates pages."""
    router.register_endpoint("documents", FilesInReach)
    router.register_endpoint("pages", PagesListed)


@hooks.register("construct_document_chooser_queryset")
def with_their_collections(files: QuerySet, request: Any) -> QuerySet:
    """The library asks for the collection of each."""
    return files.select_related("collection")


@hooks.register("construct_page_action_menu")
def submit_on_the_items_own_screen(items: list[Any], request: Any, context: dict[str, Any]) -> None:
    """Stock's button would start a workflow by itself; ours saves and leads to the item's screen."""
    items[:] = [item for item in items if item.name != "action-submit"]
    if context["view"] in {"create", "edit"} and not context.get("locked_for_user"):
        items.append(SaveAndSubmit())


class SaveAndSubmit(ActionMenuItem):
    name = SAVE_AND_SUBMIT
    label = _("Lưu và trình duyệt…")
    icon_name = "resubmit"


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def to_the_items_own_screen(request: Any, page: Page) -> Any:
    """Saved; what is missing, and the button, stand on the screen of the item."""
    if request.POST.get(SAVE_AND_SUBMIT):
        return redirect("approval_item", kind_of(page), page.pk)
    return tell_of_legacy_letters(request, page)


hooks.register("after_create_snippet", tell_of_legacy_letters)
hooks.register("after_edit_snippet", tell_of_legacy_letters)


@hooks.register("register_page_listing_more_buttons")
def handle_one_of_a_list(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Also for whoever does not write there, and so finds no form behind the title."""
    if not (page.is_root() or is_enacted(page)):
        address = reverse("approval_item", args=[kind_of(page), page.pk])
        yield Button(_("Quy trình và xử lý"), address, icon_name="clipboard-list", priority=1)


@hooks.register("register_page_header_buttons")
def handle(page: Page, user: Any, next_url: str | None = None, **kwargs: Any) -> Iterator[Button]:
    if section_of(page) is not None and not is_enacted(page):
        address = reverse("approval_item", args=[kind_of(page), page.pk])
        yield Button(_("Quy trình và xử lý"), address, icon_name="clipboard-list", priority=5)


hooks.register("construct_reports_menu", reports_one_needs, order=1000)  # after all who add to it
