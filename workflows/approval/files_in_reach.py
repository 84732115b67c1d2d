"""Which files the admin gives a person: all of their collections, or to a unit's contact its own and the public ones.

A collection is shared by all who write below one top of the tree, so it cannot tell whose draft a file belongs to.
Every screen of files asks here: the list, the chooser, what was chosen, the form, and the bytes (files_read.py).
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import JSONArray
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.models import Page
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from snippets.models import Attachment
from snippets.models.drafts import public_snippets

from .looking import looks_at_everything
from .models import Submission, kind_of


def in_reach(person: Any, files: QuerySet) -> QuerySet:
    """Of these files, those that are not of another's draft (design 6.10): uploaded by the person, shown by what
    they wrote, or by an item that is public."""
    if looks_at_everything(person):
        return files
    this = JSONArray(JSONArray(Value(kind_of(Attachment())), OuterRef("pk")))
    showing = Submission.objects.filter(files__contains=this)
    found = Attachment.objects.filter(
        Q(uploaded_by_user=person.pk)
        | Exists(showing.filter(_written_by(person)))
        | Exists(showing.standing().filter(_public()))
    )
    return files.filter(pk__in=found.values("pk"))  # the search takes no other condition


def _written_by(person: Any) -> Q:
    pages = Page.objects.filter(owner=person.pk).values("pk")
    return Q(author=person.pk) | Q(kind=kind_of(Page()), key__in=pages)


def _public() -> Q:
    shown = Q(kind=kind_of(Page()), key__in=Page.objects.live().public().values("pk"))
    for model in public_snippets():
        shown |= Q(kind=kind_of(model()), key__in=model.objects.filter(live=True).values("pk"))
    return shown


class FilesPolicy(CollectionOwnershipPermissionPolicy):
    """The platform's, within reach."""

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Attachment) -> bool:
        found = Attachment.objects.filter(pk=instance.pk)
        return (
            super().user_has_any_permission_for_instance(user, actions, instance)
            and in_reach(user, found).exists()
        )

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet:
        return in_reach(user, super().instances_user_has_any_permission_for(user, actions))


policy = FilesPolicy(Attachment, auth_model="wagtaildocs.Document", owner_field_name="uploaded_by_user")


class FilesInReach(DocumentsAdminAPIViewSet):
    """The admin's own interface lists every file of every collection; it lists these."""

    def get_queryset(self) -> QuerySet:
        return in_reach(self.request.user, super().get_queryset())
