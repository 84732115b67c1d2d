"""While an item in a chain or a published one shows a picture or file, its words stand still and it stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection

from pages.models import NewsPage
from snippets.models import Attachment, Hashed, Picture
from tests import editor
from tests.conftest import SignIn
from workflows.approval import verbs
from workflows.approval.models import State
from workflows.approval.shown import shown_in

from . import files, shared

pytestmark = pytest.mark.django_db

AUTHOR, DIRECTOR, HEAD = "vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"
TITLE = "Chợ mới mở"
WORDS = {
    "title": "Tên khác",
    "alt": "Tả khác",
    "author": "Người khác",
    "rights": "open",
    "caption": "Chú thích khác",
}
FOCUS = {
    "focal_point_x": 1,
    "focal_point_y": 2,
    "focal_point_width": 3,
    "focal_point_height": 4,
}


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    return sign_in(DIRECTOR)


def form(picture: Picture, **changed: Any) -> dict[str, Any]:
    names = ("title", "alt", "author", "rights", "caption")
    return {name: getattr(picture, name) for name in names} | {
        "collection": picture.collection_id,
        "tags": "",
        **changed,
    }


WAYS: dict[str, tuple[Callable[[], Hashed], Callable[[Any], dict[str, Any]]]] = {
    "the lead picture": (files.picture, lambda shown: {"lead_picture": shown}),
    "a picture in the body": (files.picture, lambda shown: {"body": files.with_picture(shown)}),
    "a file in the body": (files.attachment, lambda shown: {"body": files.with_file(shown)}),
    "a file linked in a paragraph": (files.attachment, lambda shown: {"body": files.with_link(shown)}),
}


@pytest.fixture(params=WAYS.values(), ids=[way.replace(" ", "-") for way in WAYS])
def shown(request: Any) -> tuple[Hashed, NewsPage]:
    """A picture or file, and a draft that shows it in one way."""
    make, values = request.param
    kept = make()
    return kept, files.news(TITLE, **values(kept))


def test_a_draft_that_waits_for_nobody_holds_nothing(shown: tuple[Hashed, NewsPage]) -> None:
    kept, _page = shown
    kept.title = "Tên khác"
    kept.save()
    kept.delete()


def test_in_a_chain_words_stand_still_and_the_file_stays(shown: tuple[Hashed, NewsPage]) -> None:
    kept, page = shown
    submission = files.submit(page)
    assert submission.files == [(kept._meta.label_lower, kept.pk)]
    assert shown_in(kept._meta.label_lower, kept.pk) == [TITLE]
    kept.title = "Tên khác"
    with pytest.raises(ValidationError, match=f"“{TITLE}”"):
        kept.save()
    with pytest.raises(PermissionDenied, match="không xóa được"):
        kept.delete()
    assert type(kept).objects.get(pk=kept.pk).title != "Tên khác"


def test_after_release_they_still_do(shown: tuple[Hashed, NewsPage]) -> None:
    kept, page = shown
    assert files.released(page).files
    for others in (type(kept).objects.filter(pk=kept.pk), Collection.objects.filter(pk=kept.collection_id)):
        with pytest.raises((PermissionDenied, ProtectedError)), transaction.atomic():
            others.delete()


def test_given_back_to_its_author_the_item_holds_nothing(shown: tuple[Hashed, NewsPage]) -> None:
    kept, page = shown
    submission = files.submit(page)
    verbs.return_item(
        shared.person(DIRECTOR), page, submission=submission.pk, reason="Đổi ảnh.", at=timezone.now()
    )
    kept.title = "Tên khác"
    kept.save()


@pytest.mark.parametrize("name", WORDS)
def test_the_form_of_a_picture_says_where_it_is_shown_and_what_to_do(client: Client, name: str) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    html = client.post(f"/admin/images/{picture.pk}/", form(picture, **{name: WORDS[name]})).content.decode()
    assert f"Ảnh đang dùng trong “{TITLE}”. Hãy tải lên thành ảnh mới rồi sửa bài." in html
    assert getattr(Picture.objects.get(), name) != WORDS[name]


def test_the_form_says_it_of_the_focal_point_too(client: Client) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    html = client.post(f"/admin/images/{picture.pk}/", form(picture, **FOCUS)).content.decode()
    assert "Hãy tải lên thành ảnh mới" in html
    assert Picture.objects.get().focal_point_x is None


def test_the_form_after_an_upload_of_several_asks_as_well(client: Client) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    values = {f"image-{picture.pk}-{name}": value for name, value in form(picture, alt="Tả khác").items()}
    address = f"/admin/images/multiple/{picture.pk}/"
    answer = client.post(address, values, headers={"x-requested-with": "XMLHttpRequest"}).json()
    assert answer["success"] is False
    assert TITLE in answer["form"]
    assert Picture.objects.get().alt == picture.alt


def test_the_form_of_a_file_says_where_it_is_shown(client: Client) -> None:
    attachment = files.attachment()
    files.submit(files.news(TITLE, body=files.with_file(attachment)))
    values = {"title": "Tên khác", "collection": attachment.collection_id, "tags": ""}
    html = client.post(f"/admin/documents/edit/{attachment.pk}/", values).content.decode()
    assert f"Tệp đang dùng trong “{TITLE}”. Hãy tải lên thành tệp mới rồi sửa bài." in html
    assert Attachment.objects.get().title == "Kế hoạch"


def test_collection_and_tags_are_not_public_and_change_freely(client: Client) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    elsewhere = Collection.objects.get(name="Giới thiệu")
    editor.superuser()
    client.post(f"/admin/images/{picture.pk}/", form(picture, tags="cầu, sông"))
    assert sorted(str(tag) for tag in picture.tags.all()) == ["cầu", "sông"]
    picture.collection = elsewhere
    picture.save()
    assert Picture.objects.get().collection == elsewhere


def test_what_was_edited_in_the_chain_is_counted_anew() -> None:
    """Taken for editing, the item shows another picture; from the check on, that one is held."""
    first, second = files.picture(), files.picture(title="Chợ")
    page = files.news(TITLE, lead_picture=first)
    submission = files.submit(page)
    verbs.take(shared.person(DIRECTOR), page, at=timezone.now())
    draft = page.get_latest_revision_as_object()
    draft.lead_picture = second
    draft.save_revision(user=shared.person(DIRECTOR))
    verbs.check(shared.person(DIRECTOR), page, seen=files.seen(submission, page), at=timezone.now())
    assert shown_in("snippets.picture", second.pk) == [TITLE]
    assert shown_in("snippets.picture", first.pk) == []


def test_the_emblem_in_the_footer_is_held_as_well(sign_in: SignIn) -> None:
    identity, emblem = shared.identity(), files.picture(title="Biểu trưng")
    shared.edit(sign_in("chuyen-vien-vp-hdnd-ubnd"), identity, emblem=str(emblem.pk))
    submission = shared.submit(identity, "chuyen-vien-vp-hdnd-ubnd")
    assert submission.state == State.WAITING
    assert shown_in("snippets.picture", emblem.pk) == [str(identity)]
