"""Whoever may write in a section sends a Word file, looks at what was read, and stands before a draft of theirs."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from pages.models import DocumentPage, NewsPage, SectionPage
from snippets.models import Picture
from tests import editor
from tests.conftest import SignIn
from tests.samples import one_in
from vietnamese.legacy import Encoding, encode
from workflows.approval.refusal import refusal
from workflows.intake.models import Upload, WordFile
from workflows.intake.word import office
from workflows.intake.word.kinds import kind_for
from workflows.intake.word.office import ODT
from workflows.intake.word.reading.package import OLE
from workflows.staff.models import User

from .writing import b, cell, docx, drawing, noted, notes, p, packed, picture, r, row, table

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
WRITER, OTHER, WARD = "vien-chuc-trung-tam", "chuyen-vien-vp-hdnd-ubnd", "dau-moi-phuong-minh-xuan"
NEWS, DOCUMENTS = "kinh-te", "chi-dao-cua-chinh-quyen"
OFFICE = "lanh-dao-vp-hdnd-ubnd"
WORDS = "Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh đường phố."


def old(words: str, encoding: Encoding = Encoding.TCVN3) -> str:
    return encode(words, encoding).text


def send(client: Client, content: bytes, key: str = NEWS, name: str = "Bài gửi.docx") -> HttpResponse:
    address = reverse("intake_word_send", args=[editor.section(key).pk])
    return client.post(address, {"file": SimpleUploadedFile(name, content)}, follow=True)


def read(response: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


def make(client: Client, screen: HttpResponse, **changed: Any) -> HttpResponse:
    """Press "Tạo bản nháp" on the screen one stands on."""
    said = {**editor.fields_of(screen), **changed}
    return client.post(reverse("intake_word", args=[WordFile.objects.latest("pk").pk]), said, follow=True)


def draft_of(kind: type[Any] = NewsPage) -> Any:
    return kind.objects.latest("pk").get_latest_revision_as_object()


def an_official_letter() -> bytes:
    head = table(
        row(
            cell(
                p("UBND TỈNH TUYÊN QUANG"),
                b("ỦY BAN NHÂN DÂN"),
                b("THÀNH PHỐ TUYÊN QUANG"),
                p("Số: 77/QĐ-UBND"),
            ),
            cell(
                b("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                b("Độc lập - Tự do - Hạnh phúc"),
                p(r("Tuyên Quang, ngày 05 tháng 02 năm 2025", look="i")),
            ),
        )
    )
    foot = table(
        row(
            cell(p(r("Nơi nhận:", look="b i")), p("- Như Điều 2;"), p("- Lưu: VT.")),
            cell(b("KT. CHỦ TỊCH"), b("PHÓ CHỦ TỊCH"), p(), b("Nguyễn Văn Thử")),
        )
    )
    name = [b("QUYẾT ĐỊNH"), b("Về việc ban hành mẫu phiếu")]
    return docx(
        head, *name, p("Căn cứ quy định mẫu;"), p(r("Điều 1.", look="b"), " Ban hành mẫu phiếu."), foot
    )


def test_a_letter_becomes_a_draft_with_its_headings_lists_tables_and_pictures(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    body = docx(
        p("Ngày hội xanh", style="Title"),
        p("Buổi sáng", style="Heading1"),
        p(
            r("Sáng ngày 25/11", look="b"),
            ", nhân dân",
            noted("footnote", 1),
            " ",
            r("cùng dọn", look="i"),
            ".",
        ),
        table(row("Tổ", "Số hộ"), row("1", "35")),
        p(drawing("rId-m0", "Nhân dân quét đường")),
        footnotes=notes("footnote", _1=p("Tổ 1 và tổ 2.")),
        media={"anh.png": picture()},
    )
    screen = send(client, body)
    assert "Ảnh vào thư viện: 1." in read(screen)
    assert "Chú thích cuối trang được đưa thành danh sách ở cuối bài: 1." in read(screen)
    assert not NewsPage.objects.filter(title="Ngày hội xanh").exists()
    answer = make(client, screen)
    page = draft_of()
    assert answer.request["PATH_INFO"] == editor.edit_address(page)
    assert "Đã tạo bản nháp từ tệp Word; chưa đăng." in read(answer)
    assert (page.title, page.live, page.owner.username) == ("Ngày hội xanh", False, WRITER)
    assert [block.block_type for block in page.body] == [
        *("heading", "paragraph", "table", "picture", "heading", "paragraph")
    ]
    assert page.body[1].value.source == "<p><b>Sáng ngày 25/11</b>, nhân dân[1] <i>cùng dọn</i>.</p>"
    assert page.body[2].value["data"] == [["Tổ", "Số hộ"], ["1", "35"]]
    assert page.body[5].value.source == "<ol><li>Tổ 1 và tổ 2.</li></ol>"
    kept = page.body[3].value["image"]
    assert (kept.alt, kept.author, kept.rights) == ("Nhân dân quét đường", "", "")
    assert kept.uploaded_by_user.username == WRITER


def test_the_head_and_the_foot_of_a_document_are_offered_as_its_fields(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    screen = send(client, an_official_letter(), DOCUMENTS)
    assert "In trong tệp: ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG" in read(screen)
    assert "Độc lập - Tự do - Hạnh phúc" not in read(screen), "what is a field is not in the text as well"
    make(client, screen, summary="Về việc ban hành mẫu phiếu thử")
    page = draft_of(DocumentPage)
    assert page.title == "Quyết định số 77/QĐ-UBND"
    assert (page.issuer, str(page.issued_on), page.place) == (
        *("Ủy ban nhân dân thành phố Tuyên Quang", "2025-02-05", "Tuyên Quang"),
    )
    assert page.summary == "Về việc ban hành mẫu phiếu thử"
    assert (page.signer, page.signed_for, page.signer_post) == (
        "Nguyễn Văn Thử",
        "KT",
        "Chủ tịch, Phó Chủ tịch",
    )
    [block] = page.body
    assert block.value.source == (
        "<p>Căn cứ quy định mẫu;</p><p><b>Điều 1.</b> Ban hành mẫu phiếu.</p>"
        "<p><i>Nơi nhận:</i></p><ul><li>Như Điều 2;</li><li>Lưu: VT.</li></ul>"
    )


def test_a_document_without_its_day_says_so_and_loses_nothing_typed(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    screen = send(client, docx(p(WORDS)), DOCUMENTS)
    assert "Không nhận ra phần đầu văn bản" in read(screen)
    answer = make(client, screen, number="9/QĐ-UBND", summary="Câu đã gõ")
    assert answer.status_code == 422
    assert "Hãy ghi ngày ban hành." in read(answer)
    assert editor.fields_of(answer)["summary"] == "Câu đã gõ"
    assert not DocumentPage.objects.filter(number="9/QĐ-UBND").exists()
    make(client, answer, issued_on="2025-02-05")
    assert draft_of(DocumentPage).summary == "Câu đã gõ"


def test_an_official_letter_sent_to_the_news_keeps_all_its_words(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    screen = send(client, an_official_letter())
    assert "Tệp trình bày như một văn bản hành chính (77/QĐ-UBND)." in read(screen)
    make(client, screen, title="Quyết định mới")
    words = " ".join(str(block.value) for block in draft_of().body)
    assert all(said in words for said in ("77/QĐ-UBND", "Về việc ban hành mẫu phiếu", "Nguyễn Văn Thử"))


def test_a_font_of_an_old_encoding_is_converted_and_the_original_is_shown(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    screen = send(client, docx(p(r(old(WORDS), font=".VnTime"))))
    assert f".VnTime: {old(WORDS)} {WORDS}" in read(screen).replace("\xad", "\xad")
    make(client, screen, title="Chữ cũ")
    assert draft_of().body[0].value.source == f"<p>{WORDS}</p>"
    assert bytes(Upload.objects.get().content).startswith(b"PK")


def test_what_only_the_words_suggest_is_converted_when_a_person_agrees(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    letter = docx(p(old(WORDS)), p("Đoạn này đã là Unicode, không ai chuyển."), p(old(WORDS[::1])))
    screen = send(client, letter)
    assert f"TCVN3 (ABC): {old(WORDS)} → {WORDS}" in read(screen)
    make(client, screen, title="Không chọn")
    assert draft_of().body[0].value.source.count(WORDS) == 0
    make(client, send(client, letter), title="Chọn một", offered=["2"])
    assert draft_of().body[0].value.source.count(WORDS) == 1
    make(client, send(client, letter), title="Chọn hết", all_offered="on")
    assert draft_of().body[0].value.source.count(WORDS) == 2


def test_a_second_press_leads_to_the_same_draft(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    screen = send(client, docx(p(WORDS)))
    make(client, screen, title="Bấm hai lần")
    answer = make(client, screen, title="Bấm hai lần")
    assert NewsPage.objects.filter(title="Bấm hai lần").count() == 1
    assert "Tệp này đã tạo bản nháp dưới đây." in read(answer)


def test_when_the_draft_fails_no_picture_is_left_in_the_library_or_the_storage(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(WRITER)
    screen = send(client, docx(p(WORDS), p(drawing("rId-m0")), media={"anh.png": picture()}))
    before, stored = Picture.objects.count(), []
    storage = Picture._meta.get_field("file").storage
    saved = storage.save
    monkeypatch.setattr(
        storage, "save", lambda *args, **more: stored.append(saved(*args, **more)) or stored[-1]
    )

    def fails(*args: Any, **more: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(NewsPage, "save_revision", fails)
    with pytest.raises(RuntimeError, match="the disk is full"):
        make(client, screen, title="Hỏng")
    assert Picture.objects.count() == before
    assert stored
    assert not any(storage.exists(name) for name in stored)
    assert Upload.objects.get().applied_at is None


def test_a_picture_that_the_library_refuses_is_told_and_the_rest_is_made(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    letter = docx(
        *(p(WORDS), p(drawing("rId-m0")), p(drawing("rId-m1")), p(drawing("rId-m2"))),
        media={"hong.png": picture()[:40], "ve.emf": b"emf", "anh.png": picture()},
    )
    screen = send(client, letter)
    assert "Ảnh không phải JPG, PNG hoặc WebP nên không đưa vào bài" in read(screen)
    assert "hong.png: Tệp ảnh bị hỏng" in read(make(client, screen, title="Ba ảnh"))
    assert [block.block_type for block in draft_of().body] == ["paragraph", "picture"]


def test_a_document_with_a_mark_of_secrecy_is_refused_and_not_kept(sign_in: SignIn) -> None:
    answer = send(sign_in(OFFICE), docx(p(r("TUYỆT MẬT", look="b")), p(WORDS)), DOCUMENTS)
    assert "Văn bản có dấu “TUYỆT MẬT” không được đưa lên hệ thống này" in read(answer)
    assert not Upload.objects.exists()


def test_a_mark_of_secrecy_above_every_page_is_seen_too(sign_in: SignIn) -> None:
    letter = docx(p(WORDS), edges={"header1": p("MẬT")})
    assert "Văn bản có dấu “MẬT”" in read(send(sign_in(OFFICE), letter, DOCUMENTS))


def test_the_screen_asks_the_database_no_more_of_a_long_file(sign_in: SignIn) -> None:
    client, asked = sign_in(WRITER), []
    for times in (1, 200):
        send(client, docx(*[p(old(WORDS))] * times, table(*[row("1", "2")] * times)))
        address = reverse("intake_word", args=[WordFile.objects.latest("pk").pk])
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))
    assert asked[0] == asked[1] <= 40


def test_only_writers_of_the_section_send_and_only_the_sender_looks(sign_in: SignIn) -> None:
    button, writer, other = "Tạo bài từ tệp", sign_in(WRITER), sign_in(OTHER)
    explorer = reverse("wagtailadmin_explore", args=[editor.section(NEWS).pk])
    sending = reverse("intake_word_send", args=[editor.section(NEWS).pk])
    assert button in writer.get(explorer).content.decode()
    send(writer, docx(p(WORDS)))
    address = reverse("intake_word", args=[WordFile.objects.get().pk])
    assert writer.get(address).status_code == 200
    assert sign_in(WARD).get(address).status_code == 404
    assert button not in other.get(explorer).content.decode()
    assert other.get(sending).status_code in {302, 403}
    assert Client().get(sending).status_code == 302
    calendar = reverse("intake_word_send", args=[editor.section("lich-cong-tac").pk])
    assert sign_in(OFFICE).get(calendar).status_code == 404


def test_a_file_without_bytes_or_with_too_many_is_refused_at_the_form(sign_in: SignIn, full: bool) -> None:
    client = sign_in(WRITER)
    megabytes = 200 if full else 51
    assert "Tệp rỗng." in read(send(client, b""))
    assert "Tệp lớn quá 50 MB." in read(send(client, bytes(megabytes << 20)))
    address = reverse("intake_word_send", args=[editor.section(NEWS).pk])
    assert "Hãy chọn tệp cần gửi." in read(client.post(address))
    assert not Upload.objects.exists()


CONVERTS = """#!/bin/sh
for one; do folder="$this"; this="$one"; done
cp "$CONVERTED" "$folder/tep.docx"
"""


@pytest.mark.parametrize("name", ["Bài cũ.doc", "Bài mở.odt"])
def test_an_old_file_is_read_where_the_program_for_it_is_installed(
    sign_in: SignIn, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program of the same manners stands for it: it is given the file and leaves a .docx beside it."""
    client = sign_in(WRITER)
    content = OLE + bytes(1200) if name.endswith(".doc") else packed({"mimetype": ODT})
    monkeypatch.setattr(office, "PROGRAMS", ())
    assert "Máy chủ chưa cài LibreOffice" in read(send(client, content, name=name))
    stands_for_it, made = tmp_path / "soffice", tmp_path / "made.docx"
    made.write_bytes(docx(p(WORDS)))
    stands_for_it.write_text(CONVERTS.replace("$CONVERTED", str(made)))
    stands_for_it.chmod(0o755)
    monkeypatch.setattr(office, "PROGRAMS", (str(stands_for_it),))
    make(client, send(client, content, name=name), title="Từ tệp cũ")
    assert draft_of().body[0].value.source == f"<p>{WORDS}</p>"
    kept = WordFile.objects.latest("pk")
    assert bytes(kept.upload.content) == content


def test_a_program_that_leaves_nothing_is_told_as_a_broken_file(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("true",))
    assert "Tệp bị hỏng" in read(send(sign_in(WRITER), OLE + bytes(1200), name="a.doc"))


def test_a_program_that_never_ends_is_ended(
    sign_in: SignIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeps = tmp_path / "soffice"
    sleeps.write_text("#!/bin/sh\nsleep 60\n")
    sleeps.chmod(0o755)
    monkeypatch.setattr(office, "PROGRAMS", (str(sleeps),))
    monkeypatch.setattr(office, "MOST_SECONDS", 0.3)
    assert "quá lớn hoặc quá phức tạp" in read(send(sign_in(WRITER), OLE + bytes(1200), name="a.doc"))


def test_every_kind_of_section_makes_drafts_that_open_in_their_form(sign_in: SignIn) -> None:
    """Two of the same file: what must be the only one of its kind is not, while it says nothing."""
    sections = {kind_for(page): page for page in SectionPage.objects.filter(locale__language_code="vi")}
    kinds = sorted((kind for kind in sections if kind), key=lambda kind: kind.__name__)
    assert len(kinds) >= 8
    for kind in one_in(4, kinds):
        page = sections[kind]
        people = User.objects.filter(is_active=True).order_by("pk")
        writer = next(one for one in people if refusal(one, "create", page, timezone.now()) is None)
        client = sign_in(writer.username)
        for _time in range(2):
            send(client, docx(p(WORDS)), page.section_key)
            said = {"title": "Thử", "summary": "", "issued_on": "2025-02-05"}
            address = reverse("intake_word", args=[WordFile.objects.latest("pk").pk])
            answer = client.post(address, said, follow=True)
            made = draft_of(kind)
            assert (answer.status_code, answer.request["PATH_INFO"]) == (200, editor.edit_address(made)), kind
            assert made.body[0].value.source == f"<p>{WORDS}</p>"
