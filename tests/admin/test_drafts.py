"""A day at the desk: write a draft, look at it, correct it, throw it away, for every person and kind of page."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page

from snippets.models import Attachment, Picture
from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]

DESKS = (
    ("giam-doc-trung-tam", "van-hoa-xa-hoi"),
    ("giam-doc-trung-tam", "thu-vien-anh-video"),
    ("truong-phong-vhtt", "du-lich"),
    ("truong-phong-tu-phap", "pho-bien-phap-luat"),
    ("lanh-dao-vp-thanh-uy", "chi-dao-cua-cap-uy"),
    ("lanh-dao-vp-hdnd-ubnd", "lich-cong-tac"),
    ("chuyen-vien-vhtt", "du-lich"),
    ("chuyen-vien-vhtt", "thu-vien-anh-video"),
    ("chuyen-vien-vp-hdnd-ubnd", "thu-tuc-hanh-chinh"),
    ("vien-chuc-trung-tam", "kinh-te"),
    ("vien-chuc-trung-tam", "van-hoa-le-hoi"),
    ("vien-chuc-trung-tam", "thu-vien-anh-video"),
    ("dau-moi-phuong-minh-xuan", "hoat-dong-co-quan-don-vi"),
    ("dau-moi-phuong-minh-xuan", "xa-phuong"),
    ("dau-moi-phuong-minh-xuan", "thu-tuc-hanh-chinh"),
    ("dau-moi-mat-tran-to-quoc", "xay-dung-dang"),
    ("dau-moi-mat-tran-to-quoc", "he-thong-chinh-tri-thanh-pho"),
    ("dau-moi-mat-tran-to-quoc", "huong-dan-cua-phong-ban"),
)


@pytest.mark.parametrize(("name", "key"), one_in(8, DESKS))
def test_a_draft_is_written_read_corrected_and_thrown_away(sign_in: SignIn, name: str, key: str) -> None:
    client = sign_in(name)
    typed = editor.fields_of(client.get(editor.add_address(key)))
    typed |= editor.words("Đường Đồng Khởi")
    assert client.post(editor.add_address(key), typed).status_code == 302
    page = Page.objects.filter(owner__username=name).latest("pk")
    assert not page.live
    assert page.owner.username == name
    corrected = editor.fields_of(client.get(editor.edit_address(page))) | {"summary": "Đường Bình Thuận"}
    assert client.post(editor.edit_address(page), corrected).status_code == 302
    assert editor.latest(page).summary == "Đường Bình Thuận"
    _looks(client, page, corrected)
    assert client.get(f"/admin/pages/{page.pk}/delete/").status_code == 200
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert not Page.objects.filter(pk=page.pk).exists()


def _looks(client: Client, page: Page, typed: dict[str, str]) -> None:
    """Preview while typing, the draft, its history, an older version, the difference."""
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(preview, typed | {"summary": "Chưa lưu"}).json()["is_valid"]
    assert "Chưa lưu" in client.get(preview).content.decode()
    assert "Đường Bình Thuận" in client.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    oldest = page.revisions.order_by("pk").first()
    for door in ("history/", "usage/", f"revisions/{oldest.pk}/view/", f"revisions/{oldest.pk}/revert/"):
        assert client.get(f"/admin/pages/{page.pk}/{door}").status_code == 200, door
    assert client.get(f"/admin/pages/{page.pk}/revisions/compare/earliest...latest/").status_code == 200


def test_a_kind_of_page_is_written_only_where_its_section_holds_it(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    section = editor.section("kinh-te")
    for kind in (
        "intropage",
        "noticepage",
        "documentpage",
        "procedurepage",
        "sectionpage",
        "homepage",
        "regulationpage",
    ):
        client.post(f"/admin/pages/add/pages/{kind}/{section.pk}/", editor.words("Trang lạ"))
    assert not Page.objects.filter(title="Trang lạ").exists()


@pytest.mark.parametrize("name", sorted({name for name, _ in DESKS}))
def test_choosers_open_to_whoever_writes(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    for door in ("images/chooser/", "images/chooser/results/", "documents/chooser/", "choose-page/"):
        assert client.get(f"/admin/{door}").status_code == 200, door


def picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("cau.png", get_test_image_file().file.getvalue(), "image/png")


def upload(client: Client, **values: Any) -> Any:
    collection = Collection.objects.get(name="Tin tổng hợp")
    names = {f"image-chooser-upload-{name}": value for name, value in values.items()}
    form = {
        "image-chooser-upload-title": "Cầu Nông Tiến",
        "image-chooser-upload-file": picture(),
        "image-chooser-upload-collection": collection.pk,
        "image-chooser-upload-tags": "",
    }
    return client.post("/admin/images/chooser/create/", form | names)


def test_a_picture_needs_words_for_those_who_cannot_see_it_its_author_and_the_right_to_it(
    sign_in: SignIn,
) -> None:
    client = sign_in("vien-chuc-trung-tam")
    whole = {"alt": "Cầu qua sông Lô", "author": "Lan Thanh", "rights": "own"}
    for missing in whole:
        assert upload(client, **whole | {missing: ""}).json()["step"] != "chosen"
    assert not Picture.objects.exists()
    assert upload(client, **whole).json()["step"] == "chosen"
    assert Picture.objects.get().default_alt_text == "Cầu qua sông Lô"


def test_a_picture_uploaded_without_its_words_waits_for_them(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    collection = Collection.objects.get(name="Tin tổng hợp")
    form = {"files[]": picture(), "title": "Cầu", "collection": collection.pk}
    answer = client.post(
        "/admin/images/multiple/add/", form, headers={"x-requested-with": "XMLHttpRequest"}
    ).json()
    assert not Picture.objects.exists()
    waiting = answer["uploaded_file_id"]
    prefix = f"uploaded-image-{waiting}-"
    words = {"title": "Cầu", "alt": "Cầu qua sông Lô", "author": "", "rights": "own"}
    words |= {"collection": collection.pk, "tags": ""}
    address = f"/admin/images/multiple/create_from_uploaded_image/{waiting}/"
    ajax = {"x-requested-with": "XMLHttpRequest"}
    client.post(address, {prefix + name: value for name, value in words.items()}, headers=ajax)
    assert not Picture.objects.exists()
    words["author"] = "Lan Thanh"
    client.post(address, {prefix + name: value for name, value in words.items()}, headers=ajax)
    assert Picture.objects.get().author == "Lan Thanh"


def test_a_file_is_kept_with_its_digest(sign_in: SignIn) -> None:
    client = sign_in("vien-chuc-trung-tam")
    collection = Collection.objects.get(name="Tin tổng hợp")
    form = {
        "document-chooser-upload-title": "Kế hoạch",
        "document-chooser-upload-file": SimpleUploadedFile("ke-hoach.pdf", b"%PDF-1.7 thu"),
        "document-chooser-upload-collection": collection.pk,
        "document-chooser-upload-tags": "",
    }
    assert client.post("/admin/documents/chooser/create/", form).json()["step"] == "chosen"
    assert len(Attachment.objects.get().sha256) == 64


@pytest.mark.parametrize("name", ["truong-ban", "quan-sat", "quan-tri-ky-thuat"])
def test_whoever_writes_nothing_uploads_nothing(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    upload(client, alt="Cầu qua sông Lô", author="Lan Thanh")
    assert not Picture.objects.exists()
