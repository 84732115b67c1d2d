"""A machine may suggest where an office has one: of what is public, marked as its own until a person stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests import editor
from tests.approval.chain import press
from tests.conftest import SignIn
from workflows.approval.models import State, Submission
from workflows.translation.checks import the_machine_is_there

from . import hands, machines
from .hands import DECLARED, WRITER
from .po.files import ENGLISH, FIRST, PIECES, SECOND, TITLE, body, said, source, translating, write

pytestmark = pytest.mark.django_db
HERE = "tests.translation.machines."
BUTTON = "Gợi ý bằng máy cho các đoạn chưa dịch"
OBSERVER = "quan-sat"


@pytest.fixture
def page() -> Any:
    return source()


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in(WRITER)


@pytest.fixture
def machine(settings: Any) -> Iterator[machines.Machine]:
    settings.TRANSLATION_SUGGESTIONS = HERE + "machine"
    machines.machine.given.clear()
    yield machines.machine


def ask(client: Client, page: Any, **typed: str) -> Any:
    """Press the button with what stands in the form, and what was typed."""
    form = hands.form_of(client, page) | {f"words-{path}": text for path, text in typed.items()}
    return client.post(reverse("translation_suggest", args=[page.pk]), form, follow=True)


def tools(page: Any) -> dict[str, str]:
    return {row.piece.path: row.said.tool for row in translating(page).rows if row.said}


def test_nothing_speaks_of_a_machine_where_there_is_none(page: Any, writer: Client) -> None:
    shown = writer.get(hands.address(page)).content.decode()
    assert (BUTTON in shown, "goi-y" in shown, "bằng máy" in shown) == (False, False, False)
    assert writer.post(reverse("translation_suggest", args=[page.pk])).status_code == 404
    assert said(page) == {}


def test_what_it_suggests_is_a_draft_marked_as_its_own(
    page: Any, writer: Client, machine: machines.Machine
) -> None:
    assert BUTTON in writer.get(hands.address(page)).content.decode()

    answer = ask(writer, page, title=ENGLISH["title"])

    assert machine.given == [PIECES["summary"], PIECES[FIRST], PIECES[SECOND]], "of what nobody had written"
    assert said(page)["title"] == ENGLISH["title"], "what was typed was saved first"
    assert tools(page) == {"title": "", "summary": machine.name, FIRST: machine.name, SECOND: machine.name}
    assert "Máy đã gợi ý 3 đoạn" in answer.content.decode()
    assert answer.content.decode().count("<strong>máy dịch, chưa xác nhận</strong>") == 3
    assert hands.kept(page).unconfirmed == 3
    assert not hands.translation(page).live


def test_the_chain_refuses_until_a_person_confirmed_or_rewrote_each(
    page: Any, writer: Client, machine: machines.Machine
) -> None:
    ask(writer, page, title=ENGLISH["title"])
    english = hands.translation(page)
    refused = press(writer, english, "trinh-duyet", declared=DECLARED).content.decode()
    assert "Còn 3 đoạn do máy dịch, chưa có người xác nhận." in refused

    write(writer, page, {"summary": ENGLISH["summary"]}, confirm=[FIRST])
    assert tools(page) == {"title": "", "summary": "", FIRST: "", SECOND: machine.name}
    assert (
        "Còn 1 đoạn do máy dịch" in press(writer, english, "trinh-duyet", declared=DECLARED).content.decode()
    )
    assert not Submission.objects.of(english).exists()

    write(writer, page, {}, confirm=[SECOND])
    press(writer, english, "trinh-duyet", declared=DECLARED)
    assert Submission.objects.of(english).get().state == State.WAITING


def test_no_form_makes_a_machines_words_a_persons(
    page: Any, writer: Client, machine: machines.Machine
) -> None:
    ask(writer, page)
    write(writer, page, {}, tool="", suggested="", **{f"tool-{SECOND}": ""})
    assert set(tools(page).values()) == {machine.name}


def test_only_what_readers_have_is_sent_out(page: Any, writer: Client, machine: machines.Machine) -> None:
    draft = page.get_latest_revision_as_object()
    draft.summary = "Chưa được duyệt."
    draft.save_revision()
    ask(writer, page)
    assert machine.given == list(PIECES.values())

    Page.objects.filter(pk=page.pk).update(live=False)
    machine.given.clear()
    answer = writer.post(reverse("translation_suggest", args=[page.pk]), {}, follow=True)
    assert "Bản tiếng Việt không công khai nên không dịch." in answer.content.decode()
    assert machine.given == []


def test_what_a_person_said_of_an_earlier_edition_is_not_written_over(
    page: Any, writer: Client, machine: machines.Machine
) -> None:
    write(writer, page, {SECOND: ENGLISH[SECOND]})
    page = hands.reworded(page, TITLE, body=body("Gửi xe 5.000 đồng."))
    ask(writer, page, **{SECOND: ""})
    assert "Gửi xe 5.000 đồng." not in machine.given
    assert ENGLISH[SECOND] in writer.get(hands.address(page)).content.decode()


def test_who_may_not_write_asks_no_machine(page: Any, sign_in: SignIn, machine: machines.Machine) -> None:
    address = reverse("translation_suggest", args=[page.pk])
    assert sign_in(OBSERVER).post(address).url == reverse("wagtailadmin_home")
    assert Client().post(address).url.startswith("/admin/login/")
    assert sign_in(WRITER).get(address).status_code == 405
    assert machine.given == []


@pytest.mark.parametrize("broken", ["raises", "short", "says_nothing", "slow"])
def test_a_machine_that_fails_costs_nobody_a_word(
    page: Any, writer: Client, settings: Any, broken: str
) -> None:
    settings.TRANSLATION_SUGGESTIONS, settings.TRANSLATION_SUGGESTIONS_SECONDS = HERE + broken, 0.5
    answer = ask(writer, page, title=ENGLISH["title"])
    assert "Máy dịch chưa trả lời được. Bản dịch đã lưu" in answer.content.decode()
    assert said(page) == {"title": ENGLISH["title"]}


def test_what_could_not_stand_is_left_to_people(page: Any, writer: Client, settings: Any) -> None:
    settings.TRANSLATION_SUGGESTIONS = HERE + "careless"
    answer = ask(writer, page)
    assert "Máy không gợi ý được 4 đoạn." in answer.content.decode()
    assert said(page) == {}


def test_words_that_cannot_be_saved_stay_in_the_form_and_nobody_is_asked(
    page: Any, writer: Client, machine: machines.Machine
) -> None:
    answer = ask(writer, page, **{FIRST: "Without the link"})
    assert answer.status_code == 422
    assert "Without the link" in answer.content.decode()
    assert machine.given == []
    form = editor.Form()
    form.feed(answer.content.decode())
    assert f'action="{hands.address(page)}"' in answer.content.decode(), (
        "its other buttons lead to the editor"
    )


def test_a_machine_without_a_name_is_one_all_the_same(page: Any, writer: Client, settings: Any) -> None:
    settings.TRANSLATION_SUGGESTIONS = HERE + "nameless"
    ask(writer, page)
    assert set(tools(page).values()) == {"máy dịch"}


@pytest.mark.parametrize(
    ("path", "is_told"),
    [
        ("", False),
        (HERE + "machine", False),
        (HERE + "not_there", True),
        ("no.such.module", True),
        ("nothing", True),
        (HERE + "nameless", True),
        (HERE + "no_machine", True),
    ],
)
def test_a_machine_that_is_not_there_is_told_at_the_start(settings: Any, path: str, is_told: bool) -> None:
    settings.TRANSLATION_SUGGESTIONS = path
    assert [fault.id for fault in the_machine_is_there(None)] == (["portal.E016"] if is_told else [])
