"""The matrix says of every section and role what the question of authority says, with the clause."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from site_tphcm.demonstration.people import PEOPLE
from tests.conftest import SignIn
from workflows.enactment.matrix import matrix
from workflows.enactment.who_approves import rows
from workflows.staff.models import Assignment, User
from workflows.staff.regulation import regulation_in_force

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/ai-lam-gi/"


def cells(key: str) -> dict[str, list[str]]:
    """Of a section: role to what it does there."""
    found = matrix(regulation_in_force(), timezone.localdate())
    [row] = [row for row in found.rows if row.section.key == key]
    return {
        role.key: [deed.verb + " †" * deed.is_gap for deed in cell]
        for role, cell in zip(found.roles, row.cells, strict=True)
        if cell
    }


def test_each_step_of_every_chain_stands_in_the_column_of_its_role() -> None:
    regulation = regulation_in_force()
    told, has_people = rows(regulation, timezone.localdate())
    found = matrix(regulation, timezone.localdate())
    assert has_people
    for row, said in zip(found.rows, told, strict=True):
        by_role = dict(zip([role.key for role in found.roles], row.cells, strict=True))
        for step in said["steps"]:
            deeds = [deed for deed in by_role[step["role"]] if step["clause"] in deed.clauses]
            assert [deed for deed in deeds if list(deed.people) == step["people"]], (row.section.key, step)


def test_who_writes_checks_and_decides_news() -> None:
    news = cells("kinh-te")
    assert "Kiểm duyệt" in news["giam-doc-trung-tam"]
    assert "Phê duyệt †" in news["truong-ban"]  # the clause names no leader for news
    assert "Biên tập" in news["vien-chuc-trung-tam"]
    assert "quan-sat" not in news


def test_an_assignment_fills_a_gap_and_is_named(sign_in: SignIn) -> None:
    regulation = regulation_in_force()
    section = next(
        s for s in regulation.sections if any(step.gap and step.verb == "check" for step in s.chain.steps)
    )
    person = User.objects.get(username="truong-phong-vhtt")
    Assignment.objects.create(
        section=section.key,
        duty="check",
        person=person,
        starts_on=timezone.localdate(),
        decision_number="05/PC-VD",
    )
    html = sign_in("truong-ban").get(ADDRESS).content.decode()
    assert "Theo phân công 05/PC-VD" in html


@pytest.mark.parametrize("username", [person.username for person in PEOPLE])
def test_everybody_of_the_office_reads_it(sign_in: SignIn, username: str) -> None:
    html = unescape(sign_in(username).get(ADDRESS).content.decode())
    words = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    assert "Trưởng Ban biên tập" in words
    anchors, links = (
        set(re.findall(r'id="(khoan-[^"]+)"', html)),
        set(re.findall(r'href="#(khoan-[^"]+)"', html)),
    )
    assert links <= anchors
    assert len(links) > 10


def test_it_asks_three_questions_of_the_roster_for_all_sections() -> None:
    regulation = regulation_in_force()
    with CaptureQueriesContext(connection) as asked:
        matrix(regulation, timezone.localdate())
    assert len(asked) == 3
