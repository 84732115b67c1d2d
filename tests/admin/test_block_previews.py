"""Whoever chooses a block sees it as residents will: the public template, the public style, an example."""

from __future__ import annotations

from typing import Any

import pytest
from django.templatetags.static import static

from pages.models import DisclosurePage, IntroPage, NewsPage
from tests.conftest import SignIn

BODIES = [kind._meta.get_field("body").stream_block for kind in (NewsPage, DisclosurePage, IntroPage)]
BLOCKS = [block for body in BODIES for block in body.child_blocks.values()]
SHOWN = {
    "heading": "<h2>Thời gian, địa điểm tiếp nhận</h2>",
    "paragraph": "<li>Mỗi việc một gạch đầu dòng;</li>",
    "picture": "<figcaption>Chú thích: ai, làm gì, ở đâu, khi nào.",
    "quote": "<figcaption>Họ tên, chức danh người nói; hoặc tên văn bản</figcaption>",
    "file": "Tên văn bản, số, ngày ban hành",
    "table": "Lịch tiếp công dân (ví dụ)",
}


@pytest.mark.django_db
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.name)
def test_every_block_has_an_example_in_the_public_style(sign_in: SignIn, block: Any) -> None:
    assert block.is_previewable
    assert str(block.get_description())
    response = sign_in("vien-chuc-trung-tam").get(f"/admin/block-preview/?id={block.definition_prefix}")
    shown = response.content.decode()
    assert response.status_code == 200
    assert block.meta.template in [template.name for template in response.templates]
    assert static("portal.css") in shown
    assert SHOWN[block.name] in shown


@pytest.mark.django_db
def test_the_picture_of_the_example_is_drawn_by_us_and_has_words_for_who_cannot_see_it(
    sign_in: SignIn,
) -> None:
    block = BODIES[0].child_blocks["picture"]
    response = sign_in("vien-chuc-trung-tam").get(f"/admin/block-preview/?id={block.definition_prefix}")
    shown = response.content.decode()
    assert f'src="{static("previews/landscape.svg")}"' in shown
    assert 'alt="Núi, sông và một chiếc thuyền (hình vẽ minh họa)"' in shown
