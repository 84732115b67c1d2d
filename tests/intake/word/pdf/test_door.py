"""Whoever may write in a section of documents sends a PDF, and stands before a draft that bears it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupCollectionPermission

from pages.finding.reading import texts_of
from pages.models import (
    AccessPage,
    DisclosurePage,
    DocumentFile,
    DocumentPage,
    NewsPage,
    SectionPage,
)
from snippets.models import Attachment
from tests import editor
from tests.conftest import SignIn
from tests.intake.word.test_door import DOCUMENTS, NEWS, OFFICE, WRITER, draft_of, make, read, send
from vietnamese.legacy import Encoding, encode
from workflows.approval.refusal import refusal
from workflows.intake.models import Upload, WordFile
from workflows.intake.word.kinds import kind_for, kind_with_files_for
from workflows.staff.models import User

from .cases.documents import a_decision
from .cases.letters import WORDS, a_scan, letters_of_tcvn3_whose_font_is_lost
from .writing import STEP, TOP, line, lines, pdf

pytestmark = pytest.mark.django_db
NAME = "Quyết định 77 (bản gửi).pdf"


def sent(client: Client, content: bytes, key: str = DOCUMENTS) -> Any:
    return send(client, content, key, NAME)


def press(client: Client, screen: Any, **changed: Any) -> None:
    """ "Tạo bản nháp", without waiting for the page's own form."""
    address = reverse("intake_word", args=[WordFile.objects.latest("pk").pk])
    assert client.post(address, {**editor.fields_of(screen), **changed}).status_code == 302


def test_a_pdf_becomes_a_draft_that_bears_it_with_its_head_as_fields(sign_in: SignIn) -> None:
    client, content = sign_in(OFFICE), a_decision()
    screen = sent(client, content)
    assert "Chữ đọc được trong tệp, để tìm kiếm" in read(screen)
    assert "Điều 1. Ban hành mẫu phiếu kèm theo." in read(screen)
    assert not Attachment.objects.filter(title__contains="77").exists()
    answer = make(client, screen, place="Tuyên Quang")
    assert "Đã tạo bản nháp có tệp PDF đính kèm; chưa đăng." in read(answer)
    page = draft_of(DocumentPage)
    assert (page.title, page.live, page.owner.username) == ("Quyết định số 77/QĐ-UBND", False, OFFICE)
    assert (str(page.issued_on), page.signer, page.signed_for) == ("2025-02-05", "Nguyễn Văn Thử", "KT")
    assert list(page.body) == []
    [row] = page.files.all()
    assert (row.kind, row.file.title) == (DocumentFile.Kind.TEXT, "Quyết định số 77/QĐ-UBND")
    assert row.file.file.name.endswith("/quyet-dinh-77-ban-gui.pdf")
    assert row.file.uploaded_by_user.username == OFFICE
    with row.file.open_file() as kept:
        assert kept.read() == content
    assert page.faults() == []


def test_of_a_scan_it_is_said_that_nothing_in_it_is_found_and_its_draft_is_made(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    screen = sent(client, a_scan())
    assert "Tệp là bản quét, không có chữ đọc được" in read(screen)
    assert "Không nhận ra phần đầu văn bản" not in read(screen)
    press(client, screen, number="9/QĐ-UBND", issued_on="2025-02-05", summary="Câu đã gõ")
    page = draft_of(DocumentPage)
    assert (page.number, page.summary) == ("9/QĐ-UBND", "Câu đã gõ")
    assert [row.kind for row in page.files.all()] == [DocumentFile.Kind.SIGNED]


def test_a_section_whose_pages_bear_no_files_says_so_and_keeps_what_was_sent(sign_in: SignIn) -> None:
    client, before = sign_in(WRITER), NewsPage.objects.count()
    screen = sent(client, a_decision(), NEWS)
    assert "Loại bài của chuyên mục này không có tệp đính kèm" in read(screen)
    make(client, screen, title="Vẫn cố tạo")
    assert NewsPage.objects.count() == before
    assert bytes(Upload.objects.get().content) == a_decision()


def test_a_pdf_with_a_mark_of_secrecy_is_refused_and_not_kept_whatever_it_would_become(
    sign_in: SignIn,
) -> None:
    """In old letters too, of which the words alone tell."""
    marked = [line(TOP, "TUYỆT MẬT"), *lines(WORDS, top=TOP - STEP)]
    old = lines(*(encode(one, Encoding.VNI).text for one in ("TUYỆT MẬT", WORDS)), font="LostFont")
    section, writer = of_kind(AccessPage)
    for client, key in ((sign_in(OFFICE), DOCUMENTS), (sign_in(writer), section.section_key)):
        for page in (marked, old):
            answer = sent(client, pdf(page), key)
            assert "Văn bản có dấu “TUYỆT MẬT” không được đưa lên hệ thống này" in read(answer)
    assert not Upload.objects.exists()


def test_the_search_finds_words_of_old_letters_as_a_person_agreed_to_them(sign_in: SignIn) -> None:
    """What its font says is certain, which tests/approval/papers tries; what the words suggest waits for somebody."""
    client, said = sign_in(OFFICE), {"number": "9/QĐ-UBND", "issued_on": "2025-02-05"}
    for agreed in ({}, {"offered": ["0"]}):
        press(client, sent(client, letters_of_tcvn3_whose_font_is_lost()), **said, **agreed)
        [row] = draft_of(DocumentPage).files.all()
        assert (WORDS in texts_of([row.file])[row.file.pk]) is bool(agreed)


def test_when_the_draft_fails_no_file_is_left_in_the_library_or_the_storage(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(OFFICE)
    screen, before, stored = sent(client, a_decision()), Attachment.objects.count(), []
    storage = Attachment._meta.get_field("file").storage
    saved = storage.save
    monkeypatch.setattr(
        storage, "save", lambda *args, **more: stored.append(saved(*args, **more)) or stored[-1]
    )

    def fails(*args: Any, **more: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(DocumentPage, "save_revision", fails)
    with pytest.raises(RuntimeError, match="the disk is full"):
        press(client, screen)
    assert Attachment.objects.count() == before
    assert stored
    assert not any(storage.exists(name) for name in stored)


def test_who_may_add_no_file_makes_no_draft(sign_in: SignIn) -> None:
    client = sign_in(OFFICE)
    screen, before = sent(client, a_decision()), DocumentPage.objects.count()
    GroupCollectionPermission.objects.all().delete()
    assert "Đồng chí không thêm tệp vào thư viện được" in read(make(client, screen))
    assert DocumentPage.objects.count() == before
    assert Upload.objects.get().applied_at is None


def test_documents_disclosures_and_access_take_a_pdf_and_one_button_is_for_all() -> None:
    sections = SectionPage.objects.filter(locale__language_code="vi")
    with_files = {kind for page in sections if (kind := kind_with_files_for(page))}
    assert with_files == {DocumentPage, DisclosurePage, AccessPage}
    assert all(kind_for(page) for page in sections if kind_with_files_for(page))


def test_what_is_no_document_is_called_as_the_document_says_it_is_about(sign_in: SignIn) -> None:
    section, writer = of_kind(AccessPage)
    client = sign_in(writer)
    press(client, sent(client, a_decision(), section.section_key))
    assert draft_of(AccessPage).title == "Về việc ban hành mẫu phiếu của tổ dân phố"


def of_kind(kind: type[Any]) -> tuple[SectionPage, str]:
    """A section whose PDF files become pages of that kind, and who may write in it."""
    sections = SectionPage.objects.filter(locale__language_code="vi")
    section = next(one for one in sections if kind_with_files_for(one) is kind)
    people = User.objects.filter(is_active=True).order_by("pk")
    return section, next(p.username for p in people if refusal(p, "create", section, timezone.now()) is None)
