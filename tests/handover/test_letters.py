"""The letter of a list as three readers have it; and a mail server that is away for an hour."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from site_tphcm.jobs import lost
from tests.approval.notices.lint import Html, faults_of
from tests.approval.notices.smtp import MailServer, mail_server
from tests.conftest import SignIn
from tests.jobs.conftest import queue
from workflows.handover import telling
from workflows.handover.models import Letter
from workflows.handover.telling import mail_the_list

from .afternoons import address, checked_at, close_at, moment, the_clock_at, the_list, working_day

__all__ = ["queue"]  # a fixture
pytestmark = pytest.mark.django_db
LONG = "Kế hoạch tổ chức Lễ hội Thành Tuyên và Tuần lễ văn hóa, thể thao, du lịch năm nay, giai đoạn hai"
TERMINAL = 78


@pytest.fixture
def server() -> Any:
    with mail_server() as server, override_settings(**server.settings):
        yield server


def test_three_readers_have_nothing_to_object_to(sign_in: SignIn, server: MailServer) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9), LONG)
    checked_at(sign_in, moment(day, 10), "Số liệu < 5 & “đúng”")
    close_at(moment(day, 13, 30))
    (raw,) = [one for one in server.received if b"danh-sach-" in one]
    assert faults_of(raw) == []
    message = message_from_bytes(raw, policy=policy.default)
    assert message["Subject"] == f"Danh sách trình duyệt chiều {day:%d/%m/%Y}"
    html = Html(message.get_body(("html",)).get_content())
    assert (html.faults, html.language, html.headings) == ([], "vi", 1)
    assert LONG in html.links.values()
    plain = message.get_body(("plain",)).get_content()
    assert "<" not in plain.replace("Số liệu < 5", "")
    assert "Số liệu < 5 & “đúng”" in plain
    lines = plain.splitlines()
    assert [line for line in lines if len(line) > TERMINAL and "http" not in line] == []
    assert all(line.strip().startswith("http") for line in lines if "http" in line)


def test_of_a_long_list_the_first_are_named_and_the_others_counted(
    sign_in: SignIn, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "MOST_LINES", 2)
    day = working_day()
    for number in range(5):
        checked_at(sign_in, moment(day, 9, number), f"Bài {number + 1}")
    close_at(moment(day, 13, 30))
    (raw,) = [one for one in server.received if b"danh-sach-" in one]
    assert faults_of(raw) == []
    message = message_from_bytes(raw, policy=policy.default)
    plain = message.get_body(("plain",)).get_content()
    assert "5 bài chờ phê duyệt:" in plain
    assert ("2. Bài 2" in plain, "Bài 3" in plain) == (True, False)
    assert "và 3 bài khác: xem tại cả danh sách" in " ".join(plain.split())
    shown = message.get_body(("html",)).get_content()
    assert "và 3 bài khác: xem tại cả danh sách" in shown
    assert ("Bài 2</a>" in shown, "Bài 3" in shown) == (True, False)
    assert Html(shown).links[f"{settings.WAGTAILADMIN_BASE_URL}{address(the_list())}"] == "Mở cả danh sách"


def test_a_server_that_is_away_for_an_hour_loses_no_letter_and_gets_each_once(
    sign_in: SignIn, server: MailServer, queue: None
) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9))
    close_at(moment(day, 13, 30))
    server.is_away = True
    for minute in range(2, 60, 5):
        with the_clock_at(moment(day, 13, 30) + timedelta(minutes=minute)):
            assert _the_worker_looks() == 1
    assert server.turned_away
    assert not Letter.objects.exclude(sent_at=None).exists()
    server.is_away = False
    with the_clock_at(moment(day, 14, 35)):
        assert _the_worker_looks() == 1
    with the_clock_at(moment(day, 14, 40)):
        assert _the_worker_looks() == 0
    assert len([one for one in server.received if b"danh-sach-" in one]) == 1
    assert Letter.objects.exclude(sent_at=None).count() == 1


def _the_worker_looks() -> int:
    """How many letters of lists it finds unsent; each is tried."""
    found = [args for task, args in lost._due(timezone.now()) if task is mail_the_list]
    for args in found:
        with suppress(OSError):
            mail_the_list.call(*args)
    return len(found)
