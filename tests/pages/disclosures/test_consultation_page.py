"""A draft is open for answers on whole days by the city's clock, says where to send them, and later what came of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from html import unescape

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from pages.disclosures.stages import Stage, stage_at
from pages.models import ConsultationFile, ConsultationPage
from tests.kinds import paper
from tests.pages.public import published, section

pytestmark = pytest.mark.django_db

KEY = "lay-y-kien-du-thao"
WORDS = {Stage.UPCOMING: "Sắp lấy ý kiến", Stage.OPEN: "Đang lấy ý kiến", Stage.ENDED: "Đã kết thúc"}
FIRST, LAST = date(2026, 3, 2), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("moment", "stage"),
    [  # Hà Nội is seven hours ahead
        (datetime(2026, 3, 1, 16, 59, 59, tzinfo=UTC), Stage.UPCOMING),
        (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), Stage.OPEN),
        (datetime(2026, 4, 1, 16, 59, 59, tzinfo=UTC), Stage.OPEN),
        (datetime(2026, 4, 1, 17, 0, tzinfo=UTC), Stage.ENDED),
    ],
)
def test_both_days_count_whole_to_2359_of_the_last_in_page_and_list(
    client: Client, moment: datetime, stage: Stage
) -> None:
    assert stage_at(moment, FIRST, LAST) is stage
    page = consultation("Dự thảo thử", FIRST, LAST)
    with time_machine.travel(moment, tick=False):
        assert f"</span>{WORDS[stage]}</p>" in shown(client, page.url)
        listed = shown(client, section(KEY).url)
        assert f"</span>{WORDS[stage]}</p>" in listed
        found = shown(client, section(KEY).url, **{"tinh-trang": stage.value})
        assert "Dự thảo thử" in found


def consultation(title: str, first: date, last: date, **fields: object) -> ConsultationPage:
    return published(title, KEY, opens_on=first, closes_on=last, **fields)


def shown(client: Client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


def days(first: int, last: int) -> tuple[date, date]:
    today = timezone.localdate()
    return today + timedelta(days=first), today + timedelta(days=last)


def test_whoever_may_still_answer_finds_it_first(client: Client) -> None:
    for title, span in (("Đã xong", (-9, -1)), ("Còn mở", (-1, 9)), ("Sẽ mở", (3, 9))):
        consultation(title, *days(*span))
    listed = shown(client, section(KEY).url)
    assert listed.index("Còn mở") < listed.index("Sẽ mở") < listed.index("Đã xong")
    assert "Đang lấy ý kiến (1)" in listed


def test_it_says_where_to_send_while_it_is_open_and_not_afterwards(client: Client) -> None:
    said = {"send_address": "Số 1, đường thử", "send_email": "gop-y@example.vn"}
    open_one = shown(client, consultation("Còn mở", *days(0, 0), **said).url)
    assert "Số 1, đường thử" in open_one
    assert 'href="mailto:gop-y@example.vn"' in open_one
    ended = shown(client, consultation("Đã xong", *days(-9, -1), **said).url)
    assert "Số 1, đường thử" not in ended
    assert "không nhận thêm góp ý cho dự thảo này" in ended


def test_the_result_is_shown_after_the_end_and_never_before(client: Client) -> None:
    def files() -> list[ConsultationFile]:
        kinds = ConsultationFile.Kind
        return [
            ConsultationFile(kind=kind, file=paper(f"{kind}.pdf")) for kind in (kinds.DRAFT, kinds.RESULT)
        ]

    told = {"result_summary": "Tiếp thu Điều 2."}
    early = consultation("Còn mở", *days(-1, 9), files=files(), **told)
    assert "Thời hạn lấy ý kiến chưa hết nên chưa ghi kết quả." in early.faults()[0]
    assert "Tiếp thu Điều 2." not in shown(client, early.url)
    ended = consultation("Đã xong", *days(-9, -1), files=files(), **told)
    assert ended.faults() == []
    page = shown(client, ended.url)
    assert "Tiếp thu Điều 2." in page
    assert "Kết quả tiếp thu, giải trình" in page


def test_it_is_not_submitted_without_the_draft_or_a_place_to_send_to() -> None:
    page = consultation("Thiếu", *days(0, 9), files=[], send_email="")
    assert [fault.split(".")[0] for fault in page.faults()] == [
        "Chưa có tệp dự thảo",
        "Chưa có nơi nhận góp ý",
    ]


def test_it_cannot_end_before_it_begins() -> None:
    page = consultation("Ngược", *days(0, 9))
    page.closes_on = page.opens_on - timedelta(days=1)
    with pytest.raises(ValidationError, match="Ngày kết thúc không thể trước ngày bắt đầu"):
        page.clean()


def test_a_longer_list_asks_no_more_queries(client: Client, django_assert_max_num_queries: object) -> None:
    counts = []
    for number in range(2):
        for copy in range(1 + 4 * number):
            consultation(f"Dự thảo {number} {copy}", *days(-copy, 9))
        shown(client, section(KEY).url)
        with django_assert_max_num_queries(12) as queries:
            shown(client, section(KEY).url)
        counts.append(len(queries))
    assert counts[1] <= counts[0]
