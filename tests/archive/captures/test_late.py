"""An edition that is public no more, or not as it was, is drawn from its revision, and its row says so; what cannot be
drawn has an empty list and a sentence."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, Revision

from snippets.models import Picture
from tests.approval import files, shared
from tests.conftest import SignIn
from workflows.approval.models import Submission
from workflows.archive import asking, capture
from workflows.archive.models import Edition

from .taken import addresses, edition_of, published, served, taken, words

pytestmark = pytest.mark.django_db
LATE, GONE, WITHOUT = "Vẽ lại từ bản lưu", "đã bị xóa trước khi kịp chụp", "không có địa chỉ riêng"


def corrected(edition: Edition) -> Edition:
    """The next edition of the same article."""
    page = Page.objects.get(pk=edition.key).specific
    page.title, page.summary = "Chợ mở muộn", "Tóm tắt đã sửa. Chợ mở muộn một tuần."
    page.save_revision(user=shared.person(files.AUTHOR))
    files.released(type(page).objects.get(pk=page.pk))
    return edition_of(page)


def test_an_edition_that_another_followed_is_drawn_as_it_was() -> None:
    first = published("Chợ mới mở")
    second = corrected(first)
    before, after = taken(first), taken(second)
    assert LATE in words(before)["late"] and "late" not in words(after)
    assert "Chợ mới mở" in served(before)[first.address].decode()
    assert "Chợ mở muộn" not in served(before)[first.address].decode()
    assert served(after)[second.address] == Client().get(second.address).content
    assert "/static/portal.css" in addresses(before)


def test_one_that_was_withdrawn_meanwhile_is_drawn_and_no_notice_of_its_withdrawal(sign_in: SignIn) -> None:
    edition = published("Chợ mới mở")
    Page.objects.filter(pk=edition.key).update(live=False)
    assert Client().get(edition.address).status_code == 410
    found = taken(edition)
    assert found.pieces[0]["status"] == 200 and LATE in words(found)["late"]
    assert "Chợ mới mở" in served(found)[edition.address].decode()


def test_one_that_moved_meanwhile_is_kept_at_the_address_it_had() -> None:
    edition = published("Chợ mới mở")
    page = Page.objects.get(pk=edition.key)
    page.slug = "dia-chi-khac"
    page.save()
    found = taken(edition)
    assert LATE in words(found)["late"] and addresses(found)[0] == edition.address


def test_one_that_is_replaced_while_it_is_asked_for_is_not_taken_for_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edition = published("Chợ mới mở")
    ask = capture.ask

    def meanwhile(uri: str) -> asking.Answer:
        if uri.endswith(edition.address):
            corrected(edition)
        return ask(uri)

    monkeypatch.setattr(capture, "ask", meanwhile)
    found = taken(edition)
    assert LATE in words(found)["late"]
    assert "Chợ mở muộn" not in served(found)[edition.address].decode()


def test_a_file_of_a_withdrawn_article_is_read_by_nobody_and_told_as_missing() -> None:
    paper = files.attachment()
    edition = published(body=files.with_file(paper))
    Page.objects.filter(pk=edition.key).update(live=False)
    assert f"{paper.url} (404)" in words(taken(edition))["missing"]


@pytest.mark.parametrize("lost", ["page", "revision"])
def test_of_one_whose_page_or_revision_is_gone_there_is_a_sentence_and_no_second_try(lost: str) -> None:
    edition = published()
    if lost == "page":
        Submission.objects.all().delete()
        Page.objects.get(pk=edition.key).delete()
    else:
        Page.objects.filter(pk=edition.key).update(live_revision=None, latest_revision=None, live=False)
        Revision.objects.filter(pk=edition.revision).delete()
    found = taken(edition)
    assert found.pieces == [] and GONE in words(found)["missing"]
    assert not Edition.objects.uncaptured().exists()


def test_a_snippet_has_no_address_and_a_sentence_that_says_so(sign_in: SignIn) -> None:
    item, office = shared.identity(), "chuyen-vien-vp-hdnd-ubnd"
    shared.edit(sign_in(office), item, phone="0207 3822 000")
    submission = shared.submit(item, office)
    shared.check(submission, item, "giam-doc-trung-tam")
    shared.approve(submission, item, "pho-truong-ban")
    edition = Edition.objects.of(item._meta.label_lower, str(item.pk)).get()
    found = taken(edition)
    assert found.pieces == [] and WITHOUT in words(found)["missing"]


@pytest.mark.parametrize("route", ["replaced", "deleted", "row", "file"])
def test_a_picture_that_is_gone_later_is_kept_as_it_was_served(route: str) -> None:
    """By every route: another in its place, deleted as a whole, its row or its file alone."""
    picture, paper = files.picture(), files.attachment()
    edition = published(lead_picture=picture, body=files.with_file(paper))
    found = taken(edition)
    before = served(found)
    _gone(route, edition, picture)
    assert served(found) == before
    assert any(
        path.startswith("/media/images/") and data.startswith(b"RIFF") for path, data in before.items()
    )
    assert before[paper.url] == b"%PDF-1.7 thu"


def _gone(route: str, edition: Edition, picture: Any) -> None:
    page = Page.objects.get(pk=edition.key).specific
    if route == "replaced":
        page.lead_picture = files.picture(title="Cầu mới")
        page.save_revision(user=shared.person(files.AUTHOR))
        files.released(type(page).objects.get(pk=page.pk))
        return
    if route == "file":
        for size in picture.renditions.all():
            size.file.storage.delete(size.file.name)
        picture.file.storage.delete(picture.file.name)
        return
    if route == "deleted":
        Submission.objects.all().delete()
        page.delete()
        picture.delete()
        return
    type(page).objects.filter(pk=page.pk).update(lead_picture=None)
    picture.renditions.all().delete()
    Picture.objects.filter(pk=picture.pk)._raw_delete("default")
