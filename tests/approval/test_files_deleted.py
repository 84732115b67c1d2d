"""A picture or file that an item shows is deleted through no door, and the door says where it is shown."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from snippets.models import Attachment, Picture
from tests import editor
from tests.conftest import SignIn

from . import files

pytestmark = pytest.mark.django_db

TITLE = "Chợ mới mở"


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    return sign_in("giam-doc-trung-tam")


@pytest.mark.parametrize(
    ("make", "values", "address", "bulk"),
    [
        (
            files.picture,
            lambda it: {"lead_picture": it},
            "/admin/images/{}/delete/",
            "/admin/bulk/snippets/picture/delete/?id={}",
        ),
        (
            files.attachment,
            lambda it: {"body": files.with_file(it)},
            "/admin/documents/delete/{}/",
            "/admin/bulk/snippets/attachment/delete/?id={}",
        ),
    ],
)
def test_deleting_says_where_it_is_shown(
    client: Client, make: Any, values: Any, address: str, bulk: str
) -> None:
    kept = make()
    files.submit(files.news(TITLE, **values(kept)))
    sentence = f"“{kept.title}” đang dùng trong “{TITLE}” nên không xóa được."
    for answer in (
        client.get(address.format(kept.pk)),
        client.post(address.format(kept.pk)),
        client.post(bulk.format(kept.pk)),
    ):
        assert answer.status_code == 302
        assert sentence in editor.said(answer)
    assert type(kept).objects.filter(pk=kept.pk).exists()


def test_of_several_none_goes_while_one_is_shown(client: Client) -> None:
    picture, free = files.picture(), files.picture(title="Chợ")
    files.submit(files.news(TITLE, lead_picture=picture))
    client.post(f"/admin/bulk/snippets/picture/delete/?id={picture.pk}&id={free.pk}")
    assert Picture.objects.count() == 2


def test_what_nobody_shows_is_deleted_as_before(client: Client) -> None:
    picture, attachment = files.picture(), files.attachment()
    client.post(f"/admin/images/{picture.pk}/delete/")
    client.post(f"/admin/documents/delete/{attachment.pk}/")
    assert not Picture.objects.exists()
    assert not Attachment.objects.exists()


def test_after_an_upload_of_several_the_same(client: Client) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    address = f"/admin/images/multiple/{picture.pk}/delete/"
    assert client.post(address, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    assert Picture.objects.exists()


def test_without_the_right_to_delete_nobody_learns_where_it_is_shown(sign_in: SignIn) -> None:
    picture = files.picture()
    files.submit(files.news(TITLE, lead_picture=picture))
    answer = sign_in("dau-moi-phuong-minh-xuan").post(f"/admin/images/{picture.pk}/delete/")
    assert TITLE not in editor.said(answer)
    assert Picture.objects.exists()
