"""Screens of what many pages share: lists, drafts and history; what decides stands on the item's own screen."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import URLPattern, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, LiveStatusTagColumn, StatusTagColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.bulk_actions import DeleteBulkAction
from wagtail.snippets.views import snippets as stock
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet

from snippets.alphabet import InAlphabeticalOrder

from .menus import kept_by_oneself
from .models import kind_of
from .snippet_doors import guarded

DeleteBulkAction.models = []  # what ends is given its last day, and nothing is deleted by the dozen


def deciding(item: models.Model) -> HeaderButton:
    """To the screen where the item is submitted, checked and approved."""
    address = reverse("approval_item", args=[kind_of(item), item.pk])
    return HeaderButton(_("Trình duyệt, xử lý"), url=address, icon_name="clipboard-list")


class Reading:
    """Whoever may look may read (stock asks for the right to edit); editing is offered to those who may."""

    permission_required = None
    any_permission_required = ("view",)

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        policy = self.permission_policy
        if not policy.user_has_permission_for_instance(request.user, "change", self.object):
            self.edit_url_name = self.revisions_revert_url_name = None

    @cached_property
    def header_buttons(self) -> list[Any]:
        return [deciding(self.object), *(super().header_buttons if self.edit_url_name else [])]


class Inspect(Reading, stock.InspectView):
    """What the public reads."""

    page_title = gettext_lazy("Nội dung đang công khai")

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        value = super().get_field_display_value(field_name, field)
        return gettext_lazy("Chưa có") if value in (None, "") else value


class History(Reading, stock.HistoryView):
    pass


class Usage(Reading, stock.UsageView):
    pass


class Compare(Reading, stock.RevisionsCompareView):
    pass


class WorkflowHistory(Reading, stock.WorkflowHistoryView):
    pass


class WorkflowHistoryDetail(Reading, stock.WorkflowHistoryDetailView):
    pass


class PublicState(StatusTagColumn):
    """Whether the public reads it, and whether a draft waits: stock asks two questions a row for its own."""

    def __init__(self) -> None:
        super().__init__(
            "public_state",
            label=_("Tình trạng"),
            sort_key="live",
            primary=lambda instance: instance.live,
        )


class List(InAlphabeticalOrder, stock.IndexView):
    """Whoever may not edit a row just now goes to what the public reads of it."""

    @cached_property
    def columns(self) -> list[Any]:
        return [
            PublicState() if isinstance(column, LiveStatusTagColumn) else column
            for column in super().columns
            if not isinstance(column, BulkActionsCheckboxColumn)
        ]

    def get_edit_url(self, instance: models.Model) -> str | None:
        may = self.user_has_permission_for_instance("change", instance)
        return super().get_edit_url(instance) if may else None


class Drafting:
    """A form that saves a draft, and offers nothing else."""

    OFFERED = ("action-save", "action-locked")

    def user_has_permission(self, permission: str) -> bool:
        """As the policy answers; stock lets superusers lock, and those who may act in a task edit."""
        return self.permission_policy.user_has_permission(self.request.user, permission)

    def get_available_actions(self) -> list[str]:
        return self.actions

    def _get_action_menu(self) -> Any:
        menu = super()._get_action_menu()
        offered = [item for item in (menu.default_item, *menu.menu_items) if item]
        kept = [item for item in offered if item.name in self.OFFERED]
        menu.default_item, menu.menu_items = (kept[0] if kept else None), kept[1:]
        return menu


class Create(Drafting, stock.CreateView):
    pass


class Edit(Drafting, stock.EditView):
    @cached_property
    def header_buttons(self) -> list[Any]:
        return [deciding(self.object)]


class Approved:
    """A first draft that nobody approved is not offered to anybody."""

    results_template_name = "approval/nothing_to_choose.html"

    def get_object_list(self) -> Any:
        return super().get_object_list().filter(live=True)


class Choose(Approved, ChooseView):
    pass


class ChooseResults(Approved, ChooseResultsView):
    pass


class Chooser(SnippetChooserViewSet):
    """Choosing what exists; a new one is made on its own screen."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults

    def get_urlpatterns(self) -> list[URLPattern]:
        return [door for door in super().get_urlpatterns() if door.name != "create"]


class PublicSnippetViewSet(stock.SnippetViewSet):
    index_view_class = List
    add_view_class = Create
    edit_view_class = Edit
    history_view_class = History
    usage_view_class = Usage
    inspect_view_class = Inspect
    inspect_view_enabled = True
    revisions_compare_view_class = Compare
    workflow_history_view_class = WorkflowHistory
    workflow_history_detail_view_class = WorkflowHistoryDetail
    chooser_viewset_class = Chooser
    copy_view_enabled = False

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        return kept_by_oneself(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        return guarded(self.model, super().get_urlpatterns())
