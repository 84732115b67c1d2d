"""The POST of every button beside the chain, forged by everybody whose it is not: refused, and nothing is changed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from site_tphcm.demonstration.people import PEOPLE
from tests import editor
from tests.approval.chain import CHECKER, WRITER, newest, press, submitted
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.discussion.days import next_day
from workflows.approval.models import OpinionRequest, Remark
from workflows.archive.models import Entry

from .said import CONTACT, UNIT, ask, asked_about, told

pytestmark = pytest.mark.django_db
EVERYBODY = (*(person.username for person in PEOPLE), "quan-tri-goc")
CONTACTS = {person.username for person in PEOPLE if person.role == "dau-moi"}
MAY = {
    "trao-doi": {*EVERYBODY} - {*CONTACTS, "quan-sat", "quan-tri-ky-thuat", "quan-tri-goc"},
    "de-xuat-lanh-dao": {CHECKER},
    "chuyen-chuyen-muc": {CHECKER},
    "de-nghi-tham-tra": {CHECKER},
    "y-kien-tham-tra": {CONTACT},
}


def typed(slug: str, item: Any) -> dict[str, Any]:
    day = next_day(timezone.localdate()).isoformat()
    return {
        "trao-doi": {"words": "Một câu."},
        "de-xuat-lanh-dao": {"words": "Một đề xuất."},
        "chuyen-chuyen-muc": {"section": "van-hoa-xa-hoi", "reason": "Một lý do."},
        "de-nghi-tham-tra": {"unit": "mat-tran-to-quoc", "words": "Một câu hỏi.", "due_on": day},
        "y-kien-tham-tra": {"request": asked_about(item).pk, "view": "agrees", "words": "Đúng."},
    }[slug]


def state_of(item: Any) -> tuple[Any, ...]:
    passage = newest(item)
    return (
        Remark.objects.count(),
        list(OpinionRequest.objects.values_list("unit", "answered_at")),
        Entry.objects.exclude(verb="sign_in").count(),
        (passage.pk, passage.state, passage.position),
        Page.objects.get(pk=item.pk).path,
    )


@pytest.mark.parametrize("slug", one_in(2, list(MAY)))
def test_forged_by_everybody_else_it_is_refused_with_a_sentence(sign_in: SignIn, slug: str) -> None:
    editor.superuser()
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item, unit=UNIT)
    before = state_of(item)
    for username in [name for name in EVERYBODY if name not in MAY[slug]]:
        answer = press(sign_in(username), item, slug, **typed(slug, item))
        assert answer.status_code in {302, 403}, username
        assert says_its_sentence(told(answer)), username
        assert "Đã " not in editor.said(answer), username
        assert state_of(item) == before, username


@pytest.mark.parametrize("slug", MAY)
def test_whose_it_is_finds_it_done(sign_in: SignIn, slug: str) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item, unit=UNIT)
    before = state_of(item)
    username = CHECKER if CHECKER in MAY[slug] else CONTACT
    assert press(sign_in(username), item, slug, **typed(slug, item)).status_code == 302
    assert state_of(item) != before


def test_the_author_is_not_among_those_who_pass_it_on_or_ask(sign_in: SignIn) -> None:
    assert not [slug for slug, people in MAY.items() if WRITER in people and slug != "trao-doi"]


def says_its_sentence(text: str) -> bool:
    """A clause or a principle, in Vietnamese, and not the library's own words."""
    return re.search(r"Theo (Điều \d|nguyên tắc)|Đơn vị (được|này|đã)|Bài ", text) is not None and (
        "không có quyền" not in text
    )
