"""The bytes of a stored picture or file never change; their SHA-256 is kept beside them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from snippets.models import Attachment, Picture, media
from tests.conftest import SignIn

from . import files

pytestmark = pytest.mark.django_db

KEPT = "đã lưu không thay được"


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    return sign_in("vien-chuc-trung-tam")


def digest(stored: Picture | Attachment) -> str:
    return hashlib.sha256(Path(stored.file.path).read_bytes()).hexdigest()


@pytest.mark.parametrize("make", [files.picture, files.attachment])
def test_a_file_is_kept_with_the_hash_of_its_bytes(make: Any) -> None:
    kept = make()
    assert kept.sha256 == digest(kept)
    kept.refresh_from_db()
    assert kept.sha256 == digest(kept)


def test_a_picture_that_waited_for_its_words_has_its_hash_too(client: Client) -> None:
    """The multiple upload stores the bytes before the picture exists."""
    ajax = {"x-requested-with": "XMLHttpRequest"}
    collection = files._collection().pk
    form = {"files[]": files.upload(), "title": "Cầu", "collection": collection}
    waiting = client.post("/admin/images/multiple/add/", form, headers=ajax).json()["uploaded_file_id"]
    words = {
        "title": "Cầu",
        "alt": "Cầu",
        "author": "Lan",
        "rights": "own",
        "collection": collection,
        "tags": "",
    }
    address = f"/admin/images/multiple/create_from_uploaded_image/{waiting}/"
    prefix = f"uploaded-image-{waiting}-"
    client.post(address, {prefix + name: value for name, value in words.items()}, headers=ajax)
    picture = Picture.objects.get()
    assert picture.sha256 == digest(picture)


def test_a_picture_is_not_replaced_by_another_in_its_form(client: Client) -> None:
    picture = files.picture()
    before = (picture.sha256, picture.file.name)
    form = {
        "title": "Cầu",
        "alt": "Cầu",
        "author": "Lan",
        "rights": "own",
        "collection": picture.collection_id,
        "tags": "",
    }
    answer = client.post(f"/admin/images/{picture.pk}/", form | {"file": files.upload(colour="red")})
    assert "Ảnh " + KEPT in answer.content.decode()
    picture.refresh_from_db()
    assert (picture.sha256, picture.file.name) == before
    assert digest(picture) == before[0]


def test_a_file_is_not_replaced_by_another_in_its_form(client: Client) -> None:
    """Stock deletes the old bytes before it saves the new ones."""
    attachment = files.attachment()
    before = attachment.sha256
    form = {"title": "Kế hoạch", "collection": attachment.collection_id, "tags": ""}
    answer = client.post(
        f"/admin/documents/edit/{attachment.pk}/", form | {"file": files.paper(b"%PDF khac")}
    )
    assert "Tệp " + KEPT in answer.content.decode()
    attachment.refresh_from_db()
    assert digest(attachment) == before


@pytest.mark.parametrize("make", [files.picture, files.attachment])
def test_no_code_replaces_the_bytes_either(make: Any) -> None:
    kept = make()
    kept.file = files.upload("khac.png", "red")
    with pytest.raises(ValidationError, match=KEPT):
        kept.save()
    kept = type(kept).objects.get()
    kept.file.save("khac.png", files.upload("khac.png", "blue"), save=False)
    with pytest.raises(ValidationError, match=KEPT):
        kept.save()


def test_words_nobody_shows_are_corrected_freely(client: Client) -> None:
    picture = files.picture()
    form = {
        "title": "Cầu Nông Tiến",
        "alt": "Cầu lúc bình minh",
        "author": "Lan Thanh",
        "rights": "own",
        "tags": "",
    }
    client.post(f"/admin/images/{picture.pk}/", form | {"collection": picture.collection_id})
    assert Picture.objects.get().alt == "Cầu lúc bình minh"
    assert Picture.objects.get().sha256 == picture.sha256


def test_words_are_kept_in_composed_letters() -> None:
    assert files.picture(alt="Ca\u0302\u0300u").alt == "Cầu"
    assert files.attachment(title="Ke\u0302\u0301 hoạch").title == "Kế hoạch"


@pytest.mark.parametrize("make", [files.picture, files.attachment])
def test_the_size_that_the_platform_notes_later_changes_nothing(make: Any) -> None:
    """Stock saves it from a form that was just refused."""
    kept = make()
    kept.title, kept.file = "Tên khác", files.upload("khac.png", "red")
    kept.file_size = 7
    kept.save(update_fields=["file_size"])
    assert type(kept).objects.get().title != "Tên khác"
    assert type(kept).objects.get().sha256 == digest(type(kept).objects.get())


def test_every_picture_on_its_form_opens_and_every_link_to_one(client: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(media, "LARGEST", "max-100x100")  # smaller than the picture is
    picture = files.picture()
    html = client.get(f"/admin/images/{picture.pk}/").content.decode()
    assert html.count("/media/") >= 2
    shown = set(re.findall(r'(?:href|src)="(/media/[^"]+)"', html))
    assert {client.get(address).status_code for address in shown} == {200}
    assert not picture.renditions.filter(filter_spec="original").exists()  # all of it, under a name one knows
    assert html.count(f"{picture.width}x{picture.height}") >= 2
