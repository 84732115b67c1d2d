"""What changed between two states of a whole item: fields, pictures, rows, links; nothing where nobody changed it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import Byline
from snippets.models import Organisation
from tests import editor
from tests.approval import files
from tests.kinds import KINDS, SECOND_KINDS
from workflows.approval.differences import compared
from workflows.approval.differences.reading import read
from workflows.staff.models import PenName, User

from .told import lines, paragraph

pytestmark = pytest.mark.django_db
WRITER = "vien-chuc-trung-tam"


@pytest.fixture
def news() -> Any:
    return editor.draft("kinh-te", "Tin thử", User.objects.get(username=WRITER))


def draft_of(page: Any) -> Any:
    return page.get_latest_revision().as_object()


def told(old: Any, new: Any) -> list[str]:
    found = compared(*read(old, new))
    return lines(found)[1:] if found else []


@pytest.mark.parametrize("kind", [*KINDS.values(), *SECOND_KINDS], ids=lambda kind: kind.__name__)
def test_a_save_without_a_change_is_no_difference(kind: Any) -> None:
    """Every draft of the example city, saved again as it is."""
    for page in kind.objects.filter(live=False):
        before = draft_of(page)
        again = draft_of(page)
        again.save_revision(user=page.owner)
        assert told(before, draft_of(page)) == []


def test_fields_are_told_in_the_order_of_the_page_with_their_names(news: Any) -> None:
    before, after = draft_of(news), draft_of(news)
    after.title = "Tin đã sửa"
    after.summary = "Tóm tắt thử, thêm một ý. Một câu kể việc gì, ở đâu, khi nào."
    after.providing_unit = Organisation.objects.get(key="phuong-minh-xuan")
    assert told(before, after) == [
        "  changed Tiêu đề: Tin −thử−+đã sửa+",
        "  changed Tóm tắt",
        "    changed p: Tóm tắt thử+, thêm một ý+. Một câu kể việc gì, ở đâu, khi nào.",
        f"  changed Đơn vị cung cấp: +{after.providing_unit}+",
    ]


def test_a_picture_is_shown_before_and_after(news: Any) -> None:
    first, second = files.picture(), files.picture()
    before, after = draft_of(news), draft_of(news)
    before.lead_picture, after.lead_picture = first, second
    found = compared(*read(before, after))
    [picture] = found.parts
    assert (picture.how, picture.kind, picture.before, picture.after) == ("changed", "picture", first, second)


def test_a_picture_in_the_body_is_replaced_in_its_place(news: Any) -> None:
    first, second = files.picture(), files.picture()
    before, after = draft_of(news), draft_of(news)
    for page, picture in ((before, first), (after, second)):
        value = {"image": picture.pk, "caption": "Cầu Nông Tiến."}
        page.body = page._meta.get_field("body").to_python(
            [paragraph("Một.", "1"), {"type": "picture", "id": "2", "value": value}]
        )
    assert told(before, after) == [
        "  changed Nội dung",
        "    changed Ảnh",
        f"      changed Ảnh −[{first}] +[{second}]",
    ]


def test_a_row_that_came_is_told_with_what_it_says(news: Any) -> None:
    before, after = draft_of(news), draft_of(news)
    pen_name = PenName.objects.filter(person__username=WRITER).first()
    after.bylines.add(Byline(pen_name=pen_name, person=pen_name.person, sort_order=9))
    said = told(before, after)
    assert said[1].startswith("    new ")
    assert f"+{pen_name}+" in " ".join(said)


def test_links_to_pages_are_told_by_their_titles_in_a_query_a_kind(news: Any) -> None:
    targets = [editor.published("kinh-te", f"Tin số {n}", news.owner) for n in (1, 2)]
    before, after = draft_of(news), draft_of(news)
    for page, target in zip((before, after), targets, strict=True):
        link = f'<p>Xem <a linktype="page" id="{target.pk}">tin</a>.</p>'
        page.body = page._meta.get_field("body").to_python([paragraph(link, "1")])
    with CaptureQueriesContext(connection) as asked:
        found = compared(*read(before, after))
    [run] = [run for run in found.parts[0].parts[0].parts[0].runs if run.how == "otherwise"]
    assert (run.before.link, run.after.link) == tuple(
        f"{target.title} (số {target.pk})" for target in targets
    )
    assert len([query for query in asked if "wagtailcore_page" in query["sql"]]) == 1
