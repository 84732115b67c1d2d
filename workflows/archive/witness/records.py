"""The tables in which authority stands, and those of public pictures, files and snippets: each row has a witness."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import signals
from wagtail.models import DraftStateMixin, Page

from workflows.staff.authority import done_as_one, written_at_once

from .changes import Change, basis_of, differing, note, said_of, subject_of, tell_as_one

PERIOD = ("starts_on", "ends_on", "decision_number")
AUTHORITY = {  # who holds what, who may do what, and which days count: what each row says of it
    "staff.Appointment": ("person", "role", "unit", *PERIOD),
    "staff.Assignment": ("section", "duty", "role", "person", *PERIOD),
    "staff.Delegation": ("person", "delegate", "sections", *PERIOD, "withdrawn_at"),
    "staff.User": (
        *("username", "last_name", "first_name", "email"),
        *("is_active", "is_staff", "is_superuser", "password"),
    ),
    "auth.Group": ("name",),
    "wagtailcore.Site": ("hostname", "port", "site_name", "root_page", "is_default_site"),
    "wagtailcore.GroupPagePermission": ("group", "page", "permission"),
    "wagtailcore.GroupSitePermission": ("group", "site", "permission"),
    "wagtailcore.GroupCollectionPermission": ("group", "collection", "permission"),
    "wagtailcore.PageViewRestriction": ("page", "restriction_type", "password"),
    "wagtailcore.CollectionViewRestriction": ("collection", "restriction_type", "password"),
    "workdays.Year": ("document", "entered_by"),
    "workdays.SpecialDay": ("on", "kind", "name"),
}
MADE_AND_ENDED = ("ends_on", "withdrawn_at")
FILES = ("collection", "file")  # where a picture or file lies, and which bytes it is


def public_records() -> dict[str, tuple[str, ...]]:
    """What may stand on public pages without being one: deleted or moved, it leaves a row; nothing else of it is
    told here, for its words pass the chain of their section."""
    files = (settings.WAGTAILIMAGES_IMAGE_MODEL, settings.WAGTAILDOCS_DOCUMENT_MODEL)
    snippets = [m for m in apps.get_models() if issubclass(m, DraftStateMixin) and not issubclass(m, Page)]
    return {**dict.fromkeys(files, FILES), **{model._meta.label: () for model in snippets}}


def watch() -> None:
    """Called once, when all models are known."""
    for label in AUTHORITY:
        model = apps.get_model(label)
        signals.pre_save.connect(remember, sender=model, dispatch_uid=f"archive.before.{label}")
        signals.post_save.connect(saved, sender=model, dispatch_uid=f"archive.saved.{label}")
        signals.post_delete.connect(deleted, sender=model, dispatch_uid=f"archive.deleted.{label}")
        written_at_once.connect(written, sender=model, dispatch_uid=f"archive.written.{label}")
    for label, fields in public_records().items():
        model = apps.get_model(label)
        signals.post_delete.connect(deleted, sender=model, dispatch_uid=f"archive.deleted.{label}")
        if fields:
            signals.pre_save.connect(remember, sender=model, dispatch_uid=f"archive.before.{label}")
            signals.post_save.connect(changed, sender=model, dispatch_uid=f"archive.saved.{label}")
    done_as_one.connect(tell_as_one, dispatch_uid="archive.done_as_one")


def fields_of(model: type[models.Model]) -> tuple[str, ...]:
    label = model._meta.label
    return AUTHORITY.get(label) or public_records().get(label, ())


def remember(instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """What stands in the database, where something that is watched may change."""
    watched = update_fields is None or set(update_fields) & set(fields_of(type(instance)))
    asked = watched and not instance._state.adding
    instance.stood_before = type(instance)._base_manager.filter(pk=instance.pk).first() if asked else None


def saved(instance: Any, created: bool, **kwargs: Any) -> None:
    if created:
        note(_made(instance))
    else:
        changed(instance)


def changed(instance: Any, **kwargs: Any) -> None:
    before, fields = instance.stood_before, fields_of(type(instance))
    if before is None or not (unlike := differing(before, instance, fields)):
        return
    verb = "end" if any(name in MADE_AND_ENDED and getattr(instance, name) for name in unlike) else "change"
    told = (said_of(before, unlike), said_of(instance, unlike))
    note(Change(verb, subject_of(instance), basis_of(instance), *told))


def deleted(instance: Any, **kwargs: Any) -> None:
    told = said_of(instance, fields_of(type(instance)))
    note(Change("delete", subject_of(instance), basis_of(instance), told, {}))


def written(sender: Any, rows: Any, **kwargs: Any) -> None:
    for row in rows:
        note(_made(row))


def _made(row: models.Model) -> Change:
    return Change("create", subject_of(row), basis_of(row), {}, said_of(row, fields_of(type(row))))
