"""Nothing that gives authority is without a witness: a new table, a new column, a new bulk door is found here."""

from __future__ import annotations

import ast

import pytest
from django.apps import apps
from django.db.models import Field
from django.db.models.signals import m2m_changed, post_delete, post_save

from tests.sources import sources
from workflows.approval.item.story import DEEDS
from workflows.archive.witness.records import AUTHORITY, public_records
from workflows.archive.witness.words import WITNESSED

ROOMS = ("staff", "auth", "workdays")
GIVES_NOTHING = {
    "staff.PenName": "a name to sign with",
    "staff.Acknowledgement": "that somebody has read the Quy chế",
    "auth.Permission": "the list of what may be given, made by migrations",
}
SAYS_NOTHING = {  # columns that change nobody's authority
    "staff.User": {"last_login", "date_joined", "is_demonstration"},
    "workdays.Year": {"entered_at"},
}
STOCK = [
    model
    for model in apps.get_app_config("wagtailcore").get_models()
    if {"group", "groups"} & {field.name for field in model._meta.get_fields()}
]
MODELS = [model for room in ROOMS for model in apps.get_app_config(room).get_models()] + STOCK
PRODUCT = ("site_tphcm/", "pages/", "workflows/", "snippets/")
BULK = {"bulk_create", "bulk_update", "update", "raw"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_each_table_of_authority_has_a_witness(model: type) -> None:
    label = model._meta.label
    if label in GIVES_NOTHING or label in _moderation():
        return
    assert label in AUTHORITY, f"{label}: who writes into the register that it changed?"
    assert post_save.has_listeners(model) and post_delete.has_listeners(model)
    for field in model._meta.many_to_many:
        through = field.remote_field.through
        assert m2m_changed.has_listeners(through), f"{label}.{field.name}"


@pytest.mark.parametrize("label", sorted(AUTHORITY))
def test_each_column_of_authority_is_watched(label: str) -> None:
    fields = apps.get_model(label)._meta.get_fields()
    columns = {f.name for f in fields if isinstance(f, Field) and not f.many_to_many and not f.primary_key}
    assert columns - SAYS_NOTHING.get(label, set()) <= set(AUTHORITY[label])


def test_public_pictures_files_and_snippets_have_a_witness() -> None:
    assert {"snippets.Picture", "snippets.Attachment", "snippets.Organisation", "snippets.Official"} <= set(
        public_records()
    )
    assert all(post_delete.has_listeners(apps.get_model(label)) for label in public_records())


def test_no_bulk_door_of_the_product_writes_tables_of_authority_unheard() -> None:
    """`bulk_create`, `update` and the like send no signal: `write_at_once` does."""
    names = {label.split(".")[1] for label in AUTHORITY}
    silent = [
        f"{source.path}:{call.lineno}"
        for source in sources()
        if source.path.startswith(PRODUCT) and "/migrations/" not in source.path
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in BULK
        if names & {name.id for name in ast.walk(call.func) if isinstance(name, ast.Name)}
    ]
    assert not silent


def test_every_verb_of_a_witness_has_its_word() -> None:
    assert WITNESSED.items() <= DEEDS.items()


def _moderation() -> set[str]:
    """Stock's own tasks name groups; what decides is `refusal()`, and enactment holds them to the regulation."""
    return {"wagtailcore.GroupApprovalTask"}
