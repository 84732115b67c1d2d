"""Within one screen a picture is read once; outside of it, and by what is asked otherwise, each time."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from snippets.models import Picture, reading_once
from tests.approval import files

pytestmark = pytest.mark.django_db


def test_what_was_read_is_not_read_again_and_what_was_not_is() -> None:
    first, second = files.picture(), files.picture(title="Chợ đêm")
    with reading_once(), CaptureQueriesContext(connection) as asked:
        Picture.objects.in_bulk([first.pk])
        found = Picture.objects.in_bulk([first.pk, second.pk, None])
        assert Picture.objects.in_bulk([second.pk]) == {second.pk: second}
    assert list(found) == [first.pk, second.pk]
    assert len(asked) == 2
    assert f"IN ({second.pk})" in asked[1]["sql"]


def test_a_picture_that_is_gone_is_in_no_answer() -> None:
    with reading_once():
        assert Picture.objects.in_bulk([0]) == {}
        assert Picture.objects.in_bulk([0]) == {}


def test_a_narrower_question_gets_its_own_answer() -> None:
    kept = files.picture()
    with reading_once():
        Picture.objects.in_bulk([kept.pk])
        assert Picture.objects.filter(title="Tên khác").in_bulk([kept.pk]) == {}


def test_the_next_screen_reads_anew() -> None:
    kept = files.picture()
    with reading_once():
        Picture.objects.in_bulk([kept.pk])
    Picture.objects.filter(pk=kept.pk).update(caption="Chú thích mới")
    assert Picture.objects.in_bulk([kept.pk])[kept.pk].caption == "Chú thích mới"
    with reading_once():
        assert Picture.objects.in_bulk([kept.pk])[kept.pk].caption == "Chú thích mới"


def test_a_draft_comes_with_the_picture_it_names_and_without_one_that_was_deleted() -> None:
    shown, gone = files.picture(), files.picture(title="Ảnh sẽ xóa")
    page = files.news(lead_picture=gone)
    Picture.objects.filter(pk=gone.pk).delete()  # past every door
    assert page.get_latest_revision_as_object().lead_picture is None
    page.lead_picture = shown
    page.save_revision()
    draft = page.get_latest_revision_as_object()
    with CaptureQueriesContext(connection) as asked:
        assert draft.lead_picture == shown
    assert len(asked) == 0
