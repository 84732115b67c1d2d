"""Who is signed in, read with one question: the person, their settings, how many notices are new to
them, and the mark of what all rest on."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import SimpleLazyObject
from wagtail.permission_policies.collections import CollectionPermissionLookupMixin
from wagtail.permission_policies.pages import PagePermissionPolicy

from workflows.staff.models import Acknowledgement, User
from workflows.staff.regulation import regulation_in_force

from .kept import OF_THE_OFFICE, kept_of_the_office, marks, within
from .notices.menu import how_many_new

# What the library looks up on every screen.
POLICIES = (PagePermissionPolicy, CollectionPermissionLookupMixin)


class PersonBackend(ModelBackend):
    """Groups follow the regulation (ADR 0009); a permission given to a person by hand opens no door."""

    def get_user(self, user_id: Any) -> User | None:
        person = _people(regulation_in_force().version.number).filter(pk=user_id).first()
        if person is None or not self.user_can_authenticate(person):
            return None
        person.marked_within = within()
        person.mark = f"{getattr(person, OF_THE_OFFICE)} {person.mark_of_chains}"
        for policy in POLICIES:
            setattr(person, policy.permission_cache_name, _of_the_groups(person, policy()))
        return person

    def get_group_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if obj is not None or not user_obj.is_active or user_obj.is_anonymous:
            return set()
        return kept_of_the_office(
            user_obj, "permissions", lambda: super(PersonBackend, self).get_group_permissions(user_obj)
        )

    def _get_user_permissions(self, user_obj: Any) -> Any:
        return Permission.objects.none()


@cache
def _people(version: str) -> QuerySet[User]:
    """With what is told along, not asked yet: it is put together once and not for every screen."""
    confirmed = Acknowledgement.objects.filter(person=OuterRef("pk"), regulation=version)
    told = {**marks(), "has_confirmed": Exists(confirmed), "new_notices": how_many_new()}
    return User.objects.select_related("wagtail_userprofile").annotate(**told).order_by("pk")


def _of_the_groups(person: User, policy: Any) -> Any:
    """The rows of its permissions, where the library looks for them; read when it does."""
    name = policy.permission_cache_name
    return SimpleLazyObject(
        lambda: kept_of_the_office(person, name, lambda: list(policy.get_all_permissions_for_user(person)))
    )
