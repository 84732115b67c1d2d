"""One edition on its screen: who approved it, how it looked, what differs from the next; and finding it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Revision

from tests.approval.discussion.said import text_of
from tests.conftest import SignIn
from workflows.archive import store
from workflows.archive.models import Capture, Edition

from .conftest import CORRECTED, SUMMARY, TITLE, Story

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
ROOM = "/admin/doi-chieu/"
MOST = 24  # queries of an edition's screen, sign-in and menu included


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    return sign_in("truong-ban")


def whole(edition: Edition) -> str:
    return f"{ROOM}ban/{edition.number}/"


def test_the_screen_says_who_brought_it_through(reader: Client, story: Story) -> None:
    page = text_of(reader.get(whole(story.first)))
    said = page[page.index("Ai trình, ai duyệt") :]
    assert [verb in said for verb in ("Trình duyệt", "Kiểm duyệt", "Phê duyệt, quyết định")] == [True] * 3
    assert "đến 10:00 17/11/2026 (đăng)" in page
    assert "Các bản đã đăng của nội dung này: 2" in page


def test_the_screen_asks_little(reader: Client, story: Story) -> None:
    reader.get(whole(story.first))
    with CaptureQueriesContext(connection) as asked:
        reader.get(whole(story.first))
    assert len(asked) <= MOST, len(asked)


def test_the_frame_shows_what_was_served_out_of_the_archive_alone(reader: Client, story: Story) -> None:
    answer = reader.get(whole(story.first) + "trang/")
    html = answer.content.decode()
    assert SUMMARY in html and CORRECTED not in html
    assert "<script" not in html
    assert (
        "script-src" not in answer["Content-Security-Policy"]
        and "sandbox" in answer["Content-Security-Policy"]
    )
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    style = next(
        one for one in Capture.objects.get(pk=story.first.number).pieces if one["type"] == "text/css"
    )
    kept = f"{whole(story.first)}tep/{style['piece']}"
    assert f'href="{kept}"' in html and 'href="/static/' not in html
    assert reader.get(kept)["Content-Type"].startswith("text/css")


def test_its_links_lead_to_what_stood_there_at_that_moment(reader: Client, story: Story) -> None:
    html = reader.get(whole(story.first) + "trang/").content.decode()
    assert 'href="/admin/doi-chieu/xem-lai/?address=%2F' in html
    assert "day=2026-11-10&amp;hour=10%3A00" in html


def test_a_piece_of_another_edition_is_not_served(reader: Client, story: Story) -> None:
    second = Capture.objects.get(pk=story.second.number).pieces[0]["piece"]
    assert reader.get(f"{whole(story.first)}tep/{second}").status_code == 404


def test_a_file_that_was_changed_is_told_and_not_shown(reader: Client, story: Story) -> None:
    path = store.path_of(Capture.objects.get(pk=story.first.number).pieces[0]["piece"])
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-9] + b"123456789")
    answer = reader.get(whole(story.first) + "trang/")
    assert answer.status_code == 410
    assert "đã bị sửa sau khi lưu" in text_of(answer)


def test_two_editions_are_told_apart_word_by_word(reader: Client, story: Story) -> None:
    answer = reader.get(f"{whole(story.first)}so-sanh/{story.second.number}/")
    html = answer.content.decode()
    assert "<del>420" in html and "<ins>240" in html
    turned = reader.get(f"{whole(story.second)}so-sanh/{story.first.number}/").content.decode()
    assert "<del>420" in turned


def test_everything_is_there_when_page_and_revisions_are_gone(reader: Client, story: Story) -> None:
    Revision.objects.for_instance(story.page).delete()
    type(story.page).objects.filter(pk=story.page.pk).delete()
    assert SUMMARY in text_of(reader.get(whole(story.first)))
    assert SUMMARY in reader.get(whole(story.first) + "trang/").content.decode()
    assert "<del>420" in reader.get(f"{whole(story.first)}so-sanh/{story.second.number}/").content.decode()


def test_the_records_are_taken_along(reader: Client, story: Story) -> None:
    answer = reader.get(whole(story.first) + "ban-luu.warc.gz")
    assert answer["Content-Type"] == "application/warc"
    assert len(b"".join(answer.streaming_content)) > 1000


FOUND = {
    "words without their marks": {"words": "nong tien"},
    "words of the text": {"words": "420 mét"},
    "the section": {"section": "kinh-te"},
    "who decided": {"person": "truong-ban"},
    "from a day on": {"first": "2026-11-10"},
    "to a day": {"last": "2026-11-10"},
}
NOT_FOUND = {
    "other words": {"words": "cầu Bình Ca"},
    "another section": {"section": "du-lich"},
    "who had no hand in it": {"person": "chanh-thanh-tra"},
    "a later day": {"first": "2026-11-18"},
    "an earlier day": {"last": "2026-11-09"},
}


@pytest.mark.parametrize("asked", FOUND.values(), ids=FOUND)
def test_an_edition_is_found(reader: Client, story: Story, asked: dict[str, str]) -> None:
    assert whole(story.first) in reader.get(ROOM, asked).content.decode()


@pytest.mark.parametrize("asked", NOT_FOUND.values(), ids=NOT_FOUND)
def test_an_edition_is_not_found_by_what_is_not_in_it(
    reader: Client, story: Story, asked: dict[str, str]
) -> None:
    answer = reader.get(ROOM, asked)
    assert whole(story.first) not in answer.content.decode()


def test_an_edition_is_found_by_the_number_of_its_row(reader: Client, story: Story) -> None:
    page = reader.get(ROOM, {"words": str(story.first.number)}).content.decode()
    assert whole(story.first) in page and TITLE in page


def test_what_nobody_wrote_is_told(reader: Client, story: Story) -> None:
    assert "Không có bản đã đăng nào như vậy" in text_of(reader.get(ROOM, {"words": "khongthayquy"}))


def test_days_the_wrong_way_round_are_told(reader: Client) -> None:
    answer = reader.get(ROOM, {"first": "2026-11-10", "last": "2026-11-01"})
    assert "Ngày cuối phải sau ngày đầu" in text_of(answer)
