"""Whoever may write pastes into the editor: what it is given to put in, what is asked first, what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from snippets.models import Picture
from snippets.models.media import Rights
from tests import editor
from tests.conftest import SignIn
from tests.intake.word.writing import picture
from workflows.approval.findings.item import findings
from workflows.intake.paste import answer, views
from workflows.regulation import checks
from workflows.staff.models import User

from .cases import CASES
from .cases.letters import WORDS, old
from .cases.others import DOT
from .results import MODULES

pytestmark = pytest.mark.django_db
WRITER, OBSERVER = "vien-chuc-trung-tam", "quan-sat"
assert MODULES


def paste(
    client: Client, html: str = "", pictures: tuple[bytes, ...] = (), rtf: str = "", **said: Any
) -> HttpResponse:
    sent: dict[str, Any] = {"into": "body", **said}
    if rtf:
        sent["rtf"] = SimpleUploadedFile("rtf", rtf.encode())
    if html:
        sent["html"] = SimpleUploadedFile("html", html.encode())
    if pictures:
        sent["pictures"] = [SimpleUploadedFile("image.png", one) for one in pictures]
    return client.post(reverse("intake_paste"), sent)


def texts(state: str) -> list[tuple[str, str]]:
    return [(block["type"], block["text"]) for block in json.loads(state)["blocks"]]


def test_blocks_are_as_the_editor_has_them_and_what_was_done_is_said(sign_in: SignIn) -> None:
    found = paste(sign_in(WRITER), CASES["libreoffice-writer"]).json()
    heading, paragraph, table = found["blocks"]
    assert heading == {"type": "heading", "value": {"text": "Thời gian", "level": ["h2"]}}
    assert paragraph["type"] == "paragraph"
    assert texts(paragraph["value"]) == [
        ("unstyled", "nhân dân"),
        *(("ordered-list-item", one) for one in ("Một", "Hai")),
        ("unordered-list-item", "Hai mốt"),
    ]
    assert table["value"]["data"] == [["Tổ", "Hộ"], ["1", "35"]]
    assert found["said"] == [
        "Đã chuyển 1 đoạn từ phông .VnTime (TCVN3) sang Unicode.",
        "Thành khối riêng trong bài: 1 tiêu đề mục, 1 bảng.",
    ]


def test_bold_italics_and_links_stay_and_nothing_else(sign_in: SignIn) -> None:
    html = '<p><b>Đậm</b> <i>nghiêng</i> <u>gạch</u> <a href="https://example.vn/">trang</a></p>'
    [block] = paste(sign_in(WRITER), html).json()["blocks"]
    state = json.loads(block["value"])
    assert {one["style"] for one in state["blocks"][0]["inlineStyleRanges"]} == {"BOLD", "ITALIC"}
    assert [one["data"] for one in state["entityMap"].values()] == [{"url": "https://example.vn/"}]


def test_what_only_the_words_suggest_is_asked_and_nothing_is_made_before_the_answer(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    html = f'{CASES["letters-only-the-words-say-it"]}<img src="data:image/png;base64,{DOT}">'
    before = Picture.objects.count()
    [offer] = paste(client, html).json()["offered"]
    assert (offer["place"], offer["encoding"], offer["after"]) == (0, "TCVN3 (ABC)", WORDS)
    assert Picture.objects.count() == before
    kept = paste(client, html, decided="yes").json()
    assert texts(kept["blocks"][0]["value"])[0][1] == WORDS.replace(WORDS, offer["before"])
    agreed = paste(client, html, decided="yes", agreed=["0", "1", "x", "99999999"]).json()
    assert texts(agreed["blocks"][0]["value"])[0][1] == WORDS
    assert agreed["said"][0] == "Đã chuyển 1 đoạn đồng chí chọn sang Unicode."


def test_pictures_go_to_the_library_and_the_missing_description_is_told_here_and_before_submitting(
    sign_in: SignIn,
) -> None:
    client = sign_in(WRITER)
    found = paste(client, CASES["a-page-of-the-web-with-a-picture-and-its-caption"]).json()
    block = found["blocks"][0]
    kept = Picture.objects.latest("pk")
    assert (block["type"], block["value"]["caption"]) == ("picture", "Nhân dân dọn đường")
    assert block["value"]["image"]["id"] == kept.pk
    assert (kept.alt, kept.author, kept.uploaded_by_user.username) == ("", "", WRITER)
    assert "1 ảnh chưa có mô tả; hãy ghi mô tả trong thư viện ảnh trước khi trình duyệt." in found["said"]
    kept.author, kept.rights = "Nguyễn Thị Minh Họa", Rights.OWN
    kept.save()
    page = editor.draft("kinh-te", "Có ảnh dán", User.objects.get(username=WRITER))
    page.body = [("picture", {"image": kept, "caption": "Chú thích"})]
    assert checks.PICTURE_WORDS in {one.check.key for one in findings(page)}
    kept.alt = "Nhân dân quét đường trong ngõ"
    kept.save()
    page.body = [("picture", {"image": Picture.objects.get(pk=kept.pk), "caption": "Chú thích"})]
    assert checks.PICTURE_WORDS not in {one.check.key for one in findings(page)}


def test_a_picture_alone_in_the_clipboard_is_a_block(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    found = paste(client, pictures=(picture(), picture("WEBP"))).json()
    assert [block["type"] for block in found["blocks"]] == ["picture", "picture"]
    copied = paste(client, '<img src="https://example.vn/a.png">', pictures=(picture(),)).json()
    assert [block["type"] for block in copied["blocks"]] == ["picture"]
    with_words = paste(client, "<p>Chữ</p>", pictures=(picture(),)).json()
    assert [block["type"] for block in with_words["blocks"]] == ["paragraph"]


def test_a_picture_that_the_library_refuses_is_told_and_the_words_stay(sign_in: SignIn) -> None:
    broken, gif = DOT[:40], "R0lGODlhAQABAAAAACw="
    html = f'<p>Chữ</p><img src="data:image/png;base64,{broken}"><img src="data:image/gif;base64,{gif}"><p>Hết</p>'
    before = Picture.objects.count()
    found = paste(sign_in(WRITER), html).json()
    assert [block["type"] for block in found["blocks"]] == ["paragraph", "paragraph"]
    assert any(said.startswith("anh-dan-1.png: Tệp ảnh bị hỏng") for said in found["said"])
    assert any("Ảnh không phải JPG, PNG hoặc WebP" in said for said in found["said"])
    assert Picture.objects.count() == before


def test_pictures_that_no_browser_can_read_are_told(sign_in: SignIn) -> None:
    found = paste(sign_in(WRITER), CASES["word-pictures-of-the-machine"]).json()
    assert found["said"] == [
        "Ảnh nằm trên máy của đồng chí nên không đọc được theo nội dung dán; hãy dán riêng từng ảnh: 1 ảnh."
    ]
    outside = paste(sign_in(WRITER), '<p>a</p><img src="https://example.vn/a.png">').json()["said"]
    assert outside == ["Ảnh nằm trên trang khác nên không lấy; hãy thêm trong bài: 1 ảnh."]


def in_rtf(data: bytes, kind: str) -> str:
    """A picture as Word writes it: once as it is, once more as Windows draws it."""
    digits = "\n".join(data.hex()[place : place + 64] for place in range(0, 2 * len(data), 64))
    look = "{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw1058\\pich794\\picwgoal600"
    named = "\\bliptag-1234567{\\*\\blipuid b668efb9a1b2c3d4e5f60718293a4b5c}"
    drawn = f"{{\\nonshppict{{\\pict\\picw1\\wmetafile8{named}0100090000}}}}"
    return f"{{\\*\\shppict{{\\pict{look}\\{kind}blip{named}{digits}}}}}{drawn}"


def test_the_pictures_of_word_come_out_of_the_other_half_of_the_clipboard(sign_in: SignIn) -> None:
    client, picture_at = sign_in(WRITER), "<p>{}</p><p><img src='file:///C:/x/clip_image00{}.png'></p>"
    html = picture_at.format("Một", 1) + picture_at.format("Hai", 2)
    written = [in_rtf(picture("PNG", (40, 30)), "png"), in_rtf(picture("JPEG", (30, 20)), "jpeg")]
    rtf = f"{{\\rtf1\\ansi {{\\rtlch\\f31506 M\\u7897?t}}\\par {written[0]}\\par {written[1]}}}"
    found = paste(client, html, rtf=rtf).json()
    assert [block["type"] for block in found["blocks"]] == ["paragraph", "picture", "paragraph", "picture"]
    kept = [Picture.objects.get(pk=block["value"]["image"]["id"]) for block in found["blocks"][1::2]]
    assert [(one.width, one.height) for one in kept] == [(40, 30), (30, 20)]
    one_less = paste(client, html, rtf=rtf.replace(written[1], "")).json()
    assert [block["type"] for block in one_less["blocks"]] == ["paragraph"]
    assert "hãy dán riêng từng ảnh: 2 ảnh." in one_less["said"][0]


def test_when_a_block_cannot_be_made_no_picture_is_left(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*args: Any) -> None:
        raise RuntimeError("no block")

    before = Picture.objects.count()
    monkeypatch.setattr(answer, "_state", fails)
    with pytest.raises(RuntimeError, match="no block"):
        paste(sign_in(WRITER), pictures=(picture(),))
    assert Picture.objects.count() == before


def test_an_editor_that_stands_in_no_body_gets_lines_and_a_sentence_on_the_rest(sign_in: SignIn) -> None:
    html = f'{CASES["libreoffice-writer"]}<img src="data:image/png;base64,{DOT}">'
    before = Picture.objects.count()
    found = paste(sign_in(WRITER), html, into="").json()
    [block] = found["blocks"]
    lines = [text for _kind, text in texts(block["value"])]
    assert lines == ["Thời gian", "nhân dân", "Một", "Hai", "Hai mốt", "Tổ | Hộ", "1 | 35"]
    assert "Ô này chỉ nhận chữ nên viết thành dòng: 1 tiêu đề mục, 1 bảng." in found["said"]
    assert "Ô này không nhận ảnh nên không đưa vào: 1 ảnh." in found["said"]
    assert Picture.objects.count() == before


def test_a_paste_with_nothing_in_it_is_the_editors_own(sign_in: SignIn) -> None:
    assert paste(sign_in(WRITER), "<style>p {}</style><p> </p>").json() == {"blocks": [], "said": []}


def test_more_than_anybody_pastes_is_refused_with_a_sentence(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(WRITER)
    deep = paste(client, "<p>a</p>" * 6000)
    assert deep.status_code == 422
    assert deep.json()["refused"].startswith("Nội dung dán quá lớn")
    monkeypatch.setattr(views, "MOST_BYTES", 100)
    assert paste(client, "a" * 101).status_code == 413
    nothing = paste(client)
    assert (nothing.status_code, nothing.json()["refused"]) == (
        *(400, "Không nhận được nội dung dán. Hãy dán lại."),
    )


def test_only_whoever_writes_in_the_admin_pastes(sign_in: SignIn) -> None:
    assert paste(sign_in(WRITER), "<p>a</p>").status_code == 200
    refused = paste(sign_in(OBSERVER), "<p>a</p>")
    assert refused.status_code == 403
    assert refused.json()["refused"].startswith("Theo nguyên tắc hệ thống")
    assert paste(Client(), "<p>a</p>").status_code == 302
    assert sign_in(WRITER).get(reverse("intake_paste")).status_code == 405


def test_a_paste_asks_the_database_no_more_when_it_is_long(sign_in: SignIn) -> None:
    client, asked = sign_in(WRITER), []
    for times in (1, 1, 200):
        with CaptureQueriesContext(connection) as queries:
            paste(
                client,
                f"<h2>a</h2><p style='font-family:.VnTime'>{old(WORDS)}</p><table><td>1</table>" * times,
            )
        asked.append(len(queries))
    assert asked[1] == asked[2] <= 20


def test_the_editor_of_a_page_reads_what_is_pasted(sign_in: SignIn) -> None:
    screen = sign_in(WRITER).get(editor.add_address("kinh-te")).content.decode()
    assert f'data-address="{reverse("intake_paste")}"' in screen
    assert "paste.js" in screen
