"""Nobody is held up as an example without their consent, and how they gave it stays in the office."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models.role_model import Consent, RoleModelPage
from tests import editor
from tests.conftest import SignIn

from .public import published

pytestmark = pytest.mark.django_db

SECTION, WRITER = "guong-dien-hinh", "vien-chuc-trung-tam"
DECLARED = {"declared": ["no-secrets", "rights"]}


def submit(client: Client, page: RoleModelPage) -> str:
    """What the person reads after pressing Trình duyệt."""
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    return client.post(door, {"revision": page.latest_revision_id} | DECLARED, follow=True).content.decode()


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"consent": ""}, "Chưa ghi sự đồng ý của người được nêu gương."),
        ({"consent": "bang-van-ban"}, "Chưa ghi ngày người được nêu gương đồng ý."),
    ],
)
def test_without_recorded_consent_it_does_not_enter_its_chain(
    sign_in: SignIn, said: dict[str, str], missing: str
) -> None:
    client = sign_in(WRITER)
    editor.create(client, SECTION, "Người gác chắn tàu", **said)
    page = RoleModelPage.objects.get(title="Người gác chắn tàu")
    assert missing in submit(client, page)
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_with_consent_it_does(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    today = timezone.localdate().isoformat()
    editor.create(client, SECTION, "Người gác chắn tàu", consent="bang-loi", consented_on=today)
    page = RoleModelPage.objects.get(title="Người gác chắn tàu")
    submit(client, page)
    page.refresh_from_db()
    assert page.current_workflow_state is not None


def test_a_consent_of_tomorrow_is_refused() -> None:
    page = RoleModelPage(consented_on=timezone.localdate() + timedelta(days=1), consent=Consent.SPOKEN)
    with pytest.raises(ValidationError, match="Ngày đồng ý không thể sau hôm nay"):
        page.clean()


def test_the_public_never_reads_how_it_was_given(client: Client) -> None:
    page = published(
        "Người gác chắn tàu",
        SECTION,
        consent=Consent.WRITTEN,
        consented_on="2026-03-04",
        consent_note="Lưu tại ngăn số 7",
    )
    shown = client.get(page.url).content.decode()
    assert "Người gác chắn tàu" in shown
    assert "ngăn số 7" not in shown
    assert "04/03/2026" not in shown
    assert "ngày 04 tháng 3" not in shown
    assert "Đồng ý bằng văn bản" not in shown
