"""Where the standing office says which page comes first for which words."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page
from wagtail.permission_policies import BasePermissionPolicy

from ..models.promoted import PromotedResult
from ..search import is_searchable, words_of
from .contents import title_key
from .keeping import public
from .office import may_read


class OfficePolicy(BasePermissionPolicy):
    """Whoever reads what was not found says what comes first; no group, and no superuser, beside them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return may_read(user)


class PromotedForm(WagtailAdminModelForm):
    def clean_words(self) -> str:
        words = words_of(self.cleaned_data["words"])
        if not is_searchable(words):
            raise ValidationError(_("“%(words)s” không có chữ hay số nào để tìm.") % {"words": words})
        return words

    def clean_page(self) -> Page:
        page = self.cleaned_data["page"]
        if not public(Page.objects.filter(pk=page.pk)).exists():
            raise ValidationError(
                _("“%(page)s” không phải trang đang công khai; đồng chí hãy chọn trang người dân mở được.")
                % {"page": page.title}
            )
        return page

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("starts_on") and said.get("ends_on") and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", _("Ngày cuối phải sau ngày đầu."))
        if said.get("words") and said.get("page") and self._is_there(said["words"], said["page"]):
            self.add_error("page", _("Trang này đã là kết quả nên xem của các từ ấy."))
        return said

    def _is_there(self, words: str, page: Page) -> bool:
        same = PromotedResult.objects.filter(key=title_key(words), page=page)
        return same.exclude(pk=self.instance.pk).exists()


class Create(generic.CreateView):
    def get_initial(self) -> dict[str, Any]:
        """The words of the row that it was pressed in."""
        return super().get_initial() | {"words": words_of(self.request.GET.get("words", ""))}


class List(generic.IndexView):
    page_title = gettext_lazy("Kết quả nên xem")

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("page")

    def get_table(self, object_list: Any) -> Any:
        """Each with what readers see of it now; one query for all of them."""
        keys = {row.page_id for row in object_list}
        self.open_to_readers = set(public(Page.objects.filter(pk__in=keys)).values_list("pk", flat=True))
        return super().get_table(object_list)

    @cached_property
    def columns(self) -> list[Any]:
        return [*super().columns, Column("state", label=gettext_lazy("Hiện nay"), accessor=self._told)]

    def _told(self, row: PromotedResult) -> str:
        return self._state_of(row) + _days_of(row)

    def _state_of(self, row: PromotedResult) -> str:
        today = timezone.localdate()
        if row.page_id not in self.open_to_readers:
            return _("Không hiện: trang không công khai")
        if row.starts_on and row.starts_on > today:
            return _("Chưa đến ngày")
        return _("Đã hết hạn") if row.ends_on and row.ends_on < today else _("Đang hiện")


def _days_of(row: PromotedResult) -> str:
    """From when until when, where it is not for always."""
    begun = _(", từ %(day)s") % {"day": f"{row.starts_on:%d/%m/%Y}"} if row.starts_on else ""
    ended = _(", đến hết %(day)s") % {"day": f"{row.ends_on:%d/%m/%Y}"} if row.ends_on else ""
    return begun + ended


class PromotedViewSet(ModelViewSet):
    model = PromotedResult
    name = "ket-qua-nen-xem"
    menu_label = gettext_lazy("Kết quả nên xem")
    icon = "pick"
    menu_hook = "register_reports_menu_item"
    menu_order = 1051
    index_view_class = List
    add_view_class = Create
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    list_display = ["words", Column("page", label=gettext_lazy("Trang nên xem"))]
    edit_handler = ObjectList(
        ["words", FieldPanel("page"), FieldRowPanel(["starts_on", "ends_on"]), "rank", "reason"],
        base_form_class=PromotedForm,
    )
