"""The English words of a picture or file are bound by what is read in English, and wait for it until then (ADR 0046)."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from pages.models import NewsPage
from snippets.models import Picture
from tests import editor
from tests.conftest import SignIn
from tests.pages.public import section
from workflows.approval.content import content_hash
from workflows.approval.preflight import NO_ENGLISH
from workflows.approval.shown import shown_in
from workflows.approval.verbs.submit import NotReady

from . import files, shared

pytestmark = pytest.mark.django_db

DIRECTOR, OFFICE = "giam-doc-trung-tam", "chuyen-vien-vp-hdnd-ubnd"
ENGLISH = {"alt_en": "A bridge over the Lo", "caption_en": "At dawn"}


def in_english(picture: Picture, title: str = "A new market") -> NewsPage:
    """A draft of the English edition that shows it."""
    parent, author = section("kinh-te", "en"), shared.person(files.AUTHOR)
    words = {"summary": "A summary.", "genre": "tin", "field_of_activity": "kinh-te"}
    page = NewsPage(
        title=title, owner=author, live=False, locale=parent.locale, lead_picture=picture, **words
    )
    page.body = files.body(("paragraph", "<p>It opened.</p>"))
    parent.add_child(instance=page)
    page.save_revision(user=author)
    page.refresh_from_db()
    return page


def by_shell(kept: Any, **changes: Any) -> None:
    """Past every guard."""
    type(kept).objects.filter(pk=kept.pk).update(**changes)


@pytest.mark.parametrize("name", ENGLISH)
def test_english_words_count_in_what_is_read_in_english_and_nowhere_else(name: str) -> None:
    picture = files.picture()
    vietnamese, identity = files.news(lead_picture=picture), shared.identity()
    identity.emblem = picture
    items = {"vi": vietnamese, "en": in_english(picture), "both": identity}
    before = {language: content_hash(item) for language, item in items.items()}
    by_shell(picture, **{name: "Other words"})
    assert {language for language, item in items.items() if content_hash(item) != before[language]} == {
        "en",
        "both",
    }


def test_the_english_name_of_a_file_counts_where_it_is_read() -> None:
    attachment = files.attachment()
    page = files.news(body=files.with_file(attachment))
    english = in_english(files.picture())
    english.body = files.with_file(attachment)
    before = content_hash(page), content_hash(english)
    by_shell(attachment, title_en="Plan")
    assert content_hash(page) == before[0]
    assert content_hash(english) != before[1]


def test_a_picture_of_a_published_page_gets_its_english_words_when_the_page_is_translated(
    sign_in: SignIn,
) -> None:
    picture = files.picture()
    page = files.news(lead_picture=picture)
    submission = files.released(page)
    form = editor.fields_of(sign_in(DIRECTOR).get(f"/admin/images/{picture.pk}/")) | ENGLISH
    sign_in(DIRECTOR).post(f"/admin/images/{picture.pk}/", form)
    picture.refresh_from_db()
    assert (picture.alt_en, picture.caption_en) == tuple(ENGLISH.values())
    page.refresh_from_db()
    assert content_hash(page) == submission.content_hash
    picture.alt = "Tả khác"
    with pytest.raises(ValidationError):
        picture.save()


def test_while_something_read_in_english_shows_it_its_english_words_stand_still() -> None:
    picture = files.picture(**ENGLISH)
    page = in_english(picture)
    files.submit(page)
    assert shown_in("snippets.picture", picture.pk, in_english=True) == [page.title]
    picture.alt_en = "Another bridge"
    with pytest.raises(ValidationError, match=page.title) as refused:
        picture.save()
    assert refused.value.message_dict.keys() == {"alt_en"}
    assert Picture.objects.get(pk=picture.pk).alt_en == ENGLISH["alt_en"]


def test_the_emblem_is_read_in_both_languages_and_holds_both(sign_in: SignIn) -> None:
    identity, emblem = shared.identity(), files.picture(title="Biểu trưng")
    shared.edit(sign_in(OFFICE), identity, emblem=str(emblem.pk))
    shared.submit(identity, OFFICE)
    emblem.alt_en = "Emblem"
    with pytest.raises(ValidationError):
        emblem.save()


def test_a_page_in_english_does_not_enter_its_chain_before_its_pictures_are_described_in_english() -> None:
    picture = files.picture()
    page = in_english(picture)
    with pytest.raises(NotReady) as refused:
        files.submit(page)
    assert str(NO_ENGLISH % {"title": picture.title}) in refused.value.faults
    by_shell(picture, **ENGLISH)
    assert files.submit(page).is_open


def test_a_page_in_vietnamese_needs_no_english() -> None:
    assert files.submit(files.news(lead_picture=files.picture())).is_open


def test_the_form_of_a_picture_asks_for_both_languages(sign_in: SignIn) -> None:
    client: Client = sign_in(DIRECTOR)
    html = client.get(f"/admin/images/{files.picture().pk}/").content.decode()
    assert "Mô tả ảnh bằng tiếng Anh" in html
    assert "Cần có trước khi một trang tiếng Anh dùng ảnh này." in html
