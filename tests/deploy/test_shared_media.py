"""Pictures and files in a bucket: kept, shown in parts and to whom they are open, backed up and given back."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError
from django.test import Client

from snippets.models import Attachment
from tests.approval import files
from tests.backup.sets import backup, elsewhere, restore
from tests.pages.public import CLIP, published

shared_media = pytest.importorskip(
    "site_tphcm.shared_media", reason="deploy/requirements.txt is not installed"
)
server = pytest.importorskip("moto.server", reason="moto, of tests/requirements.txt, is not installed")
KEYS = {"AWS_ACCESS_KEY_ID": "thu", "AWS_SECRET_ACCESS_KEY": "thu"}
HERE = ("127.0.0.1", "localhost")


@pytest.fixture(scope="module")
def store() -> Iterator[str]:
    """The address of a store that speaks S3, on this machine."""
    running = server.ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    running.start()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**KEYS, "NO_PROXY": ",".join(HERE)}.items():
            patch.setitem(os.environ, name, value)
        yield "http://{}:{}".format(*running.get_host_and_port())
    running.stop()


@pytest.fixture
def bucket(store: str, settings: Any, request: pytest.FixtureRequest) -> Any:
    """A bucket of the test's own, which the portal keeps its media in."""
    name = re.sub(r"[^a-z]+", "-", request.node.name)[-60:].strip("-")
    settings.MEDIA_ENDPOINT = store
    return use(settings, name)


def use(settings: Any, name: str) -> Any:
    settings.MEDIA_BUCKET = name
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "site_tphcm.shared_media.SharedMedia"}}
    return default_storage.connection.create_bucket(Bucket=name)


def keys(bucket: Any) -> list[str]:
    return [thing.key for thing in bucket.objects.all()]


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)


@pytest.mark.django_db
def test_a_file_opens_with_the_page_that_shows_it_and_its_address_is_the_portal_s(bucket: Any) -> None:
    paper = files.attachment()
    page = files.news(body=files.with_link(paper))
    assert Client().get(paper.url).status_code == 404
    files.released(page)
    answer = Client().get(paper.url)
    assert (answer.status_code, body(answer)) == (200, b"%PDF-1.7 thu")
    assert (answer["Content-Length"], answer["Content-Type"]) == ("12", "application/pdf")
    assert Client().get(f"/media/{paper.file.name}").status_code == 404


@pytest.mark.django_db
def test_a_picture_is_shown_in_its_sizes_and_never_as_it_was_uploaded(bucket: Any) -> None:
    picture = files.picture()
    html = Client().get(published("Cầu mới", lead_picture=picture).get_url()).content.decode()
    [address, *_more] = re.findall(r'src="(/media/images/[^"]+)"', html)
    answer = Client().get(address)
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/webp", "public, max-age=86400")
    assert len(body(answer)) == int(answer["Content-Length"])
    assert Client().get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert default_storage.endpoint_url not in html
    ways_out = ("", "images/../", "images/%2e%2e/", "images/x/../../", "images//../../media/")
    assert {Client().get(f"/media/{way}{picture.file.name}").status_code for way in ways_out} <= {400, 404}
    assert Client().get("/media/images/khong-co.webp").status_code == 404
    assert {key.partition("/")[0] for key in keys(bucket)} == {"images", "original_images"}


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["bytes=0-99", "bytes=100-", "bytes=-50"])
def test_a_video_is_sent_in_the_parts_that_are_asked_for(bucket: Any, sign_in: Any, asked: str) -> None:
    clip = Attachment.objects.create(title="Phim", file=ContentFile(CLIP, "phim.mp4"))
    answer = sign_in("truong-ban").get(f"/video/{clip.pk}/phim.mp4", headers={"range": asked})
    first, last = map(int, re.findall(r"\d+", answer["Content-Range"])[:2])
    assert (answer.status_code, body(answer)) == (206, CLIP[first : last + 1])


def test_no_more_is_fetched_than_is_read(bucket: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    large = bytes(range(256)) * 20_000
    name, fetched = default_storage.save("documents/a/phim.mp4", ContentFile(large)), []
    read = shared_media.Reading.readinto
    monkeypatch.setattr(
        shared_media.Reading,
        "readinto",
        lambda self, room: fetched.append(found := read(self, room)) or found,
    )
    with default_storage.open(name) as opened:
        assert opened.size == len(large)
        opened.seek(4_000_003)
        assert opened.read(10) == large[4_000_003:4_000_013]
        assert sum(fetched) <= shared_media.AT_ONCE
        opened.seek(-5, os.SEEK_END)
        assert opened.read() == large[-5:]
        opened.seek(0)
        assert opened.read() == large


@pytest.mark.django_db
def test_a_name_is_one_key_however_it_was_typed_and_is_not_written_over(bucket: Any) -> None:
    typed = unicodedata.normalize("NFD", "Kế hoạch.pdf")
    for words in (b"%PDF-1.7 a", b"%PDF-1.7 b"):
        Attachment.objects.create(title="Kế hoạch", file=ContentFile(words, typed))
    assert all(key == unicodedata.normalize("NFC", key) for key in keys(bucket)) and len(keys(bucket)) == 2
    first = default_storage.save("a.txt", ContentFile(b"1"))
    assert default_storage.save("a.txt", ContentFile(b"2")) != first
    assert default_storage.open(first).read() == b"1"
    with pytest.raises(FileNotFoundError):
        default_storage.open("khong-co.txt")


def test_what_lies_in_the_bucket_is_in_a_backup_and_comes_back(
    city: None, bucket: Any, settings: Any, tmp_path: Path
) -> None:
    settings.ARCHIVE_HEADS = tmp_path / "heads"
    settings.ARCHIVE_STORE = tmp_path / "archive"
    kept = files.attachment()
    backup(tmp_path / "set")
    with elsewhere(tmp_path / "home"):
        with pytest.raises(CommandError, match="Kho tệp dùng chung đã có tệp"):
            restore(tmp_path / "set")
        use(settings, "noi-khac")
        restore(tmp_path / "set")
        assert Attachment.objects.get(pk=kept.pk).file.read() == b"%PDF-1.7 thu"
