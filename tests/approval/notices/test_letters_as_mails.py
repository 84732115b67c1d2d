"""A letter as three readers have it: Python's own, a linter of the bytes on the wire, a terminal."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import override_settings

from tests.approval.chain import CHECKER, LEADER, WRITER, checked, press, submitted, written
from tests.approval.told import told
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.checks import unsent
from workflows.approval.models import Notice
from workflows.staff.models import User

from .lint import Html, faults_of
from .mornings import at, letters_of, the_clock_at, working_day
from .smtp import MailServer, mail_server

pytestmark = pytest.mark.django_db
LONG = "Kế hoạch tổ chức Lễ hội Thành Tuyên và Tuần lễ văn hóa, thể thao, du lịch " * 3


@pytest.fixture
def server() -> Any:
    with mail_server() as server, override_settings(**server.settings):
        yield server


@pytest.fixture
def received(sign_in: SignIn, server: MailServer) -> dict[str, bytes]:
    """The letters of a day with everything in them, as a mail server took them, by who gets them."""
    item = written(sign_in, title=LONG.strip()[:200])
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    press(sign_in(CHECKER), item, "kiem-duyet", note="Số liệu < 5 & > 3 “đúng”.\n.\nFrom: kẻ khác")
    checked(sign_in)
    submitted(sign_in)
    Notice.objects.filter(person__username=LEADER).update(
        words="Số liệu <b>5</b> & “đúng”.\n.\nFrom: kẻ khác"
    )
    letters_of(at(working_day()))
    names = dict(User.objects.values_list("email", "username"))
    by_address = {read(raw)["To"].addresses[0].addr_spec: raw for raw in server.received}
    return {names[address]: raw for address, raw in by_address.items()}


def read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)


def test_a_program_reads_headers_and_both_parts_in_vietnamese(received: dict[str, bytes]) -> None:
    message = read(received[LEADER])
    assert not message.defects
    assert message["Subject"] == f"Báo cáo ngày {working_day():%d/%m/%Y}: còn 2 tin chờ phê duyệt"
    assert message["From"].addresses[0].display_name == "Ban Biên tập"
    assert message["Date"].datetime is not None
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert "Kính gửi đồng chí" in plain.get_content()
    assert "Có bài chờ: Bài thử" in html.get_content()
    assert "&lt;b&gt;5&lt;/b&gt;" in html.get_content()
    assert b"=?utf-8?" in received[LEADER].partition(b"\r\n\r\n")[0].lower()


def test_a_linter_finds_nothing_wrong_with_any(received: dict[str, bytes]) -> None:
    assert {name: faults_of(raw) for name, raw in received.items()} == {CHECKER: [], LEADER: [], WRITER: []}


BROKEN = {
    "no CRLF": (b"\r\nTo:", b"\nTo:"),
    "no Message-ID": (b"Message-ID", b"X-Message"),
    "somebody wrote it": (b"auto-generated", b"no"),
    "not alternative": (b"multipart/alternative", b"multipart/mixed"),
    "HTML first": (b"text/plain", b"text/html"),
    "another charset": (b'charset="utf-8"', b'charset="latin-1"'),
    "a header in bytes": (b"Subject: ", "Subject: Đ".encode()),
    "an empty line behind a name": (b"Subject: ", b"Subject: \r\n "),
    "a long line": (b"Subject: ", b"X-Long: " + b"x" * 999 + b"\r\nSubject: "),
}


@pytest.mark.parametrize("fault", one_in(3, list(BROKEN)))
def test_the_linter_is_not_blind(fault: str, received: dict[str, bytes]) -> None:
    raw = received[LEADER]
    assert BROKEN[fault][0] in raw
    assert faults_of(raw.replace(*BROKEN[fault]))


def test_a_terminal_shows_it_as_it_is(received: dict[str, bytes]) -> None:
    for raw in received.values():
        rows = read(raw).get_body(("plain",)).get_content().splitlines()
        addresses = [row for row in rows if "http" in row]
        assert addresses and all(re.fullmatch(r" *https?://\S+", row) for row in addresses)
        assert max(len(row) for row in rows if row not in addresses) <= 78
        assert not [row for row in rows if re.search(r"&\w+;|</?(p|a|br|li|h1)\b", row)]


def test_the_html_is_plain_accessible_and_tells_nobody_that_it_was_opened(received: dict[str, bytes]) -> None:
    for raw in received.values():
        page = Html(read(raw).get_body(("html",)).get_content())
        assert (page.faults, page.language, page.headings) == ([], "vi", 1)
        assert all(page.links.values())
        assert all(re.match(r"http://127\.0\.0\.1:8000/admin/[^?]*$", link) for link in page.links)


def test_both_parts_lead_to_the_same_places(received: dict[str, bytes]) -> None:
    for raw in received.values():
        plain = read(raw).get_body(("plain",)).get_content()
        page = Html(read(raw).get_body(("html",)).get_content())
        assert set(re.findall(r"http\S+", plain)) == set(page.links)


def test_a_mail_server_that_is_away_for_an_hour_loses_none_and_gets_each_once(
    sign_in: SignIn, server: MailServer
) -> None:
    """The day's letters and those that go at once; the worker looks each minute, the clock is moved."""
    server.is_away = True
    item = checked(sign_in)
    submitted(sign_in)
    press(sign_in(LEADER), item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    assert told(WRITER)[0] == "Trả lại: Bài thử"
    for minute in range(60):
        letters_of(at(working_day(), 8, minute))
    assert server.received == []
    assert 3 <= server.turned_away <= 60  # asked again, at growing pauses
    with the_clock_at(at(working_day(), 9, 1)):
        [warning] = unsent(None, ["default"])
    assert warning.id == "portal.W005" and "come again" in warning.msg
    server.is_away = False
    for minute in range(60):
        letters_of(at(working_day(), 9, minute))
    mails = [read(raw) for raw in server.received]
    assert sorted(one["To"].partition("@")[0] for one in mails) == [CHECKER, WRITER, WRITER]
    assert len({one["Message-ID"] for one in mails}) == 3
    assert unsent(None, ["default"]) == []
    everything = "".join(one.get_body(("plain",)).get_content() for one in mails)
    assert everything.count("Đề nghị ghi rõ ngày.") == 1  # at once, and not again with the day's
    assert everything.count("Đã xem xét") == everything.count("Có bài chờ: Bài thử") == 1
