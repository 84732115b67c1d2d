"""What an item shows of others was approved first: a unit that is still a first draft is named nowhere in public."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models import NewsPage
from snippets.models import Organisation
from snippets.organisations import units_on
from tests import editor
from tests.conftest import SignIn
from workflows.approval import verbs
from workflows.approval.verbs.submit import NotReady
from workflows.staff.models import Appointment, User

from . import shared

pytestmark = pytest.mark.django_db

AUTHOR = "vien-chuc-trung-tam"
NEW = "Phường Mới Lập"


@pytest.fixture
def unit(sign_in: SignIn) -> Organisation:
    """A unit somebody has written down and nobody has approved."""
    shared.create(sign_in(AUTHOR), name=NEW)
    return Organisation.objects.get(name=NEW)


@pytest.fixture
def news(unit: Organisation) -> NewsPage:
    page = editor.draft("kinh-te", "Chợ mới mở", shared.person(AUTHOR))
    page.providing_unit = unit
    page.save_revision(user=shared.person(AUTHOR))
    return page


def submit(page: NewsPage) -> Any:
    page.refresh_from_db()
    return verbs.submit(
        shared.person(AUTHOR),
        page,
        seen=page.latest_revision_id,
        declared=shared.DECLARED,
        at=timezone.now(),
    )


def test_news_from_a_unit_nobody_approved_is_not_submitted(news: NewsPage) -> None:
    with pytest.raises(NotReady) as refused:
        submit(news)
    assert refused.value.faults == [
        f"Cơ quan, đơn vị “{NEW}” chưa được phê duyệt nên chưa dùng được. Hãy trình duyệt mục đó trước."
    ]


def test_once_the_unit_is_approved_its_news_is_submitted(news: NewsPage, unit: Organisation) -> None:
    shared.approve(shared.submit(unit, AUTHOR), unit, "truong-ban")
    assert submit(news).is_open


def test_a_unit_nobody_approved_has_no_contact(unit: Organisation) -> None:
    assert (unit.key, NEW) not in units_on(timezone.localdate())
    someone = User.objects.create_user("nguoi-moi", password="mot-mat-khau-dai")
    appointment = Appointment(
        person=someone, role="dau-moi", unit=unit.key, starts_on=timezone.localdate(), decision_number="ví dụ"
    )
    with pytest.raises(ValidationError):
        appointment.save()


def test_a_new_name_that_waits_is_not_printed_under_the_news(sign_in: SignIn) -> None:
    unit = shared.unit()
    page = editor.draft("kinh-te", "Chợ mới mở", shared.person(AUTHOR))
    page.providing_unit = unit
    page.save_revision().publish(skip_permission_checks=True)
    shared.edit(sign_in(AUTHOR), unit, name=NEW)
    page.refresh_from_db()
    html = Client().get(page.url).content.decode()
    assert "Phường Minh Xuân" in html
    assert NEW not in html
