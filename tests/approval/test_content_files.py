"""Pictures and files count by their bytes and by the words the public meets beside them, a snippet by which it is."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from pages.models import NewsPage
from snippets.models import Attachment, Picture
from tests.conftest import SignIn
from workflows.approval.content import content_hash, files_shown

from . import files, shared

pytestmark = pytest.mark.django_db


def shows(**values: Any) -> NewsPage:
    return files.news(**values).get_latest_revision_as_object()


def test_pictures_and_files_are_found_wherever_they_are_shown() -> None:
    picture, other, attachment, linked = (
        files.picture(),
        files.picture(title="Chợ"),
        files.attachment(),
        files.attachment(title="Biểu mẫu"),
    )
    body = files.with_picture(other) + files.with_file(attachment) + files.with_link(linked)
    page = shows(lead_picture=picture, body=body + files.with_picture(picture))
    assert files_shown(page) == sorted(
        [
            ("snippets.attachment", attachment.pk),
            ("snippets.attachment", linked.pk),
            ("snippets.picture", picture.pk),
            ("snippets.picture", other.pk),
        ],
        key=str,
    )


def by_shell(kept: Picture | Attachment, **changes: Any) -> None:
    """Past every guard."""
    type(kept).objects.filter(pk=kept.pk).update(**changes)


WORDS = {
    "title": "Tên khác",
    "alt": "Tả khác",
    "author": "Người khác",
    "rights": "open",
    "caption": "Chú thích khác",
    "focal_point_x": 9,
    "focal_point_y": 9,
    "focal_point_width": 9,
    "focal_point_height": 9,
    "sha256": "0" * 64,
}
NOT_WORDS = {
    "file_size": 9,
    "description": "khác",
    "file_hash": "0",
    "width": 9,
    "created_at": timezone.now(),
}


@pytest.mark.parametrize("way", ["lead_picture", "body"])
@pytest.mark.parametrize(("name", "value"), [*WORDS.items(), *NOT_WORDS.items()])
def test_a_picture_counts_by_its_bytes_its_words_and_its_focal_point(way: str, name: str, value: Any) -> None:
    picture = files.picture()
    page = shows(**{way: picture if way == "lead_picture" else files.with_picture(picture)})
    before = content_hash(page)
    by_shell(picture, **{name: value})
    assert (content_hash(page) != before) is (name in WORDS)


@pytest.mark.parametrize("show", [files.with_file, files.with_link])
@pytest.mark.parametrize(("name", "value"), [("title", "Tên khác"), ("sha256", "0" * 64), ("file_size", 9)])
def test_a_file_counts_by_its_bytes_and_its_title(show: Any, name: str, value: Any) -> None:
    attachment = files.attachment()
    page = shows(body=show(attachment))
    before = content_hash(page)
    by_shell(attachment, **{name: value})
    assert (content_hash(page) != before) is (name != "file_size")


def test_renditions_tags_and_collections_do_not_count() -> None:
    picture = files.picture()
    page = shows(lead_picture=picture)
    before = content_hash(page)
    picture.get_rendition("width-20")
    picture.tags.add("cầu")
    picture.collection = picture.collection.get_parent()
    picture.save()
    assert content_hash(page) == before


def test_another_picture_with_the_same_words_is_another_picture() -> None:
    first, second = files.picture(), files.picture()
    assert content_hash(shows(lead_picture=first)) != content_hash(shows(lead_picture=second))


def test_a_snippet_counts_by_which_one_it_is(sign_in: SignIn) -> None:
    """It passes its own chain (design 6.4)."""
    unit = shared.unit()
    page = shows(providing_unit=unit)
    before = content_hash(page)
    shared.edit(sign_in(files.AUTHOR), unit, name="Phường Mới")
    type(unit).objects.filter(pk=unit.pk).update(name="Phường Mới")
    assert content_hash(page) == before
    page.providing_unit = shared.unit("mat-tran-to-quoc")
    assert content_hash(page) != before
