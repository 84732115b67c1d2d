"""A new city: its groups and hundreds of rights are one deed, and one row."""

from __future__ import annotations

from .rows import rows_of, said


def test_the_first_enactment_of_a_city_is_one_row(unpeopled: None) -> None:
    [told] = rows_of("enact", "regulation.version")
    assert int(told["count"]) > 100
    assert said(told, "changes")["wagtailcore.grouppagepermission: create"]
    assert len(told["changes"]) < 2000
    assert len(told["changes_hash"]) == 64
    assert not rows_of("create", "auth.group")
