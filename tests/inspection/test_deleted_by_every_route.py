"""Whatever is deleted, by whoever could most, on a screen, by a command, in code or in the database: the evidence of
what was public is made again, the same byte for byte, and the archive is whole.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.test import override_settings
from wagtail.models import Page

from tests import editor
from tests.approval.chain import press
from tests.approval.withdrawing.gone import PUBLIC
from tests.databases import call
from workflows.archive import asking
from workflows.archive.checks import GUARDS

from . import deleted
from .deleted import Shown
from .routes import CARRIED_OUT, NOT_IN_CODE, REFUSED

pytestmark = pytest.mark.django_db
Unchanged = Callable[[], None]


@pytest.fixture(scope="module")
def kept(city_of_module: None, tmp_path_factory: Any) -> Iterator[tuple[Shown, Path]]:
    """The article, and its evidence before anybody deletes anything."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "heads").mkdir()
    with override_settings(**deleted.places(folder)):
        asking._site.cache_clear()
        editor.superuser()
        shown = deleted.published_twice()
        deleted.packed(shown, folder / "first.zip")
        yield shown, folder
    asking._site.cache_clear()


@pytest.fixture(autouse=True)
def _places(kept: tuple[Shown, Path], db: None, tmp_path: Path, settings: Any) -> Iterator[None]:
    """Heads of the test's own, for what it signs is no other's; and uploads that lie there again for the next."""
    shutil.copytree(kept[1] / "heads", tmp_path / "heads")
    settings.ARCHIVE_HEADS = tmp_path / "heads"
    before = deleted.uploads()
    yield
    for path, content in before.items():
        path.write_bytes(content)


@pytest.fixture
def shown(kept: tuple[Shown, Path]) -> Shown:
    return kept[0]


@pytest.fixture
def unchanged(kept: tuple[Shown, Path], tmp_path: Path) -> Unchanged:
    """Made again with the newest heads signed, the evidence is the same; and the archive says that it is whole."""

    def compare() -> None:
        assert deleted.packed(kept[0], tmp_path / "again.zip") == (kept[1] / "first.zip").read_bytes()
        assert "nguyên vẹn" in call("verify_archive")

    return compare


@pytest.mark.parametrize("route", [*CARRIED_OUT])
def test_what_is_deleted_takes_nothing_from_the_evidence(
    shown: Shown, unchanged: Unchanged, route: str, django_capture_on_commit_callbacks: Any
) -> None:
    do, gone = CARRIED_OUT[route]
    assert gone(shown).exists() or route.startswith(("packs", "what the archive", "commands"))
    with django_capture_on_commit_callbacks(execute=True):
        do(shown)
    assert not gone(shown).exists()
    unchanged()


@pytest.mark.parametrize("route", [*REFUSED])
def test_what_is_public_is_deleted_on_no_screen(shown: Shown, unchanged: Unchanged, route: str) -> None:
    address, rows, hands = REFUSED[route]
    before = rows(shown).count()
    for hand, sentence in hands.items():
        answer = editor.signed_in(hand).post(address.format(**asdict(shown)))
        assert (answer.status_code, sentence in editor.said(answer)) == (302, True), (
            hand,
            editor.said(answer),
        )
    assert rows(shown).count() == before > 0
    unchanged()


def test_the_platforms_command_for_old_revisions_refuses(unchanged: Unchanged) -> None:
    with pytest.raises(CommandError, match="không xóa bớt các bản lưu"):
        call("purge_revisions")
    unchanged()


@pytest.mark.parametrize("do", NOT_IN_CODE.values(), ids=NOT_IN_CODE)
def test_what_others_refer_to_stays_in_code_too(
    shown: Shown, unchanged: Unchanged, do: Callable[[Shown], None]
) -> None:
    with pytest.raises((ProtectedError, PermissionDenied, IntegrityError)), transaction.atomic():
        do(shown)
    unchanged()


def test_a_withdrawal_gives_nothing_free(shown: Shown, unchanged: Unchanged) -> None:
    item = Page.objects.get(pk=shown.page).specific
    assert press(editor.signed_in("truong-ban"), item, "go-bo", **PUBLIC).status_code == 302
    answer = editor.signed_in("giam-doc-trung-tam").post(f"/admin/images/{shown.picture}/delete/")
    assert "đang dùng trong" in editor.said(answer)
    unchanged()


@pytest.mark.parametrize("table", [*GUARDS])
def test_the_archive_itself_lets_nobody_delete(unchanged: Unchanged, table: str) -> None:
    for asked in ("DELETE FROM {}", "TRUNCATE {} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(asked.format(table))
    unchanged()
