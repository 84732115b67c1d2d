"""What was read is remembered exactly as long as nobody wrote anything, whoever writes and wherever it began."""

from __future__ import annotations

from django.core.cache import cache
from django.db import connection, transaction
from wagtail.models import Locale

from pages.remembered import while_nothing_changes


def languages() -> list[str]:
    return while_nothing_changes(
        "languages", lambda: sorted(Locale.objects.values_list("language_code", flat=True))
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
        return while_nothing_changes("times", lambda: read.append(1) or len(read))

    assert (ask(), ask()) == (1, 1)
    with transaction.atomic():
        assert ask() == 1
        Locale.objects.create(language_code="lo")
        assert (ask(), ask()) == (2, 3)
    assert (ask(), ask()) == (4, 4)
    cache.clear()
    assert ask() == 5
