"""What was done to all pages, for who may look at all: read from its newest end, and counted no further than anybody
goes through page by page."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import IntegerField, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry
from wagtail.snippets.models import get_snippet_models

from workflows.staff.models import User

from ..looking import looks_at_everything

MOST = 10_000  # rows that are gone through; older ones are found by a day or a name


class ToTheMost(WagtailPaginator):
    most = MOST

    @cached_property
    def count(self) -> int:
        return self.object_list[: self.most].count()


def _kinds(request: Any) -> QuerySet:
    kinds = ContentType.objects.get_for_models(PageLogEntry.page.field.related_model, *get_snippet_models())
    return ContentType.objects.filter(pk__in=[kind.pk for kind in kinds.values()]).order_by("model")


class Narrowed(SiteHistoryReportFilterSet):
    """All that may be chosen; the library reads everything that was ever done for what of it occurs."""

    object_type = ContentTypeFilter(
        label=SiteHistoryReportFilterSet.base_filters["object_type"].label,
        method="filter_object_type",
        queryset=_kinds,
    )

    def get_action_choices(self) -> list[Any]:
        return list(registry.get_choices())

    def get_users_queryset(self) -> QuerySet:
        return User.objects.order_by(User.USERNAME_FIELD)


class SiteHistory(LogEntriesView):
    """For the board and its observers; a unit's contact reads the history of an item of their own on its screen."""

    filterset_class = Narrowed
    paginator_class = ToTheMost

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not (looks_at_everything(request.user) or request.user.is_superuser):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_filtered_queryset(self) -> QuerySet:
        """As the library's, which looks each row's page up among those that may be seen; here all may be."""
        self.log_models = list(registry.get_log_entry_models())
        first, *others = (self._rows(number, log) for number, log in enumerate(self.log_models))
        return first.union(*others, all=True).order_by("-timestamp")

    def _rows(self, number: int, log: Any) -> QuerySet:
        seen = log.objects.all() if log is PageLogEntry else log.objects.viewable_by_user(self.request.user)
        which = Value(number, output_field=IntegerField())
        rows = seen.values("pk", "timestamp").annotate(log_model_index=which)
        return self.filter_queryset(rows).order_by()
