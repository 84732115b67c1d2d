"""What a worker looks for: packs whose job was lost, and editions that cannot be found by words yet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from site_tphcm.jobs.lost import _due
from workflows.inspection import finding
from workflows.inspection.finding import Asked, found, make_findable
from workflows.inspection.models import Pack, Searchable
from workflows.inspection.packs.making import make_pack
from workflows.staff.models import User

from .conftest import Story

pytestmark = pytest.mark.django_db


def test_a_pack_whose_job_was_lost_is_made(story: Story) -> None:
    now = timezone.now()
    pack = Pack.objects.create(by=User.objects.first(), at=now - timedelta(minutes=5), last=now)
    assert (make_pack, (pack.pk,)) in list(_due(now))
    Pack.objects.update(made_at=now)
    assert (make_pack, (pack.pk,)) not in list(_due(now))


def test_more_editions_than_a_screen_can_wait_for_are_made_findable_by_a_job(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "AT_ONCE", 1)
    assert story.second in found(Asked()) and Searchable.objects.count() == 1
    assert (make_findable, ()) in list(_due(timezone.now()))
    make_findable.call()
    assert (make_findable, ()) not in list(_due(timezone.now()))
    assert story.second in found(Asked(words="cau nong tien"))
