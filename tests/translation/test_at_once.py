"""The leader approves a translation in the moment in which its source is withdrawn: it waits, and does not go out alone."""

from __future__ import annotations

import threading
import time
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from tests import editor
from tests.approval.chain import press
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.deed import locked
from workflows.approval.models import Submission, kind_of
from workflows.approval.passage import Seen
from workflows.staff.models import User

from . import hands
from .hands import CHECKER, DECLARED, LEADER, WRITER

WITHDRAWS_FOR = 1.0  # seconds


def test_a_translation_waits_for_who_withdraws_its_source(city: None) -> None:
    source = editor.published("kinh-te", "Chợ phiên", User.objects.get(username=WRITER))
    hands.save(editor.signed_in(WRITER), source)
    page = hands.translation(source)
    press(editor.signed_in(WRITER), page, "trinh-duyet", declared=DECLARED)
    press(editor.signed_in(CHECKER), page, "kiem-duyet")
    told: list[str] = []

    def approve() -> None:
        found = Submission.objects.of(page).get()
        seen = Seen(found.pk, found.position, content_hash(page.get_latest_revision_as_object()))
        try:
            leader: Any = User.objects.get(username=LEADER)
            verbs.approve(leader, page, seen=seen, at=timezone.now())
        except PermissionDenied as reason:
            told.append(str(reason))
        finally:
            connection.close()

    leader = threading.Thread(target=approve)
    with transaction.atomic():
        locked(kind_of(source), source.pk)
        leader.start()
        time.sleep(WITHDRAWS_FOR)
        assert leader.is_alive(), "it did not wait"
        Page.objects.filter(pk=source.pk).update(live=False)
    leader.join()

    assert not Page.objects.get(pk=page.pk).live
    assert len(told) == 1
    assert "Bản tiếng Việt không công khai" in told[0]
