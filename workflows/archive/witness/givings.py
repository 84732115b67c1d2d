"""Groups given to people, rights given to groups and people, and the groups for whom a page or a file is kept."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import m2m_changed
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from workflows.staff.authority import whole_deed
from workflows.staff.models import User

from .changes import PRINCIPLE, Change, canonical, note, subject_of

GIVEN = {
    "groups": User.groups.through,
    "rights": User.user_permissions.through,
    "rights of a group": Group.permissions.through,
    "readers of a page": PageViewRestriction.groups.through,
    "readers of files": CollectionViewRestriction.groups.through,
}
VERBS = {"post_add": "grant", "post_remove": "revoke", "pre_clear": "revoke"}


def watch() -> None:
    for name, table in GIVEN.items():
        m2m_changed.connect(given, sender=table, dispatch_uid=f"archive.given.{name}")


def given(
    sender: Any, instance: models.Model, action: str, model: type[models.Model], pk_set: Any, **kwargs: Any
) -> None:
    """What was given to whom; seen from the other side, to whom something was given."""
    verb = VERBS.get(action)
    keys = _held(sender, instance, model) if action == "pre_clear" else pk_set
    if verb is None or not keys:
        return
    told = {model._meta.label_lower: canonical(_names(model, keys))}
    before, after = ({}, told) if verb == "grant" else (told, {})
    note(Change(verb, subject_of(instance), PRINCIPLE, before, after))


def _names(model: type[models.Model], keys: set[Any]) -> list[str]:
    """As they are called; in a deed told as one by their keys, for names would cost a query each time."""
    named = keys if whole_deed() else model._default_manager.filter(pk__in=keys).select_related()
    return sorted(str(one) for one in named)


def _held(table: Any, instance: models.Model, model: type[models.Model]) -> set[Any]:
    """What is about to be cleared."""
    ours, theirs = (
        next(f for f in table._meta.fields if f.related_model is one) for one in (type(instance), model)
    )
    rows = apps.get_model(table._meta.label).objects.filter(**{ours.attname: instance.pk})
    return set(rows.values_list(theirs.attname, flat=True))
