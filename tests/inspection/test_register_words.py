"""Whatever is written into the register can be asked for, and is read in Vietnamese."""

from __future__ import annotations

import ast

import pytest

from tests.sources import sources
from workflows.approval.item.story import DEEDS
from workflows.archive.record import Hand
from workflows.archive.witness.records import AUTHORITY, public_records
from workflows.inspection.register.deeds import choices, groups, rows_of
from workflows.inspection.register.words import LABELS, kind_label

WRITERS = {"record", "write", "_write", "seal"}
FRAME = {"at", "subject", "hand"}  # of the row itself


def written() -> set[str]:
    """The words that some line of the product gives to a row, each by its name."""
    calls = (
        call
        for source in sources()
        if source.path.startswith("workflows/")
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call)
    )
    named = (call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in WRITERS)
    return {word.arg for call in named for word in call.keywords if word.arg} - FRAME


def verbs() -> set[str]:
    """Those written out where a row is made."""
    calls = (
        call for source in sources() if source.path.startswith("workflows/") for call in ast.walk(source.tree)
    )
    return {
        call.args[0].value
        for call in calls
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"record", "as_one"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_word_of_a_row_has_its_label() -> None:
    assert len(written()) > 10
    assert written() | set(Hand.__dataclass_fields__) <= LABELS.keys()


@pytest.mark.django_db
def test_every_verb_has_its_words_and_can_be_asked_for() -> None:
    offered = str([one.are for group in groups().values() for one in group])
    assert {"publish", "pack_evidence", "keep_back", "urge"} <= verbs() <= DEEDS.keys()
    witnessed_by_kind = {"create", "change", "end"}
    assert [verb for verb in DEEDS.keys() - witnessed_by_kind if f"'{verb}'" not in offered] == []


@pytest.mark.parametrize("label", [*AUTHORITY, *public_records()])
def test_every_kind_that_is_watched_can_be_asked_for_by_its_name(label: str) -> None:
    assert rows_of(label.lower())
    assert kind_label(label.lower()) not in {"", label.lower()}


def test_no_two_choices_have_one_name() -> None:
    keys = [key for _group, offered in choices()[1:] for key, _label in offered]
    assert len(keys) == len(set(keys)) > 50
