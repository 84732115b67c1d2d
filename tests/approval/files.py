"""Pictures and files for tests, kept as the admin keeps them."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from pages.models import NewsPage
from snippets.models import Attachment, Picture
from tests import editor
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import Submission
from workflows.approval.passage import Seen

from . import shared

AUTHOR = "vien-chuc-trung-tam"


def upload(name: str = "cau.png", colour: str = "white") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, get_test_image_file(colour=colour).file.getvalue(), "image/png")


def paper(words: bytes = b"%PDF-1.7 thu", name: str = "ke-hoach.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, words)


def picture(**words: Any) -> Picture:
    kept = {
        "file": upload(),
        "title": "Cầu Nông Tiến",
        "alt": "Cầu qua sông Lô",
        "author": "Lan Thanh",
        "rights": "own",
    } | words
    return Picture.objects.create(collection=_collection(), **kept)


def attachment(**words: Any) -> Attachment:
    kept = {"title": "Kế hoạch"} | words
    return Attachment.objects.create(file=paper(), collection=_collection(), **kept)


def _collection() -> Collection:
    return Collection.objects.get(name="Tin tổng hợp")


def news(title: str = "Chợ mới mở", **values: Any) -> NewsPage:
    """A draft by the author that shows what is given."""
    page = editor.draft("kinh-te", title, shared.person(AUTHOR))
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=shared.person(AUTHOR))
    page.refresh_from_db()
    return page


def body(*blocks: tuple[str, Any]) -> list[dict[str, Any]]:
    """A stream as it is stored."""
    return [{"type": kind, "value": value} for kind, value in blocks]


def with_picture(picture: Picture) -> list[dict[str, Any]]:
    return body(("picture", {"image": picture.pk, "caption": "Cầu"}))


def with_file(attachment: Attachment) -> list[dict[str, Any]]:
    return body(("file", {"file": attachment.pk, "note": ""}))


def with_link(attachment: Attachment) -> list[dict[str, Any]]:
    words = f'<p data-block-key="a1">Xem <a linktype="document" id="{attachment.pk}">kế hoạch</a>.</p>'
    return body(("paragraph", words))


def submit(page: NewsPage) -> Submission:
    return verbs.submit(
        shared.person(AUTHOR),
        page,
        seen=page.latest_revision_id,
        declared=shared.DECLARED,
        at=timezone.now(),
    )


def seen(submission: Submission, page: NewsPage) -> Seen:
    submission.refresh_from_db()
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    return Seen(submission.pk, submission.position, content_hash(draft))


def released(page: NewsPage) -> Submission:
    submission = submit(page)
    verbs.check(shared.person("giam-doc-trung-tam"), page, seen=seen(submission, page), at=timezone.now())
    verbs.approve(shared.person("truong-ban"), page, seen=seen(submission, page), at=timezone.now())
    return submission
