"""Traps 16 to 21 of the platform: two at once, lost evidence, hidden buttons, mails, other people's lists, new pages."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.db import Error, connection, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone
from wagtail.management.commands.purge_revisions import purge_revisions
from wagtail.models import Page, Revision, WorkflowState

from pages.models import NewsPage
from tests import editor
from tests.approval.told import heard
from tests.conftest import SignIn
from workflows.approval import mirror
from workflows.approval.models import Decision, State, Submission
from workflows.archive.models import Entry
from workflows.archive.verify import verify
from workflows.staff.models import Acknowledgement, User
from workflows.staff.regulation import regulation_in_force

from . import hands

HEAD_START = 0.6  # seconds the first deed stays open while the second knocks


def come_in(username: str) -> Client:
    """Signed in for good: in a database of the test's own."""
    person, client = hands.person(username), Client()
    version = regulation_in_force().version.number
    Acknowledgement.objects.get_or_create(
        person=person, regulation=version, defaults={"acknowledged_at": timezone.now()}
    )
    client.force_login(person)
    return client


def test_trap_16_two_presses_at_once_are_heard_one_after_the_other(
    city: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leader's two windows, on two connections; the second finds the first one's answer."""
    item, leader = hands.draft(), come_in(hands.LEADER)
    hands.submit(come_in(hands.WRITER), item)
    hands.press(come_in(hands.CHECKER), item, "kiem-duyet")
    seen, inside, finish = hands.buttons(leader, item)["phe-duyet"], threading.Event(), mirror.finish
    answers: list[Any] = []

    def slowly(*args: Any) -> None:
        inside.set()
        threading.Event().wait(HEAD_START)
        finish(*args)

    def press() -> None:
        try:
            answers.append(hands.send(leader, item, "phe-duyet", **seen).status_code)
        except Error as error:
            answers.append(error)
        finally:
            connection.close()

    monkeypatch.setattr(mirror, "finish", slowly)
    first, second = threading.Thread(target=press), threading.Thread(target=press)
    first.start()
    inside.wait(20)
    second.start()
    first.join(30)
    second.join(30)
    assert answers == [302, 302]
    assert hands.rows(item, "publish") == hands.rows(item, "approve") == 1
    assert Decision.objects.filter(submission__key=item.pk).count() == 2


@pytest.mark.django_db
def test_trap_17_evidence_outlives_pages_people_groups_and_revisions(released: Page) -> None:
    """Whatever is deleted, the register stays whole, and names who decided."""
    before = list(Entry.objects.values_list("number", "hash"))
    purge_revisions()  # the function: the command refuses (tests/archive/test_purging.py)
    Revision.objects.all().delete()
    WorkflowState.objects.all().delete()
    Group.objects.all().delete()
    hands.fresh(released).delete()
    for username in (hands.LEADER, hands.CHECKER, hands.WRITER):
        with pytest.raises(ProtectedError) as refused, transaction.atomic():
            hands.person(username).delete()
        assert {Decision, Submission} & {type(found) for found in refused.value.protected_objects}
    with pytest.raises(Error), transaction.atomic():
        Entry.objects.all().delete()
    after = list(Entry.objects.values_list("number", "hash"))
    assert after[: len(before)] == before  # and the rows that say what was deleted
    assert verify().is_whole
    signed = Entry.objects.about("wagtailcore.page", str(released.pk)).get(verb="approve")
    assert {"truong-ban", "Chợ đêm mở cửa"} <= set(signed.words.values())


@pytest.mark.django_db
def test_trap_18_who_decides_but_may_not_edit_finds_the_button(checked: Page, leader: Client) -> None:
    """Stock puts the buttons into an editor that does not open to them."""
    answer = leader.get(editor.edit_address(checked))
    assert answer.status_code == 302 and answer.url == hands.screen(checked)
    assert {"phe-duyet", "tra-lai", "de-dot-sau", "khong-su-dung"} <= hands.buttons(leader, checked).keys()


@pytest.fixture
def addresses(db: None) -> None:
    """Everybody has one, and there is a superuser."""
    editor.superuser()
    for person in User.objects.all():
        User.objects.filter(pk=person.pk).update(email=f"{person.username}@vi-du.invalid")


@pytest.mark.django_db
def test_trap_19_whose_turn_it_is_is_told_and_the_author_the_reason(
    addresses: None,
    item: Page,
    writer: Client,
    checker: Client,
    leader: Client,
    django_capture_on_commit_callbacks: Any,
) -> None:
    """Nothing to superusers, no mail of stock's; ours at once for what is returned, and for nothing else."""
    with django_capture_on_commit_callbacks(execute=True):
        hands.submit(writer, item)
    assert heard() == {hands.CHECKER}
    with django_capture_on_commit_callbacks(execute=True):
        hands.press(checker, item, "kiem-duyet")
    assert heard() == {hands.LEADER, hands.WRITER}
    assert mail.outbox == []
    with django_capture_on_commit_callbacks(execute=True):
        hands.press(leader, item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    assert "Đề nghị ghi rõ ngày." in mail.outbox[0].body
    assert heard() == {hands.WRITER}
    assert [message.to for message in mail.outbox] == [[f"{hands.WRITER}@vi-du.invalid"]]


@pytest.mark.django_db
@pytest.mark.parametrize("who", [hands.LAWYER, hands.CHECKER, hands.ROOT, hands.TECHNICIAN])
def test_trap_20_the_first_screen_lists_an_item_to_whose_turn_it_is(
    waiting: Page, sign_in: SignIn, who: str
) -> None:
    """Stock would list what a group may moderate, for superusers everything; whose turn it is, dated records say."""
    editor.superuser()
    listed = "Chợ đêm mở cửa" in sign_in(who).get("/admin/").content.decode()
    assert listed is (who == hands.CHECKER)


@pytest.mark.django_db
def test_trap_21_save_and_submit_asks_the_chain_of_the_pages_own_section(writer: Client) -> None:
    """Stock asks the parent's workflow, and says nothing where there is none."""
    before = WorkflowState.objects.count()
    assert 'name="action-save-and-submit"' in writer.get(editor.add_address(hands.SECTION)).content.decode()
    editor.create(writer, hands.SECTION, "Theo cách cũ", **{"action-submit": "1"})
    answer = editor.create(writer, hands.SECTION, "Bài mới tinh", **{"action-save-and-submit": "1"})
    page = NewsPage.objects.get(title="Bài mới tinh").page_ptr
    assert answer.status_code == 302 and answer.url == hands.screen(page)
    assert WorkflowState.objects.count() == before and hands.standing(page) is None
    found = hands.submit(writer, page)
    section = regulation_in_force().section(hands.SECTION)
    assert (found.section, found.state) == (hands.SECTION, State.WAITING)
    assert [step.role for step in found.steps] == [step.role for step in section.chain.steps]
