"""What the list of pages may be narrowed by: the library's filters. It would read all pages, and all that was ever done,
for the names in two of them, and everybody twice."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.listing import EditedByFilter, GenericPageFilterSet
from wagtail.coreutils import get_content_type_label
from wagtail.models import Page, get_page_models

from workflows.staff.models import User

from ..kept import kept_of_the_office

Choices = list[tuple[int, str]]


def _people(_request: HttpRequest | None) -> QuerySet:
    """Everybody of the office: who of them has a page or did something is written in every row there is."""
    return get_user_model().objects.order_by("last_name", "first_name")


def _names(asks: User) -> Choices:
    return kept_of_the_office(
        asks, "people", lambda: [(one.pk, get_user_display_name(one)) for one in _people(None)]
    )


def _kinds() -> Choices:
    """In the library's order."""
    kinds = ContentType.objects.get_for_models(*(model for model in get_page_models() if model is not Page))
    return [
        (kind.pk, get_content_type_label(kind)) for kind in sorted(kinds.values(), key=attrgetter("model"))
    ]


class Narrowed(GenericPageFilterSet):
    """What may be chosen is known; what was chosen is looked up."""

    owner = MultipleUserFilter(label=_("Người viết"), queryset=_people, widget=CheckboxSelectMultiple)
    edited_by = EditedByFilter(label=_("Người sửa"), queryset=_people, widget=CheckboxSelectMultiple)

    @cached_property
    def form(self) -> Any:
        form = super().form
        form.fields["content_type"].widget.choices = _kinds
        for name in ("owner", "edited_by"):
            form.fields[name].widget.choices = partial(_names, self.request.user)
        return form
