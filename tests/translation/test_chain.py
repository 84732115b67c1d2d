"""A translation goes through its section's chain: complete, by other people than wrote it, with its source or not at all."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from pages.models import PublishedCorrection
from pages.translations.memory import Said, remember
from tests import editor
from tests.approval.chain import press
from tests.approval.withdrawing.gone import PUBLIC
from tests.conftest import SignIn
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import State, Submission
from workflows.approval.passage import Seen
from workflows.archive.models import Entry
from workflows.staff.models import User

from . import hands
from .hands import CHECKER, DECLARED, DEPUTY, LEADER, WRITER

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]

TITLE = "Chợ phiên mở cửa trở lại"
OTHER_WRITER = "chuyen-vien-vp-hdnd-ubnd"


def source_by(username: str, section: str = "kinh-te") -> Any:
    return editor.published(section, TITLE, User.objects.get(username=username))


@pytest.fixture
def source() -> Any:
    return source_by(WRITER)


@pytest.fixture
def translated(source: Any, sign_in: SignIn) -> Any:
    """A whole translation, not submitted."""
    hands.save(sign_in(WRITER), source)
    return hands.translation(source)


def released(sign_in: SignIn, page: Any, writer: str = WRITER) -> Any:
    """Submitted, checked and approved, each by their own hand on the item's screen."""
    press(sign_in(writer), page, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), page, "kiem-duyet")
    press(sign_in(LEADER), page, "phe-duyet")
    page.refresh_from_db()
    return page


def submits(client: Client, page: Any) -> str:
    """What the screen answers to "Trình duyệt"."""
    return press(client, page, "trinh-duyet", declared=DECLARED).content.decode()


def test_three_people_put_a_translation_out(translated: Any, sign_in: SignIn) -> None:
    page = released(sign_in, translated)
    assert page.live
    assert Client().get(page.url).status_code == 200
    assert page.url.startswith("/en/")
    rows = Entry.objects.filter(key=str(page.pk)).order_by("number").values_list("verb", flat=True)
    assert list(rows) == ["submit", "check", "approve", "publish"]
    assert hands.kept(Page.objects.get(translation_key=page.translation_key, locale__language_code="vi"))


def test_one_piece_missing_keeps_it_out(source: Any, sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    hands.save(client, source, lambda piece: "" if piece.path == "summary" else "Done")
    shown = submits(client, hands.translation(source))
    assert "Còn 1 đoạn chưa dịch." in shown
    assert not Submission.objects.of(hands.translation(source)).exists()


def test_a_machines_words_keep_it_out_until_a_person_stands_behind_them(source: Any, sign_in: SignIn) -> None:
    client, locale = sign_in(WRITER), Locale.objects.get(language_code="en")
    title = next(piece for piece in hands.pieces(source) if piece.path == "title")
    remember(source, locale, {title: Said("Suggested", "máy thử")}, None)
    hands.save(client, source, lambda piece: "Suggested" if piece == title else "Done")
    page = hands.translation(source)
    assert hands.kept(source).unconfirmed == 1
    assert "do máy dịch, chưa có người xác nhận" in submits(client, page)

    hands.save(client, source, None, confirm="title")

    assert hands.kept(source).unconfirmed == 0
    submits(client, page)
    assert Submission.objects.of(page).get().state == State.WAITING


def test_who_took_it_and_left_a_piece_out_does_not_pass_it_on(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    submits(sign_in(WRITER), translated)
    checker = sign_in(CHECKER)
    press(checker, translated, "nhan-bien-tap")
    hands.save(checker, source, lambda piece: "" if piece.path == "summary" else "Done")

    assert "Còn 1 đoạn chưa dịch." in press(checker, translated, "kiem-duyet").content.decode()
    assert Submission.objects.of(translated).first().state == State.TAKEN

    hands.save(checker, source, lambda piece: "Done")
    press(checker, translated, "kiem-duyet")
    assert Submission.objects.of(translated).first().position == 1


def test_the_door_itself_lets_no_piece_through_that_nobody_wrote(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    submits(sign_in(WRITER), translated)
    press(sign_in(CHECKER), translated, "kiem-duyet")
    StringTranslation.objects.filter(context__path="summary").delete()

    press(sign_in(LEADER), translated, "phe-duyet")

    assert not Page.objects.get(pk=translated.pk).live


def test_what_was_changed_behind_the_editor_is_not_submitted(translated: Any, sign_in: SignIn) -> None:
    draft = translated.get_latest_revision_as_object()
    draft.title = "Changed elsewhere"
    draft.save_revision()
    assert "không khớp bản dịch đã lưu" in submits(sign_in(WRITER), translated)


def test_a_source_that_changed_is_followed_before_it_is_submitted(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    hands.reworded(source, "Chợ phiên đóng cửa")
    assert "đã đăng lại từ khi bản dịch được lưu" in submits(sign_in(WRITER), translated)


@pytest.mark.parametrize("author", [CHECKER])
def test_who_wrote_the_source_never_checks_its_translation(author: str, sign_in: SignIn) -> None:
    source = source_by(author)
    hands.save(sign_in(WRITER), source)
    page = hands.translation(source)
    submits(sign_in(WRITER), page)

    shown = press(sign_in(author), page, "kiem-duyet")

    assert Submission.objects.of(page).get().position == 0
    assert "hai người" in editor.said(shown) + shown.content.decode()


def test_who_had_a_hand_in_the_source_does_not_decide_at_the_end(sign_in: SignIn) -> None:
    source = source_by(WRITER)
    draft = source.get_latest_revision_as_object()
    draft.summary = "Lời của lãnh đạo. Một câu kể việc gì, ở đâu, khi nào."
    draft.save_revision(user=User.objects.get(username=LEADER), log_action=True).publish(
        skip_permission_checks=True
    )
    source.refresh_from_db()
    hands.save(sign_in(WRITER), source)
    page = hands.translation(source)
    submits(sign_in(WRITER), page)
    press(sign_in(CHECKER), page, "kiem-duyet")

    press(sign_in(LEADER), page, "phe-duyet")
    assert not Page.objects.get(pk=page.pk).live

    press(sign_in(DEPUTY), page, "phe-duyet")
    assert not Page.objects.get(pk=page.pk).live, "a deputy decides only where it was given to them"


def test_readers_are_told_when_the_source_has_changed_since(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    page = released(sign_in, translated)
    assert "has been updated since" not in Client().get(page.url).content.decode()
    assert "Translated from the Vietnamese version" in Client().get(page.url).content.decode()

    hands.reworded(source, "Chợ phiên đóng cửa")

    shown = Client().get(page.url).content.decode()
    assert "The Vietnamese version has been updated since" in shown
    assert f'href="{source.url}"' in shown
    assert [one.page_id for one in hands.TranslatedPage.objects.out_of_date()] == [page.pk]

    hands.save(sign_in(WRITER), source)
    released(sign_in, page)
    assert "has been updated since" not in Client().get(page.url).content.decode()
    assert not hands.TranslatedPage.objects.out_of_date().exists()


def test_a_translation_leaves_the_public_view_with_its_source(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    page = released(sign_in, translated)
    press(sign_in(LEADER), source, "go-bo", **PUBLIC, seen="")
    source.refresh_from_db()
    page.refresh_from_db()
    assert (source.live, page.live) == (False, False)
    assert Client().get(page.url).status_code == 410
    assert Entry.objects.filter(key=str(page.pk), verb="withdraw").exists()


def test_a_translation_does_not_go_out_where_its_source_went_meanwhile(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    press(sign_in(WRITER), translated, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), translated, "kiem-duyet")
    Page.objects.filter(pk=source.pk).update(live=False)
    found = Submission.objects.of(translated).get()
    seen = Seen(found.pk, found.position, content_hash(translated.get_latest_revision_as_object()))

    with pytest.raises(PermissionDenied, match="Bản tiếng Việt không công khai"):
        verbs.approve(User.objects.get(username=LEADER), translated, seen=seen, at=timezone.now())

    assert not Page.objects.get(pk=translated.pk).live


def test_readers_of_the_translation_are_told_what_the_source_put_right(
    source: Any, translated: Any, sign_in: SignIn
) -> None:
    page = released(sign_in, translated)
    field = source._meta.get_field("corrections")
    note = {
        "type": "correction",
        "id": "1",
        "value": {"words": "Đã ghi 35; đúng là 53.", "wrong_since": None},
    }
    corrected(source, field.to_python([note]))
    client = sign_in(WRITER)
    assert "Đã ghi 35" in client.get(hands.address(source)).content.decode()
    hands.save(client, source, lambda one: "" if one.path.startswith("corrections") else hands.english(one))
    assert "Còn 1 đoạn chưa dịch" in submits(client, page)

    hands.save(
        client, source, lambda one: "It said 35; it is 53." if "35" in one.data else hands.english(one)
    )
    released(sign_in, page)
    hands.save(client, source, None)  # nothing is said twice

    shown = Client().get(page.url).content.decode()
    assert "It said 35; it is 53." in shown
    assert shown.count("decision correction") == 1
    assert [note.words for note in editor.latest(page).notes] == ["It said 35; it is 53."]


def test_what_the_translation_alone_got_wrong_is_put_right_in_it(
    translated: Any, source: Any, sign_in: SignIn
) -> None:
    page = released(sign_in, translated)
    client = sign_in(WRITER)
    hands.save(
        client,
        source,
        lambda one: "Better" if one.path == "title" else hands.english(one),
        note="It said Worse.",
    )
    assert hands.form_of(client, source)["note"] == "It said Worse."
    released(sign_in, page)
    assert "It said Worse." in Client().get(page.url).content.decode()
    assert hands.form_of(client, source)["note"] == ""
    assert "It said Worse." not in Client().get(source.url).content.decode()


def corrected(source: Any, notes: Any) -> None:
    """The source published with a note, as the end of a chain does it."""
    hands.reworded(source, "Chợ phiên có 53 gian", corrections=notes)
    assert PublishedCorrection.objects.filter(page_id=source.pk).exists()
