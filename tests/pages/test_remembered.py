"""What was read is remembered exactly as long as nobody wrote anything, whoever writes and wherever it began."""

from __future__ import annotations

from django.core.cache import cache
from django.db import connection, transaction
from wagtail.models import Locale

from pages.remembered import SEEN, while_nothing_changes


def seen() -> str | None:
    return Locale.objects.values_list(SEEN, flat=True).first()


def languages() -> list[str]:
    return while_nothing_changes(
        seen(), "languages", lambda: sorted(Locale.objects.values_list("language_code", flat=True))
    )


def test_what_is_written_is_read_anew_once_it_is_committed(house: None) -> None:
    other = connection.copy()
    try:
        before = languages()
        with other.cursor() as cursor:
            cursor.execute("BEGIN; INSERT INTO wagtailcore_locale (language_code) VALUES ('km')")
            assert languages() == before
            cursor.execute("COMMIT")
        assert languages() == sorted([*before, "km"])
    finally:
        other.close()


def test_what_is_remembered_is_not_read_again_and_a_transaction_sees_its_own(house: None) -> None:
    read: list[int] = []

    def ask() -> int:
        return while_nothing_changes(seen(), "times", lambda: read.append(1) or len(read))

    def is_remembered() -> bool:
        """Other cities of this server write too, so it may take several looks."""
        return any(ask() == ask() for _look in range(50))

    assert is_remembered()
    with transaction.atomic():
        assert is_remembered()
        Locale.objects.create(language_code="lo")
        assert not is_remembered()
    assert is_remembered()
    known = ask()
    cache.clear()
    assert ask() > known
