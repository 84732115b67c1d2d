"""What a decision keeps from view in the editions of an item is kept from view in the register too."""

from __future__ import annotations

import pytest

from tests.approval.chain import press, reworded
from tests.approval.discussion.said import text_of
from tests.approval.withdrawing.gone import PUBLIC
from tests.conftest import SignIn
from workflows.archive.models import Entry
from workflows.archive.veil import MARK

from .conftest import Story, released
from .test_hiding import WHY
from .test_register import CLERK, ROOM, WRITER, newest, rows, told

pytestmark = pytest.mark.django_db
NAMED = "Nguyễn Văn Mẫu"  # in a title


def test_what_a_decision_keeps_from_view_is_neither_read_nor_found(sign_in: SignIn, story: Story) -> None:
    reader = sign_in("quan-sat")
    reworded(story.page, WRITER, title=f"Ông {NAMED} được khen")
    edition, leader = released(sign_in, story.page), sign_in(CLERK)
    assert press(leader, story.page, "go-bo", **PUBLIC).status_code == 302
    asked = {"deeds": "publish", "item": "duoc khen nguyen van mau"}
    assert rows(reader, **asked) == [edition.number]
    form = {"words": NAMED, **WHY, "confirmed": "1"}
    assert leader.post(f"/admin/doi-chieu/ban/{edition.number}/che/", form).status_code == 302
    assert rows(reader, **asked) == []
    sealed = Entry.objects.filter(verb="sealed", number__gt=edition.number)[0]
    for entry in (Entry.objects.get(pk=edition.number), sealed, newest(verb="hide")):
        assert MARK in told(reader, entry) and NAMED not in told(reader, entry)
    listed = text_of(reader.get(ROOM, {"of": edition.number}))
    assert MARK in listed and NAMED not in listed
