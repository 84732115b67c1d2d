"""A translator writes each piece beside its source; what is saved is a draft, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests import editor
from tests.approval import files
from tests.conftest import SignIn
from workflows.staff.models import User
from workflows.translation.form import WORDS

from . import hands
from .hands import WRITER

pytestmark = pytest.mark.django_db

TITLE = "Chợ phiên mở cửa trở lại"
LINK = '<p>Xem <a id="3" linktype="page">lịch <b>chợ</b></a> trước khi đi.</p>'


@pytest.fixture
def source() -> Any:
    return editor.published("kinh-te", TITLE, User.objects.get(username="giam-doc-trung-tam"))


@pytest.fixture
def translator(sign_in: SignIn) -> Client:
    return sign_in(WRITER)


def test_what_a_translator_saves_is_a_draft_below_the_english_section(
    source: Any, translator: Client
) -> None:
    before = Page.objects.filter(pk=source.pk).values().get()
    answer = hands.save(translator, source)
    made = hands.translation(source)

    assert answer.status_code == 302
    assert "đã dịch đủ" in editor.said(answer)
    assert not made.live
    assert made.owner.username == WRITER
    assert made.get_parent().specific.section_key == "kinh-te"
    assert made.get_parent().locale.language_code == "en"
    assert Client().get(made.url).status_code == 404
    assert Page.objects.filter(pk=source.pk).values().get() == before, "the source was touched"
    assert (hands.kept(source).missing, hands.kept(source).follows) == (0, source.live_revision_id)


def test_its_address_is_made_of_the_english_title(source: Any, translator: Client) -> None:
    hands.save(translator, source, lambda piece: "The Fair’s Reopening" if piece.path == "title" else "x")
    assert editor.latest(hands.translation(source)).slug == "the-fairs-reopening"


def test_an_address_that_is_taken_is_refused_and_nothing_is_lost(source: Any, translator: Client) -> None:
    other = editor.published("kinh-te", "Tin khác", User.objects.get(username=WRITER))
    hands.save(translator, other, slug="taken")
    hands.published(hands.translation(other))

    answer = hands.save(translator, source, lambda piece: "Typed with care", slug="Taken")

    assert answer.status_code == 422
    assert "đã dùng cho trang khác" in answer.content.decode()
    assert "Typed with care" in answer.content.decode()
    assert not Page.objects.filter(title="Typed with care").exists()


def test_an_address_that_changes_leads_on_from_the_old_one(
    source: Any, translator: Client, django_capture_on_commit_callbacks: Any
) -> None:
    hands.save(translator, source, slug="fair")
    old = hands.published(hands.translation(source)).url
    hands.save(translator, source, slug="monthly-fair")
    assert Client().get(old).status_code == 200, "before it is approved"

    with django_capture_on_commit_callbacks(execute=True):
        hands.published(hands.translation(source))

    assert Client().get(old, follow=True).redirect_chain[-1][0].endswith("/monthly-fair/")
    assert Redirect.objects.filter(old_path__endswith="/fair").exists()


def test_a_piece_left_empty_or_in_vietnamese_is_counted_as_missing(source: Any, translator: Client) -> None:
    hands.save(translator, source, lambda piece: piece.text if piece.path == "title" else "")
    assert hands.kept(source).missing == hands.kept(source).pieces

    hands.save(
        translator, source, lambda piece: piece.text if piece.path == "title" else "Fair", keep="title"
    )
    assert hands.kept(source).missing == 0
    assert editor.latest(hands.translation(source)).title == TITLE


def test_a_link_that_is_lost_or_a_tag_too_many_is_told_and_the_words_stay(
    source: Any, translator: Client
) -> None:
    hands.reworded(source, TITLE, body=files.body(("paragraph", LINK)))
    piece = next(one for one in hands.pieces(source) if one.is_html)
    for typed in ("Before you go", "See <script>x</script>", '<a id="a1">See</a> <a id="a2">it</a>'):
        answer = hands.save(translator, source, lambda one, t=typed: t if one == piece else "x")
        assert answer.status_code == 422, typed
        assert f'<a href="#{WORDS}{piece.path}">' in answer.content.decode()
    assert (
        "&lt;script&gt;"
        in hands.save(translator, source, lambda one: "<script>" if one == piece else "x").content.decode()
    )

    hands.save(translator, source, lambda one: 'Look at the <a id="a1">days</a>.' if one == piece else "x")

    body = str(editor.latest(hands.translation(source)).body)
    assert "days</a>." in body
    assert "lịch" not in body


def test_what_is_too_long_for_its_place_is_told(source: Any, translator: Client) -> None:
    answer = hands.save(translator, source, lambda piece: "w" * 301 if piece.path == "summary" else "x")
    assert answer.status_code == 422
    assert "nhiều nhất 300" in answer.content.decode()


def test_who_saved_meanwhile_is_not_overwritten(source: Any, translator: Client, sign_in: SignIn) -> None:
    hands.save(translator, source)
    opened = hands.form_of(translator, source)
    hands.save(sign_in("giam-doc-trung-tam"), source, lambda piece: "Theirs")

    answer = translator.post(hands.address(source), opened | hands.written(source, lambda piece: "Mine"))

    assert answer.status_code == 422
    assert "vừa được người khác lưu" in answer.content.decode()
    assert "Mine" in answer.content.decode()
    assert '<q lang="en">Theirs</q>' in answer.content.decode()
    assert editor.latest(hands.translation(source)).title == "Theirs"


def test_a_source_that_changed_meanwhile_is_told_with_what_stood_there(
    source: Any, translator: Client
) -> None:
    hands.save(translator, source, lambda piece: f"About {piece.path}")
    opened = hands.form_of(translator, source)
    hands.reworded(source, "Chợ phiên đóng cửa")

    answer = translator.post(hands.address(source), opened)

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Bản tiếng Việt vừa được đăng lại" in shown
    assert f'<del lang="vi">{TITLE}</del>' in shown
    assert "About title" in shown
    saved = hands.save(
        translator, source, None
    )  # what is shown is sent again, with the edition that is shown
    assert saved.status_code == 302
    assert hands.kept(source).follows == source.live_revision_id


def test_a_row_or_paragraph_that_moved_keeps_its_words(source: Any, translator: Client) -> None:
    first, second = ("paragraph", "<p>Đoạn một.</p>"), ("paragraph", "<p>Đoạn hai.</p>")
    hands.reworded(source, TITLE, body=files.body(first, second))
    hands.save(translator, source, lambda piece: f"Of {piece.text}")
    hands.reworded(source, TITLE, body=files.body(second, first))

    shown = translator.get(hands.address(source)).content.decode()

    assert "chưa dịch" not in shown.replace("Đã dịch", "")


def test_nobody_translates_for_a_section_they_do_not_write_for(source: Any, sign_in: SignIn) -> None:
    client = sign_in("truong-phong-tu-phap")
    assert client.get(hands.address(source)).status_code == 302
    answer = client.post(hands.address(source), {"source": source.live_revision_id})
    assert "thuộc trách nhiệm" in editor.said(answer)
    assert not Page.objects.filter(translation_key=source.translation_key).exclude(pk=source.pk).exists()


def test_a_form_that_names_no_edition_is_told_and_not_an_error(source: Any, translator: Client) -> None:
    sent = {"source": "²", "draft": "x", **hands.written(source, lambda piece: "Typed")}
    answer = translator.post(hands.address(source), sent)
    assert answer.status_code == 422
    assert "Typed" in answer.content.decode()


def test_what_is_not_public_is_not_translated(translator: Client) -> None:
    draft = editor.draft("kinh-te", TITLE, User.objects.get(username=WRITER))
    answer = translator.post(hands.address(draft), {"source": draft.latest_revision_id})
    assert "Hãy đăng bản tiếng Việt trước" in editor.said(answer)


def test_the_form_of_any_page_leads_to_the_editor_and_saves_nothing(source: Any, translator: Client) -> None:
    hands.save(translator, source)
    made = hands.translation(source)
    opened = translator.get(editor.edit_address(made))
    assert opened.url.endswith(f"/ban-dich/trang/{made.pk}/")
    assert translator.get(opened.url).url == hands.address(source)

    before = editor.latest(made).title
    translator.post(editor.edit_address(made), editor.words("Forged"))
    assert editor.latest(made).title == before


def test_a_page_of_an_observer_is_read_only(source: Any, sign_in: SignIn) -> None:
    assert sign_in("quan-sat").get(hands.address(source)).status_code == 302


def test_a_document_is_called_by_its_number_in_english_as_often_as_it_is_saved(sign_in: SignIn) -> None:
    writer = sign_in("chuyen-vien-vp-hdnd-ubnd")
    source = editor.published("chi-dao-cua-chinh-quyen", "Một quyết định", User.objects.get(username=WRITER))
    for words in ("First", "Second"):
        hands.save(writer, source, lambda piece, words=words: words)
        assert editor.latest(hands.translation(source)).title.startswith("Decision No. ")
        hands.published(hands.translation(source))
