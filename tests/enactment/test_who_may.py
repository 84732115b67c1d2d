"""`manage.py who_may`: the answer of the authority for one person, one verb and one address."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError

from tests import editor
from tests.databases import call
from workflows.staff.models import User

pytestmark = pytest.mark.django_db
WRITER, LEADER = "vien-chuc-trung-tam", "truong-ban"
NEWS = "/tin-tong-hop/kinh-te/"


def asked(person: str, verb: str, address: str) -> str:
    return call("who_may", person, verb, address).strip()


def test_who_writes_there_may_create() -> None:
    assert asked(WRITER, "create", NEWS) == "Được."


@pytest.mark.parametrize(
    "address", ["tin-tong-hop/kinh-te", "/tin-tong-hop/kinh-te", "//tin-tong-hop//kinh-te//"]
)
def test_slashes_about_the_address_do_not_matter(address: str) -> None:
    assert asked(WRITER, "create", address) == "Được."


def test_a_refusal_names_the_clause_and_who_is_responsible() -> None:
    sentence = asked(LEADER, "create", NEWS)
    assert sentence.startswith("Theo Điều ")
    assert "việc này thuộc trách nhiệm của Viên chức Trung tâm" in sentence


def test_as_json_the_answer_says_who_what_where_and_why() -> None:
    yes = json.loads(call("who_may", WRITER, "create", NEWS, "--json"))
    assert yes == {"person": WRITER, "verb": "create", "page": "Kinh tế", "may": True, "reason": ""}
    no = json.loads(call("who_may", LEADER, "create", NEWS, "--json"))
    assert not no["may"]
    assert no["reason"] == asked(LEADER, "create", NEWS)


@pytest.mark.parametrize("verb", ["publish", "unpublish", "lock", "translate"])
def test_what_nobody_does_by_hand_is_refused_to_the_leader_and_a_superuser(verb: str) -> None:
    editor.superuser()
    for person in (LEADER, "quan-tri-goc"):
        assert "một cửa xuất bản" in asked(person, verb, NEWS)


def test_a_draft_is_asked_about_by_its_number() -> None:
    page = editor.draft("kinh-te", "Bản nháp có mã", User.objects.get(username=WRITER))
    assert asked(WRITER, "delete", str(page.pk)) == "Được."
    assert "chỉ người viết" in asked("giam-doc-trung-tam", "delete", str(page.pk))
    assert "Hãy trình duyệt trước" in asked(LEADER, "approve", str(page.pk))


@pytest.mark.parametrize(
    ("person", "verb", "address", "sentence"),
    [
        ("nguoi-la", "create", NEWS, "Không có tài khoản “nguoi-la”."),
        (WRITER, "phê duyệt", NEWS, "Không có việc “phê duyệt”. Các việc: "),
        (WRITER, "create", "/khong-co/", "Không có trang nào ở “/khong-co/”."),
        (WRITER, "create", "99999999", "Không có trang nào ở “99999999”."),
    ],
)
def test_what_is_unknown_is_said(person: str, verb: str, address: str, sentence: str) -> None:
    with pytest.raises(CommandError) as error:
        asked(person, verb, address)
    assert str(error.value).startswith(sentence)
