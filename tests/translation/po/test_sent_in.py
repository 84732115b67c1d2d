"""An outside translator's file comes back: kept whole, shown piece by piece, taken once, into a draft."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from tests.conftest import SignIn
from tests.translation import hands
from tests.translation.hands import WRITER
from workflows.intake.models import Upload

from .files import (
    BLOCK,
    ENGLISH,
    FIRST,
    PIECES,
    SECOND,
    TITLE,
    body,
    export,
    exported,
    filled,
    golden,
    offered,
    read,
    said,
    send,
    source,
    take,
    ticked,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
COLLEAGUE = "giam-doc-trung-tam"
BLOCK_BEFORE, BLOCK_AFTER = BLOCK, BLOCK.replace("1111", "2222")


@pytest.fixture
def page() -> Any:
    return source()


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in(WRITER)


def test_a_file_that_poedit_saved_becomes_a_draft_of_whoever_took_it(page: Any, writer: Client) -> None:
    file = golden("poedit", page)
    screen = send(writer, page, file, "Chợ phiên.po")

    assert ticked(screen) == ["title", "summary", FIRST]
    assert "còn đánh dấu chưa xong (fuzzy)" in read(screen)
    assert "Parking is (?) free." in read(screen), "what is not taken is shown all the same"
    assert not Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).exists()

    answer = take(writer, screen)

    assert answer.url == hands.address(page)
    assert said(page) == {path: ENGLISH[path] for path in ("title", "summary", FIRST)}
    draft = hands.translation(page)
    assert (draft.live, draft.get_latest_revision().user.username) == (False, WRITER)
    assert draft.get_latest_revision_as_object().title == ENGLISH["title"]
    assert "Đã nhận 3 đoạn vào bản nháp." in writer.get(answer.url).content.decode()
    upload = Upload.objects.get()
    assert (bytes(upload.content), upload.name) == (file.encode(), "Chợ phiên.po")
    assert (upload.person.username, upload.translation.taken) == (WRITER, 3)


def test_a_file_that_omegat_saved_says_the_same(page: Any, writer: Client) -> None:
    screen = send(writer, page, golden("omegat", page))
    assert "Tệp chưa dịch: 1 đoạn" in read(screen)
    take(writer, screen)
    assert said(page) == {path: ENGLISH[path] for path in ("title", "summary", FIRST)}


@pytest.mark.parametrize(
    "encoded",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("charset=UTF-8", "charset=CHARSET").encode(),
        lambda text: text.replace("charset=UTF-8", "charset=ISO-8859-1").encode(),
    ],
    ids=["windows", "mark of bytes", "utf-16", "no charset", "wrong charset"],
)
def test_however_its_letters_are_written_down_it_says_the_same(
    page: Any, writer: Client, encoded: Any
) -> None:
    take(writer, send(writer, page, encoded(str(filled(writer, page, ENGLISH)))))
    assert said(page) == ENGLISH


def test_what_a_person_wrote_is_replaced_only_by_who_has_read_it(
    page: Any, writer: Client, sign_in: SignIn
) -> None:
    write(sign_in(COLLEAGUE), page, {"title": "A mountain market opens", SECOND: ENGLISH[SECOND]})
    screen = send(writer, page, filled(writer, page, ENGLISH))

    assert (ticked(screen), offered(screen)) == (["summary", FIRST], ["title", "summary", FIRST])
    shown = screen.content.decode()
    assert "<del>mountain </del>" in shown
    assert "<ins>highland </ins>" in shown
    assert "Giống bản dịch đang có: 1 đoạn" in read(screen)

    take(writer, screen)
    assert said(page) == ENGLISH | {"title": "A mountain market opens"}

    take(writer, send(writer, page, filled(writer, page, ENGLISH)), "title")
    assert said(page) == ENGLISH


def test_a_file_that_nobody_touched_changes_nothing(page: Any, writer: Client) -> None:
    write(writer, page, {"title": ENGLISH["title"], FIRST: ENGLISH[FIRST]})
    page = hands.reworded(page, TITLE, body=body("Gửi xe 5.000 đồng."))
    screen = send(writer, page, export(writer, page).content)
    assert (offered(screen), "Không nhận được" in read(screen)) == ([], False)
    assert "Tệp không có đoạn nào mới để nhận." in read(screen)


def test_words_like_the_source_are_kept_as_they_are_only_by_decision(page: Any, writer: Client) -> None:
    """Some programs copy the source where nobody translated."""
    screen = send(writer, page, filled(writer, page, {"title": PIECES["title"], SECOND: ENGLISH[SECOND]}))
    assert (ticked(screen), offered(screen)) == ([SECOND], ["title", SECOND])
    take(writer, screen)
    assert said(page) == {SECOND: ENGLISH[SECOND]}
    take(writer, send(writer, page, filled(writer, page, {"title": PIECES["title"]})), "title")
    assert said(page) == {SECOND: ENGLISH[SECOND], "title": PIECES["title"]}


def test_a_second_press_makes_nothing(page: Any, writer: Client) -> None:
    screen = send(writer, page, filled(writer, page, ENGLISH))
    take(writer, screen)
    draft = hands.translation(page).latest_revision_id
    write(writer, page, {"title": "Written after the file"})

    again = take(writer, screen)

    assert again.url == hands.address(page)
    assert "đã nhận rồi" in writer.get(again.url).content.decode()
    assert said(page)["title"] == "Written after the file"
    assert hands.translation(page).latest_revision_id == draft + 1
    assert writer.get(screen.request["PATH_INFO"]).url == hands.address(page)


def test_what_a_colleague_saved_meanwhile_stands_until_it_was_seen(
    page: Any, writer: Client, sign_in: SignIn
) -> None:
    write(writer, page, {SECOND: ENGLISH[SECOND]})
    screen = send(writer, page, filled(writer, page, ENGLISH))
    write(sign_in(COLLEAGUE), page, {"title": "A mountain market opens"})

    refused = take(writer, screen, "title", FIRST)

    assert refused.status_code == 422
    assert "Bản dịch vừa được người khác lưu." in read(refused)
    assert said(page) == {SECOND: ENGLISH[SECOND], "title": "A mountain market opens"}
    assert ticked(refused) == ["title", FIRST], "what was ticked stays so"
    assert "<del>mountain </del>" in refused.content.decode()

    take(writer, refused, FIRST)
    assert said(page).keys() == {SECOND, "title", FIRST}


def test_a_source_that_was_published_meanwhile_is_looked_at_first(page: Any, writer: Client) -> None:
    screen = send(writer, page, filled(writer, page, ENGLISH))
    page = hands.reworded(page, TITLE, body=body("Gửi xe 5.000 đồng."))
    refused = take(writer, screen)
    assert refused.status_code == 422
    assert "Bản tiếng Việt vừa được đăng lại." in read(refused)
    assert said(page) == {}


def test_a_file_of_an_earlier_edition_is_taken_where_the_words_still_stand(page: Any, writer: Client) -> None:
    """A paragraph that moved keeps its words; one that changed is shown with those of the file."""
    file = filled(writer, page, ENGLISH)
    moved = body("Gửi xe 5.000 đồng.").replace(BLOCK_BEFORE, BLOCK_AFTER)
    page = hands.reworded(page, TITLE, body=moved)

    screen = send(writer, page, file)

    assert "Tệp tải từ bản tiếng Việt đăng trước đây." in read(screen)
    assert ticked(screen) == ["title", "summary", FIRST.replace(BLOCK_BEFORE, BLOCK_AFTER)]
    assert "không có đoạn này ở chỗ đó" in read(screen)
    assert ENGLISH[SECOND] in read(screen)


def test_a_piece_whose_source_changed_says_so(page: Any, writer: Client) -> None:
    file = filled(writer, page, ENGLISH)
    page = hands.reworded(page, TITLE, body=body("Gửi xe 5.000 đồng."))
    screen = send(writer, page, file)
    assert "Đoạn tiếng Việt trong tệp khác đoạn đang đăng." in read(screen)
    assert SECOND not in offered(screen)


def test_nobody_looks_into_the_file_of_another_or_of_another_page(
    page: Any, writer: Client, sign_in: SignIn
) -> None:
    screen = send(writer, page, filled(writer, page, ENGLISH))
    address = screen.request["PATH_INFO"]
    key = int(address.rstrip("/").rpartition("/")[2])
    other = source()
    assert sign_in(COLLEAGUE).get(address).status_code == 404
    assert sign_in(COLLEAGUE).post(address, {"take": "title"}).status_code == 404
    assert writer.get(reverse("translation_po", args=[other.pk, key])).status_code == 404
    assert said(page) == {}


def test_nothing_ticked_is_nothing_taken(page: Any, writer: Client) -> None:
    screen = send(writer, page, filled(writer, page, ENGLISH))
    answer = writer.post(screen.request["PATH_INFO"], {"source": page.live_revision_id, "draft": ""})
    assert answer.status_code == 422
    assert "Chưa chọn đoạn nào." in read(answer)
    assert take(writer, screen).status_code == 302


def test_an_address_that_was_typed_stays_when_a_file_is_taken(page: Any, writer: Client) -> None:
    write(writer, page, {"title": ENGLISH["title"]}, slug="saturday-market")
    take(writer, send(writer, page, filled(writer, page, ENGLISH)))
    assert hands.translation(page).get_latest_revision_as_object().slug == "saturday-market"


def test_the_screens_ask_as_much_for_many_pieces_as_for_few(page: Any, writer: Client) -> None:
    few = _asked(page, writer)
    paragraphs = "".join(f"<p>Đoạn số {number}, có chữ.</p>" for number in range(60))
    page = hands.reworded(page, TITLE, body=body(f"Hết.</p>{paragraphs}<p>Cuối."))
    assert len(exported(writer, page)) > 60
    assert _asked(page, writer) == few


def _asked(page: Any, client: Client) -> list[int]:
    """By the export, and by the preview of a file in which every piece is said."""
    file = filled(client, page, {})
    for entry in file:
        entry.msgstr = f"English {entry.msgid}"
    preview = send(client, page, file).request["PATH_INFO"]
    return [_count(client, address) for address in (f"{hands.address(page)}ban-dich.po", preview)]


def _count(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
