"""What residents looked for and did not find: the office sees which words its pages lack."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.mixins import UserPassesTestMixin
from django.db.models import Max, QuerySet, Sum
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView

from ..models import PromotedResult, SearchedWords
from . import log
from .contents import title_key

DAYS = 90


def may_read(person: Any) -> bool:
    """Whoever the settings name: the standing office, which writes what is missing."""
    name = getattr(settings, "SEARCH_LOG_READERS", None)
    return bool(name and person.is_active and import_string(name)(person, timezone.now()))


def _words(row: dict[str, Any]) -> str:
    """In which language, where it is another than the city's."""
    is_ours = row["language"] == settings.LANGUAGE_CODE
    return row["words"] if is_ours else _t("%(words)s (tiếng Anh)") % row


class PromotedColumn(Column):
    """Which page the words lead to, or one press to say which."""

    cell_template_name = "finding/promoted_cell.html"


class NothingFoundView(UserPassesTestMixin, BaseListingView):
    """Words and how often they were looked for in the last months; the most wanted first."""

    model = SearchedWords
    page_title = _("Từ tìm không thấy")
    header_icon = "search"
    index_url_name = "nothing_found"
    index_results_url_name = "nothing_found_results"
    paginate_by = 50
    default_ordering = "-asked"
    columns = [
        Column("words", label=_("Từ ngữ"), accessor=_words),
        Column("asked", label=_("Số lần")),
        Column("last", label=_("Lần cuối"), accessor=lambda row: f"{row['last']:%d/%m/%Y}"),
        PromotedColumn("promoted", label=_("Nên xem")),
    ]

    def test_func(self) -> bool:
        return may_read(self.request.user)

    def get_base_queryset(self) -> QuerySet:
        log.write()
        since = timezone.localdate() - timedelta(days=DAYS)
        unfound = SearchedWords.objects.filter(day__gte=since, found=0).values("words", "language")
        return unfound.annotate(asked=Sum("times"), last=Max("day")).order_by("-asked", "words")

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset

    def get_table(self, object_list: Any) -> Any:
        """Each with the first page that was put there for its words; one query for all of them."""
        keys = {row["words"]: title_key(row["words"]) for row in object_list}
        said = PromotedResult.objects.filter(key__in=keys.values()).select_related("page")
        first = {one.key: one for one in reversed(said)}
        for row in object_list:
            row["promoted"] = first.get(keys[row["words"]])
        return super().get_table(object_list)

    @cached_property
    def no_results_message(self) -> str:
        return str(_("90 ngày qua, từ nào được tìm cũng có trang phù hợp."))
