"""What a hand changed against the regulation is named in words, and one run of `enact` mends it."""

from __future__ import annotations

import pytest
from django.core import checks

from tests.databases import call
from tests.samples import one_in
from workflows.archive.state import UNSIGNED, UNSTAMPED, UNVERIFIED
from workflows.enactment.enact import enact

from .by_hand import DEEDS, Deed
from .structure import every_row, structure

pytestmark = pytest.mark.django_db


def warned() -> list[checks.CheckMessage]:
    """What `check --database default` says of us, but for a register that nobody signed while the tests ran."""
    found = checks.run_checks(tags=[checks.Tags.database], databases=["default"])
    ours = (message for message in found if str(message.id).startswith("portal."))
    return [message for message in ours if message.id not in {UNSIGNED, UNSTAMPED, UNVERIFIED}]


def test_the_enacted_city_has_nothing_to_mend() -> None:
    assert call("enact", "--dry-run") == "Cơ sở dữ liệu đã đúng Quy chế.\n"
    assert warned() == []


@pytest.mark.parametrize("deed", one_in(6, DEEDS), ids=lambda deed: deed.name.replace(" ", "-"))
def test_a_deed_by_hand_is_named_and_mended(deed: Deed) -> None:
    before = structure()
    deed.do()
    assert structure() != before, "the deed changes nothing that enactment answers for"
    _is_named(deed)
    enact()
    assert structure() == before


def _is_named(deed: Deed) -> None:
    """By a dry run, which writes nothing, and by the check, in the same words."""
    rows = every_row()
    said = call("enact", "--dry-run").splitlines()
    assert every_row() == rows
    assert said[-1] == f"Có {len(said) - 1} khác biệt; chưa ghi gì."
    assert any(all(part in line for part in deed.tells) for line in said), said
    [warning] = warned()
    assert warning.id == "portal.W003"
    assert all(line in warning.msg for line in said[:-1][:10])
