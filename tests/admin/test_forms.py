"""The forms of pages: fields in the order one thinks, and help that names the clause it rests on."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from pages.models.panels import citing
from tests import editor
from tests.conftest import SignIn
from tests.kinds import KINDS, SECOND_KINDS
from tests.localities import ban_mau
from workflows.approval.item.screen import panel_of
from workflows.regulation import tuyen_quang

WRITER = "vien-chuc-trung-tam"
WORDS = ["title", "summary", "body"]
ORDER = {
    "kinh-te": [
        *WORDS, "lead_picture", "genre", "field_of_activity", "event_on",
        "bylines-TOTAL_FORMS", "providing_unit", "received_on", "source_line",
    ],
    "thu-vien-anh-video": [*WORDS, "bylines-TOTAL_FORMS", "providing_unit"],
    "van-hoa-le-hoi": [*WORDS, "lead_picture"],
}  # fmt: skip
HELP = (
    "Căn cứ: Điều 6 “Yêu cầu về nội dung” (Chương III); Điều 4 (Chương II), khoản 3, điểm a.",
    "Lĩnh vực chính của bài. Căn cứ: Điều 3 (Chương I), khoản 2, điểm c.",
    "Đơn vị cung cấp chịu trách nhiệm về tính chính xác của thông tin. "
    "Căn cứ: Điều 6 “Trách nhiệm cung cấp thông tin” (Chương III).",
    "Căn cứ: Điều 7 (Chương III).",
    "Ví dụ: Theo Báo Nhân Dân. Căn cứ: Điều 5 (Chương II); Điều 4 (Chương II), khoản 3, điểm b.",
)


def form_of(sign_in: SignIn, key: str) -> str:
    return unescape(sign_in(WRITER).get(editor.add_address(key)).content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [*KINDS.values(), *SECOND_KINDS], ids=lambda kind: kind.__name__)
def test_who_wrote_a_page_of_any_kind_opens_it_again(sign_in: SignIn, kind: Any) -> None:
    """As the example city has it: each kind by one of its writers."""
    page = kind.objects.filter(live=False, owner__is_demonstration=True).first()
    opened = sign_in(page.owner.username).get(editor.edit_address(page))
    assert opened.status_code == 200
    assert page.draft_title in unescape(opened.content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize("key", ORDER)
def test_what_it_says_comes_before_what_it_is_and_who_gave_it(sign_in: SignIn, key: str) -> None:
    form = form_of(sign_in, key)
    names = {name: form.find(f'name="{name}"') for name in ORDER[key]}
    names["body"] = form.find(f'id="{panel_of("body")}"')
    assert -1 not in names.values()
    assert sorted(names, key=lambda name: names[name]) == ORDER[key]


@pytest.mark.django_db
def test_help_names_the_clause_of_the_regulation(sign_in: SignIn) -> None:
    form = form_of(sign_in, "kinh-te")
    assert [help_text for help_text in HELP if help_text not in form] == []
    assert "Tin dài 100 đến 300 chữ" in form


@pytest.mark.django_db
def test_help_follows_the_regulation_and_asks_no_database(
    settings: Any, django_assert_num_queries: Any
) -> None:
    help_text = citing("Nêu đúng việc.", "fields")
    with django_assert_num_queries(0):
        assert str(help_text) == "Nêu đúng việc. Căn cứ: Điều 3 (Chương I), khoản 2, điểm c."
        settings.REGULATION = "tests.localities.ban_mau"
        assert str(help_text) == "Nêu đúng việc."


@pytest.mark.parametrize("regulation", [tuyen_quang.REGULATION, ban_mau.REGULATION])
def test_every_clause_a_form_rests_on_stands_in_the_regulation(regulation: Any) -> None:
    known = {clause.id for clause in regulation.clauses}
    assert [(about, clauses) for about, clauses in regulation.grounds if not set(clauses) <= known] == []
