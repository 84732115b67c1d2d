"""Whoever sees or hears nothing learns what an album or a video shows; a player asks for it in parts."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from pages.models import AlbumPage, AlbumPicture, VideoPage
from snippets.models import Attachment, Picture
from snippets.serving import span_of
from tests import editor
from tests.conftest import SignIn
from tests.kinds import SUMMARY, picture
from tests.pages.decided import decided
from tests.pages.public import CLIP, published, section

pytestmark = pytest.mark.django_db

KEY, WRITER = "thu-vien-anh-video", "vien-chuc-trung-tam"
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào.\n".encode()


def attachment(data: bytes, name: str) -> Attachment:
    return Attachment.objects.create(title="Tệp thử", file=ContentFile(data, name))


def video(title: str = "Phim thử", **fields: object) -> VideoPage:
    """A live one with everything it needs."""
    parent = section(KEY)
    said = {"summary": SUMMARY, "lead_picture": picture(), "recording": attachment(CLIP, "phim.mp4")}
    page = VideoPage(title=title, locale=parent.locale, **(said | {"has_no_speech": True} | fields))
    parent.add_child(instance=page)
    revision = page.save_revision()
    revision.publish(skip_permission_checks=True)
    decided(page, revision)
    return VideoPage.objects.get(pk=page.pk)


def album(title: str = "Album thử", pictures: int = 3, **fields: object) -> AlbumPage:
    rows = [AlbumPicture(picture=picture(), caption=f"Cảnh {number}") for number in range(pictures)]
    return published(title, KEY, pictures=rows, **fields)


def shown(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


# What is missing.


def test_a_picture_without_its_words_keeps_the_album_out_of_its_chain() -> None:
    silent = Picture.objects.create(title="Cầu", alt="", author="Lan", file=picture().file)
    page = AlbumPage(lead_picture=silent, pictures=[AlbumPicture(picture=silent)])
    assert [fault.split(". ")[0] for fault in page.faults()] == [
        "Ảnh “Cầu” chưa có mô tả ảnh",
        "Ảnh “Cầu” chưa có chú thích",
    ]
    assert album().faults() == []


def test_an_empty_album_and_a_bare_video_are_told_all_they_lack() -> None:
    assert len(AlbumPage().faults()) == 2
    assert [fault.split(":")[0].split(".")[0] for fault in VideoPage().faults()] == [
        "Chưa chọn ảnh đại diện",
        "Chưa có tệp video",
        "Video có lời mà chưa có phụ đề",
    ]


def test_a_video_needs_captions_unless_nobody_speaks_in_it() -> None:
    page = video()
    assert page.faults() == []
    page.has_no_speech = False
    assert "Video có lời mà chưa có phụ đề." in page.faults()[0]
    page.captions = attachment(CAPTIONS, "phu-de.vtt")
    assert page.faults() == []


def test_a_video_without_a_summary_is_not_submitted(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    parent = section(KEY)
    add = reverse("wagtailadmin_pages:add", args=["pages", "videopage", parent.pk])
    client.post(add, editor.words("Phim mới", summary="", recording=str(attachment(CLIP, "a.mp4").pk)))
    page = VideoPage.objects.get(title="Phim mới")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    said = unescape(client.post(door, sent, follow=True).content.decode())
    assert "Tóm tắt: " in said
    assert "Video có lời mà chưa có phụ đề." in said
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_what_does_not_fit_is_told() -> None:
    page = VideoPage(
        recording=attachment(b"%PDF-1.7", "a.pdf"),
        captions=attachment(b"%PDF-1.7", "b.pdf"),
        duration="3 phút",
        has_no_speech=True,
    )
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert refused.value.message_dict.keys() == {"recording", "captions", "has_no_speech", "duration"}


# What is uploaded.


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("phim.mp4", b"%PDF-1.7 not a video at all", "Tệp không phải video MP4 hoặc WebM"),
        ("phim.webm", CLIP, "Tệp không phải video MP4 hoặc WebM"),
        ("ke-hoach.pdf", CLIP, "Tệp là video nhưng tên không ghi như vậy."),
        (
            "phu-de.vtt",
            "1\n00:00:01,000 --> 00:00:02,000\nXin chào".encode(),
            "Tệp không phải phụ đề WebVTT.",
        ),
        ("phu-de.vtt", "WEBVTT Phụ đề --> ".encode("utf-16"), "Tệp không phải phụ đề WebVTT."),
        ("phim.exe", CLIP, "exe"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    sign_in: SignIn, name: str, data: bytes, sentence: str
) -> None:
    upload = {"title": "Tệp thử", "file": SimpleUploadedFile(name, data)}
    answer = sign_in(WRITER).post(reverse("wagtaildocs:add"), upload)
    assert sentence in unescape(answer.content.decode())
    assert not Attachment.objects.filter(title="Tệp thử").exists()


def test_a_video_heavier_than_the_setting_is_told_how_heavy(settings: object) -> None:
    settings.MOST_VIDEO_BYTES = 1024
    with pytest.raises(ValidationError, match="Video nặng"):
        attachment(CLIP, "phim.mp4")


# What the public gets.


def test_a_video_is_loaded_only_when_it_is_played_and_has_its_words(client: Client) -> None:
    captions = attachment(CAPTIONS, "phu-de.vtt")
    page = video(captions=captions, has_no_speech=False, transcript="Xin chào.", duration="0:10")
    html = shown(client, page.url)
    assert re.search(r'<video controls preload="none"[^>]* poster="/media/images/[^"]+\.webp"', html)
    assert f'<source src="{page.recording_url}" type="video/mp4">' in html
    assert f'<track kind="captions" src="{captions.url}" srclang="vi"' in html
    assert "<p>Xin chào.</p>" in html
    assert "<iframe" not in html
    assert '"@type": "VideoObject"' in html
    assert '"duration": "PT0M10S"' in html
    answer = client.get(captions.url)
    assert answer["Content-Type"].startswith("text/vtt")


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, len(CLIP) - 1),
        ("bytes=-50", len(CLIP) - 50, len(CLIP) - 1),
        (f"bytes=10-{len(CLIP) * 2}", 10, len(CLIP) - 1),
    ],
)
def test_a_part_that_is_asked_for_is_sent_alone(client: Client, asked: str, first: int, last: int) -> None:
    page = video()
    answer = client.get(page.recording_url, headers={"range": asked})
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes {first}-{last}/{len(CLIP)}"
    assert answer["Content-Length"] == str(last - first + 1)
    assert b"".join(answer.streaming_content) == CLIP[first : last + 1]


def test_whoever_asks_for_no_part_gets_the_whole_and_learns_of_parts(client: Client) -> None:
    page = video()
    for asked in (
        {},
        {"range": "bytes=0-1,5-6"},
        {"range": "bytes=-"},
        {"range": "bytes=0-1", "if-range": '"x"'},
    ):
        answer = client.get(page.recording_url, headers=asked)
        assert (answer.status_code, answer["Accept-Ranges"], answer["Content-Type"]) == (
            200,
            "bytes",
            "video/mp4",
        )
        assert b"".join(answer.streaming_content) == CLIP
    assert client.get(page.recording_url, headers={"range": f"bytes={len(CLIP)}-"}).status_code == 416
    assert client.post(page.recording_url).status_code == 405


def test_only_videos_are_served_so_and_by_their_own_name(client: Client) -> None:
    page, other = video(), attachment(b"%PDF-1.7", "ke-hoach.pdf")
    assert client.get(reverse("video", args=[other.pk, other.filename])).status_code == 404
    assert client.get(reverse("video", args=[page.recording_id, "khac.mp4"])).status_code == 404
    assert client.get(reverse("video", args=[99999, "phim.mp4"])).status_code == 404


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        ("0", "", (0, 9)),
        ("9", "9", (9, 9)),
        ("10", "", None),
        ("5", "4", None),
        ("", "0", None),
        ("", "99", (0, 9)),
    ],
)
def test_which_bytes_are_meant(first: str, last: str, span: tuple[int, int] | None) -> None:
    assert span_of(first, last, 10) == span


def test_an_album_shows_its_pictures_in_order_each_opened_by_a_link(client: Client) -> None:
    page = album(pictures=3)
    html = shown(client, page.url)
    assert html.index("Cảnh 0") < html.index("Cảnh 1") < html.index("Cảnh 2")
    assert html.count('<a class="opened" href="/media/images/') == 3
    inside = html[html.index('<ul class="album">') :]
    pictures = re.findall(r"<img [^>]*>", inside)
    assert ["lazy" in one for one in pictures[:3]] == [False, True, True]
    assert all('alt="Một ô trắng"' in one for one in pictures[:3])


def test_the_list_tells_albums_from_videos(client: Client) -> None:
    album("Album thử", pictures=2)
    video("Phim thử", duration="1:05")
    address = section(KEY).url
    html = shown(client, address)
    assert "Album ảnh · 2 ảnh" in html
    assert "Video · 1:05" in html
    films = shown(client, address, loai="video")
    assert "Có 1 trong 2 album và video" in films
    assert "Album thử" not in films


def test_a_larger_gallery_asks_no_more_queries(client: Client, django_assert_max_num_queries: object) -> None:
    captions = attachment(CAPTIONS, "phu-de.vtt")
    one, film = album(pictures=1), video(captions=captions, has_no_speech=False)
    address = section(KEY).url
    counts = []
    for _round in range(2):
        counts.append([])
        for path in (address, one.url, film.url):
            shown(client, path)
            with django_assert_max_num_queries(12) as queries:
                shown(client, path)
            counts[-1].append(len(queries))
        for number in range(3):
            album(f"Album {number}")
            video(f"Phim {number}")
            AlbumPicture.objects.create(
                page=one, picture=picture(), caption=f"Thêm {number}", sort_order=number
            )
    assert counts[1] <= counts[0]
