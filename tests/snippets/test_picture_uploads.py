"""Whoever uploads a picture gives away the picture, and neither where they live nor what they photograph with."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from PIL import Image
from wagtail.models import Collection, UploadedFile

from snippets import uploads
from snippets.models import Picture
from snippets.uploads import clean
from tests.conftest import SignIn

from . import photos

pytestmark = pytest.mark.django_db

KINDS = {"jpg": photos.jpeg, "png": photos.png, "webp": photos.webp}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    return sign_in("vien-chuc-trung-tam")


def words() -> dict[str, Any]:
    collection = Collection.objects.get(name="Tin tổng hợp").pk
    return {
        "title": "Cầu",
        "alt": "Cầu",
        "author": "Lan",
        "rights": "own",
        "collection": collection,
        "tags": "",
    }


def upload(data: bytes, name: str = "anh.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "application/octet-stream")


def by_the_form(client: Client, data: bytes, name: str) -> None:
    client.post("/admin/images/add/", words() | {"file": upload(data, name)})


def by_the_chooser(client: Client, data: bytes, name: str) -> None:
    form = {f"image-chooser-upload-{key}": value for key, value in words().items()}
    client.post("/admin/images/chooser/create/", form | {"image-chooser-upload-file": upload(data, name)})


def set_aside(client: Client, data: bytes, name: str) -> Any:
    """The first half of the multiple upload: the file, without its words."""
    form = {"files[]": upload(data, name), "title": "Cầu", "collection": words()["collection"]}
    ajax = {"x-requested-with": "XMLHttpRequest"}
    return client.post("/admin/images/multiple/add/", form, headers=ajax).json()


def by_the_dozen(client: Client, data: bytes, name: str) -> None:
    waiting = set_aside(client, data, name)["uploaded_file_id"]
    form = {f"uploaded-image-{waiting}-{key}": value for key, value in words().items()}
    address = f"/admin/images/multiple/create_from_uploaded_image/{waiting}/"
    client.post(address, form, headers={"x-requested-with": "XMLHttpRequest"})


def by_code(client: Client, data: bytes, name: str) -> None:
    Picture.objects.create(title="Cầu", alt="Cầu", author="Lan", file=ContentFile(data, name))


def by_code_that_stores_first(client: Client, data: bytes, name: str) -> None:
    picture = Picture(title="Cầu", alt="Cầu", author="Lan")
    picture.file.save(name, ContentFile(data), save=False)
    picture.save()


DOORS = [by_the_form, by_the_chooser, by_the_dozen, by_code, by_code_that_stores_first]
Door = Callable[[Client, bytes, str], None]


def stored() -> bytes:
    return Path(Picture.objects.get().file.path).read_bytes()


def private_in(data: bytes) -> list[bytes]:
    return [words for words in photos.PRIVATE if words in data]


def corner(data: bytes) -> tuple[str, ...]:
    """The colour of each corner, from the top left with the clock."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    right, low = image.width - 4, image.height - 4
    found = [image.getpixel(place) for place in ((4, 4), (right, 4), (right, low), (4, low))]
    return tuple("red" if red > blue else "blue" for red, _green, blue in found)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("extension", KINDS)
def test_nothing_private_is_stored_through_any_door(client: Client, door: Door, extension: str) -> None:
    data = KINDS[extension]()
    assert private_in(data)
    door(client, data, f"anh.{extension}")
    assert private_in(stored()) == []
    assert not Image.open(io.BytesIO(stored())).getexif()


@pytest.mark.parametrize("door", DOORS)
def test_the_hash_and_the_size_are_of_what_is_stored(client: Client, door: Door) -> None:
    door(client, photos.jpeg(6), "anh.jpg")
    picture = Picture.objects.get()
    assert picture.sha256 == hashlib.sha256(stored()).hexdigest()
    assert picture.file_hash == hashlib.sha1(stored(), usedforsecurity=False).hexdigest()
    assert picture.file_size == len(stored())
    assert (picture.width, picture.height) == (80, 120)


def test_what_waits_for_its_words_is_clean_already(client: Client) -> None:
    """Somebody who closes the window leaves it lying there."""
    waiting = set_aside(client, photos.jpeg(), "anh.jpg")["uploaded_file_id"]
    kept = UploadedFile.objects.get(pk=waiting).file
    assert private_in(kept.read()) == []


def test_a_large_upload_that_lies_in_a_file_of_its_own_is_clean_too(client: Client) -> None:
    with override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=100):
        waiting = set_aside(client, photos.jpeg(), "anh.jpg")["uploaded_file_id"]
        by_the_form(client, photos.jpeg(), "anh.jpg")
    assert private_in(UploadedFile.objects.get(pk=waiting).file.read() + stored()) == []


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("extension", KINDS)
def test_a_picture_stands_as_its_camera_noted(extension: str, orientation: int) -> None:
    data = KINDS[extension](orientation)
    shown = Image.open(io.BytesIO(data))
    turned = {2: 1, 3: 2, 4: 3, 5: 0, 6: 1, 7: 2, 8: 3}.get(orientation, 0)  # where the red corner comes to
    cleaned, _ = clean(data)
    assert corner(cleaned) == tuple("red" if place == turned else "blue" for place in range(4))
    upright = Image.open(io.BytesIO(cleaned))
    assert upright.size == (shown.size if orientation < 5 else shown.size[::-1])


@pytest.mark.parametrize("extension", KINDS)
def test_its_colours_are_kept(extension: str) -> None:
    for orientation in (1, 6):
        cleaned, _ = clean(KINDS[extension](orientation))
        assert Image.open(io.BytesIO(cleaned)).info["icc_profile"] == photos.PROFILE


@pytest.mark.parametrize("extension", KINDS)
def test_a_picture_that_stands_is_not_compressed_again_and_a_clean_one_is_left_alone(extension: str) -> None:
    data = KINDS[extension]()
    cleaned, _ = clean(data)
    before, after = (Image.open(io.BytesIO(d)).tobytes() for d in (data, cleaned))
    assert before == after
    assert clean(cleaned) == (cleaned, f".{extension}")


def test_a_picture_behind_the_picture_goes() -> None:
    data = photos.several_in_one()
    cleaned, extension = clean(data)
    assert extension == ".jpg"
    assert len(cleaned) < len(data) / 1.5
    assert Image.open(io.BytesIO(cleaned)).format == "JPEG"


def test_a_picture_under_the_wrong_name_is_kept_under_the_right_one(client: Client) -> None:
    by_the_form(client, photos.webp(), "anh.jpg")
    assert Path(Picture.objects.get().file.name).suffix == ".webp"


WRONG = {
    "SVG": (SVG, "bieu-do.svg", uploads.UNSUPPORTED),
    "SVG called PNG": (SVG, "bieu-do.png", uploads.UNSUPPORTED),
    "BMP": (photos.as_bytes(photos.drawing(), "BMP"), "anh.bmp", uploads.UNSUPPORTED),
    "GIF": (photos.as_bytes(photos.drawing(), "GIF"), "anh.gif", uploads.UNSUPPORTED),
    "words": (b"khong phai anh", "anh.jpg", uploads.UNSUPPORTED),
    "moving GIF": (photos.moving("GIF"), "anh.gif", uploads.ANIMATED),
    "moving PNG": (photos.moving("PNG"), "anh.png", uploads.ANIMATED),
    "moving WebP": (photos.moving("WEBP"), "anh.webp", uploads.ANIMATED),
    "half a JPEG": (photos.jpeg()[:-200], "anh.jpg", uploads.BROKEN),
    "half a PNG": (photos.png()[:-400], "anh.png", uploads.BROKEN),
    "a JPEG's first bytes": (photos.jpeg()[:40], "anh.jpg", uploads.BROKEN),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_shown_is_refused_with_a_sentence_at_every_door(client: Client, name: str) -> None:
    data, called, sentence = WRONG[name]
    answer = client.post("/admin/images/add/", words() | {"file": upload(data, called)})
    assert str(sentence) in answer.content.decode()
    assert set_aside(client, data, called)["error_message"] == str(sentence)
    with pytest.raises(ValidationError) as refused:
        by_code(client, data, called)
    assert refused.value.messages == [str(sentence)]
    assert not Picture.objects.exists()
    assert not UploadedFile.objects.exists()


def test_a_picture_too_heavy_or_too_large_is_refused_with_the_limit(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = photos.jpeg()
    monkeypatch.setattr(uploads, "MOST_PIXELS", 120 * 80 - 1)
    answer = set_aside(client, data, "anh.jpg")["error_message"]
    assert answer.startswith("Ảnh có nhiều hơn") and "Hãy thu nhỏ ảnh" in answer
    monkeypatch.setattr(uploads, "MOST_BYTES", len(data) - 1)
    answer = set_aside(client, data, "anh.jpg")["error_message"]
    assert answer.startswith("Tệp ảnh nặng") and "Hãy thu nhỏ ảnh" in answer


def test_a_picture_of_absurd_size_is_refused_before_it_is_read() -> None:
    """A few bytes that would fill the memory."""
    header = b"\x00\x00\x00\rIHDR" + (200_000).to_bytes(4) * 2 + b"\x08\x02\x00\x00\x00"
    header += zlib.crc32(header[4:]).to_bytes(4)
    with pytest.raises(ValidationError, match="triệu điểm ảnh"):
        clean(b"\x89PNG\r\n\x1a\n" + header + b"\0\0\0\x01IDAT\0")


def test_the_form_says_what_it_takes(client: Client) -> None:
    html = client.get("/admin/images/add/").content.decode()
    assert "Tệp JPG, PNG hoặc WebP, nặng không quá 15" in html
    several = client.get("/admin/images/multiple/add/").content.decode()
    assert str(uploads.UNSUPPORTED) in several
