"""Screens of this room: people, pen names, appointments, assignments, delegations."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.users.views import users

from vietnamese.text import search_key

from .delegating.forms import DelegationForm
from .forms import AppointmentForm, OneClerkAtATimeForm, PersonCreationForm, PersonEditForm
from .models import Appointment, Assignment, Delegation, PenName, User

FOUND_BY = ("last_name", "first_name", "username", "email")
PERIOD_PANEL = MultiFieldPanel(
    [FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]), FieldPanel("decision_number")],
    heading=_("Thời gian và căn cứ"),
)
STAYS = _(
    "Tài khoản của %(person)s đã có tên trong phân công hoặc trong việc biên tập, phê duyệt nên không xóa; "
    "hãy bỏ chọn “Đang dùng” để khóa tài khoản."
)


class ListPeople(users.IndexView):
    """People are found by their names with or without marks; a board has hundreds of them, not thousands."""

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.is_searching:
            return queryset
        words, named = search_key(self.search_query).split(), queryset.values_list("pk", *FOUND_BY)
        said = {key: search_key(" ".join(names)) for key, *names in named}
        return queryset.filter(pk__in=[key for key, names in said.items() if all(w in names for w in words)])


class EditPerson(users.EditView):
    """A superuser's account is changed by a superuser only: its password would be the key to everything."""

    def get_object(self) -> User:
        person = super().get_object()
        if person.is_superuser and not self.request.user.is_superuser:
            raise PermissionDenied
        return person


class DeletePerson(users.DeleteView):
    """Whose name stands on the roster or under what was written and decided stays on file (design 1.6); such an
    account is shut instead."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except (ProtectedError, PermissionDenied):  # the platform knows of some of what names a person
            messages.error(self.request, STAYS % {"person": self.object})
            return redirect("wagtailusers_users:edit", self.object.pk)


class PeopleViewSet(users.UserViewSet):
    """Accounts. Roles are not ticked here: they follow the appointments."""

    menu_label = _("Tài khoản")
    template_prefix = "staff/people/"
    index_view_class = ListPeople
    edit_view_class = EditPerson
    delete_view_class = DeletePerson

    def get_form_class(self, for_update: bool = False) -> Any:
        return PersonEditForm if for_update else PersonCreationForm


@method_decorator(transaction.atomic, name="dispatch")
class CreateView(generic.CreateView):
    """Looks for overlaps and saves in one transaction."""


@method_decorator(transaction.atomic, name="dispatch")
class EditView(generic.EditView):
    """Looks for overlaps and saves in one transaction."""


class DatedViewSet(ModelViewSet):
    """Records that begin and end. They are ended, not deleted: who held what stays on file."""

    add_view_class = CreateView
    edit_view_class = EditView
    copy_view_enabled = False
    list_per_page = 50


class AppointmentViewSet(DatedViewSet):
    model = Appointment
    icon = "group"
    menu_label = _("Thành viên")
    list_display = [
        "person",
        Column("title", label=_("Chức danh"), classname="long-title"),
        Column("days", label=_("Thời gian"), sort_key="starts_on"),
        "decision_number",
    ]
    list_filter = ["role", "person"]
    edit_handler = ObjectList(
        [FieldPanel("person"), FieldPanel("role"), FieldPanel("unit"), PERIOD_PANEL],
        base_form_class=AppointmentForm,
    )


class AssignmentViewSet(DatedViewSet):
    model = Assignment
    icon = "clipboard-list"
    menu_label = _("Phân công")
    list_display = [
        Column("section_title", label=_("Chuyên mục"), classname="long-title"),
        Column("get_duty_display", label=_("Nhiệm vụ")),
        Column("assignee", label=_("Giao cho")),
        Column("days", label=_("Thời gian"), sort_key="starts_on"),
        "decision_number",
    ]
    list_filter = ["section", "duty"]
    edit_handler = ObjectList(
        [
            FieldPanel("section"),
            FieldPanel("duty"),
            MultiFieldPanel([FieldPanel("role"), FieldPanel("person")], heading=_("Giao cho")),
            PERIOD_PANEL,
        ],
        base_form_class=OneClerkAtATimeForm,
    )


class DelegationViewSet(DatedViewSet):
    """The clerk writes down what a leader or member has signed; they may give it themselves too."""

    model = Delegation
    icon = "user"
    menu_label = _("Ủy quyền")
    list_display = [
        "person",
        "delegate",
        Column("scope", label=_("Phạm vi"), classname="long-title"),
        Column("days", label=_("Thời gian"), sort_key="starts_on"),
        "decision_number",
    ]
    list_filter = ["person", "delegate"]
    edit_handler = ObjectList(
        [
            FieldPanel("person"),
            FieldPanel("delegate"),
            PERIOD_PANEL,
            FieldPanel("sections"),
            FieldPanel("despite"),
        ],
        base_form_class=DelegationForm,
    )


class PenNameViewSet(ModelViewSet):
    model = PenName
    icon = "edit"
    menu_label = _("Bút danh")
    list_display = ["name", "person"]
    form_fields = ["person", "name"]


class BoardViewSetGroup(ModelViewSetGroup):
    menu_label = _("Ban Biên tập")
    menu_icon = "group"
    menu_order = 300
    items = (AppointmentViewSet, AssignmentViewSet, DelegationViewSet, PenNameViewSet)
