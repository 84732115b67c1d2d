"""On the phone a leader names the hour: the button says it as it is typed, and a resident reads nothing before it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from workflows.approval.models import State, Submission
from workflows.approval.verbs.release import release

from .conftest import PHONE
from .test_chain_shown import LEADER, answer_to_a_resident, at_desk, checked, public_path, screen_of

pytestmark = pytest.mark.browser
DEED = "#duyet-hen-gio"
THUMB = 44  # pixels


def test_the_button_says_the_hour_and_nothing_is_public_before_it(visit: Any) -> None:
    item = checked("Chợ phiên cuối năm")
    hour = (timezone.localtime() + timedelta(days=3)).replace(hour=19, minute=30, second=0, microsecond=0)
    leader = at_desk(visit, LEADER, PHONE)
    page = screen_of(leader, item)
    deed = page.locator(f"details:has({DEED})")
    button, summary = deed.locator("button[type=submit]"), deed.locator("summary")
    assert summary.inner_text().startswith("Duyệt: đăng lúc 07:00 ")
    summary.click()
    field = deed.locator("[name=publish_at]")
    assert min(field.bounding_box()["height"], button.bounding_box()["height"]) >= THUMB
    field.fill(f"{hour:%Y-%m-%dT%H:%M}")
    assert button.inner_text().startswith(f"Duyệt: đăng lúc 19:30 {hour:%d/%m}")
    assert not leader.scrolls_sideways()
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        button.click()
    passage = Submission.objects.of(item).get()
    assert (passage.state, passage.publish_at) == (State.SCHEDULED, hour)
    address = leader.address + public_path("kinh-te", item)
    assert answer_to_a_resident(address) == 404
    with time_machine.travel(hour + timedelta(seconds=1)):
        release(passage.pk, timezone.now())
    assert answer_to_a_resident(address) == 200
    assert leader.errors == []
