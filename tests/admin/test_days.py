"""A day is typed as it is written in Vietnam: 05/02/2026 is the fifth of February, never the second of May."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django import forms
from django.utils.translation import override
from wagtail.admin.widgets import AdminDateInput

from pages.models import DocumentPage
from tests import editor
from tests.conftest import SignIn

CLERK, SECTION = "chuyen-vien-vp-hdnd-ubnd", "chi-dao-cua-chinh-quyen"


@pytest.mark.django_db
def test_a_clerk_types_the_day_of_a_document_and_finds_it_as_it_was_typed(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    form = editor.fields_of(client.get(editor.add_address(SECTION))) | editor.words("Quyết định thử")
    answer = client.post(editor.add_address(SECTION), form | {"issued_on": "05/02/2026"})
    assert answer.status_code == 302, answer.context["form"].errors
    page = DocumentPage.objects.latest("pk")
    assert page.issued_on == date(2026, 2, 5)
    assert editor.fields_of(client.get(editor.edit_address(page)))["issued_on"] == "05/02/2026"


@pytest.mark.parametrize("typed", ["05/02/2026", "5/2/2026", "05-02-2026", "5.2.2026", "2026-02-05"])
def test_ways_to_write_a_day(typed: str) -> None:
    with override("vi"):
        assert forms.DateField().clean(typed) == date(2026, 2, 5)
        assert forms.DateTimeField().clean(f"{typed} 14:30").replace(tzinfo=None) == datetime(
            2026, 2, 5, 14, 30
        )


@pytest.mark.parametrize("typed", ["02/13/2026", "31/02/2026", "hôm nay"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with override("vi"), pytest.raises(forms.ValidationError):
        forms.DateField().clean(typed)


def test_the_calendar_of_the_admin_begins_with_monday_and_writes_days_so() -> None:
    with override("vi"):
        assert AdminDateInput().get_config() == {"dayOfWeekStart": 1, "format": "d/m/Y"}
