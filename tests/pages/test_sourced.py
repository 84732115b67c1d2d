"""What the press wrote is quoted word for word, says whose it is, and nobody but who quoted it may touch it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.models import Byline, SourcedNewsPage
from snippets.models import Source
from tests import editor, kinds
from tests.conftest import SignIn
from tests.pages.public import published

pytestmark = pytest.mark.django_db

SECTION, WRITER, CHECKER = "diem-bao", "vien-chuc-trung-tam", "giam-doc-trung-tam"
TITLE = "Báo viết về thành phố"
WORDS = "Câu nguyên văn thứ nhất.\n\nCâu nguyên văn thứ hai."


def agreed(**said: Any) -> Source:
    source = kinds.source()
    said = {"agreement": "1/TT", "agreed_on": timezone.localdate() - timedelta(days=9)} | said
    Source.objects.filter(pk=source.pk).update(**said)
    source.refresh_from_db()
    return source


def drafted(client: Client, **typed: str) -> SourcedNewsPage:
    editor.create(client, SECTION, TITLE, **typed)
    return SourcedNewsPage.objects.get(title=TITLE)


def submit(client: Client, page: SourcedNewsPage) -> str:
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    return client.post(door, sent, follow=True).content.decode()


def test_a_reader_sees_whose_it_is_when_it_stood_there_and_which_words_are_ours(client: Client) -> None:
    html = client.get(published(TITLE, SECTION, quoted=WORDS).url).content.decode()
    assert "Theo Báo Thử, đăng 08:30 ngày 05/01/2026" in html
    assert '<blockquote class="prose quoted" cite="https://bao-thu.example/bai"' in html
    quoted = html[html.index("<blockquote") : html.index("</blockquote>")]
    assert "Câu nguyên văn thứ hai." in quoted
    assert kinds.SUMMARY not in quoted
    assert 'href="https://bao-thu.example/bai"' in html


def test_the_agreement_stays_in_the_office(client: Client) -> None:
    agreed(agreement="Thỏa thuận ngăn 7")
    assert "ngăn 7" not in client.get(published(TITLE, SECTION, quoted=WORDS).url).content.decode()


def test_an_address_that_is_not_the_source_s_is_refused_and_nothing_typed_is_lost(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    for address in ("https://bao-khac.example/bai", "https://bao-thu.example.evil.example/bai"):
        answer = editor.create(client, SECTION, TITLE, original_url=address, quoted=WORDS)
        html = answer.content.decode()
        assert "Địa chỉ này không thuộc tên miền của Báo Thử (bao-thu.example)." in html
        assert "Câu nguyên văn thứ hai." in html
    assert not SourcedNewsPage.objects.filter(title=TITLE).exists()


@pytest.mark.parametrize(
    ("said", "enters"),
    [
        ({}, True),
        ({"agreed_on": None, "agreement": ""}, False),
        ({"agreed_on": timezone.localdate() + timedelta(days=1)}, False),
        ({"agreed_until": timezone.localdate() - timedelta(days=1)}, False),
        ({"agreed_until": timezone.localdate()}, True),
        ({"agreed_on": None, "needs_agreement": False}, True),
        ({"ends_on": timezone.localdate() - timedelta(days=1)}, False),
    ],
)
def test_whole_pieces_enter_the_chain_only_by_an_agreement_in_force(
    sign_in: SignIn, said: dict[str, Any], enters: bool
) -> None:
    client = sign_in(WRITER)
    page = drafted(client, quoted=WORDS)
    agreed(**said)
    answer = submit(client, page)
    page.refresh_from_db()
    assert (page.current_workflow_state is not None) is enters
    if not enters:
        assert "Chưa có thỏa thuận dẫn toàn văn" in answer or "không còn trong danh sách nguồn" in answer


def test_without_an_agreement_title_introduction_and_link_may_be_told(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    page = drafted(client)
    submit(client, page)
    page.refresh_from_db()
    assert page.current_workflow_state is not None


def test_whoever_did_not_quote_it_may_better_the_introduction_and_nothing_else(sign_in: SignIn) -> None:
    agreed()
    page = drafted(sign_in(WRITER), quoted=WORDS)
    other = sign_in(CHECKER)
    form = other.get(editor.edit_address(page))
    assert "chỉ người đưa bài sửa được" in form.content.decode()
    typed = editor.fields_of(form) | {"summary": "Lời của ta.", "quoted": "Chữ khác.", "title": "Tít khác"}
    other.post(editor.edit_address(page), typed)
    saved = editor.latest(page)
    assert (saved.summary, saved.quoted, saved.title) == ("Lời của ta.", WORDS, TITLE)


def test_nobody_here_signs_as_its_author() -> None:
    page = SourcedNewsPage(bylines=[Byline(role="text", contributor="Hà")])
    with pytest.raises(ValidationError, match="Bài dẫn nguồn không có tác giả của ta"):
        page.clean()
    SourcedNewsPage(bylines=[Byline(role="collection", contributor="Hà")]).clean()


def test_a_source_s_hosts_are_hosts() -> None:
    for hosts, wrong in (("nhandan.vn, https://x.vn", "https://x.vn"), ("nhandan", "nhandan")):
        with pytest.raises(ValidationError, match=f"“{wrong}” không phải tên miền"):
            Source(name="Báo", kind="tinh", hosts=hosts).clean()
    assert Source(hosts="nhandan.vn").owns("https://dientu.nhandan.vn/x")
    assert not Source(hosts="nhandan.vn").owns("https://xnhandan.vn/x")
