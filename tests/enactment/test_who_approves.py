"""`who_approves` says what the regulation says, row by row, by a table that was typed independently."""

from __future__ import annotations

import json

import pytest

from tests.databases import call
from workflows.regulation.tuyen_quang import REGULATION

from ..regulation.table_of_sections import TABLE

pytestmark = pytest.mark.django_db

# Organisations as the table prints them, and the contributor that stands for each in the data.
ORGANISATIONS = {
    "xã/phường": "Các xã, phường thuộc thành phố",
    "đoàn thể": "Các tổ chức chính trị - xã hội thành phố",
    "phòng/ban": "Các phòng, ban, đơn vị",
    "VPTU": "Văn phòng Thành ủy",
    "VPUB": "Văn phòng HĐND và UBND thành phố",
    "Phòng Tư pháp": "Phòng Tư pháp",
}
# Offices the regulation's units of 2019 do not list by name: any unit's contact covers them.
UNITS_AT_LARGE = {"phòng TC-KH", "phòng QLĐT", "cơ quan xử lý"}
TITLES = {role.code: role.title for role in REGULATION.roles} | ORGANISATIONS
TITLES |= {"CTV": TITLES["BĐ"]} | dict.fromkeys(UNITS_AT_LARGE, TITLES["ĐV"])
CODES = {role.key: role.code for role in REGULATION.roles}


@pytest.fixture(scope="module")
def answers(city_of_module: None) -> dict[str, dict]:
    """By row, asked once."""
    found = json.loads(call("who_approves", "--json"))
    rows = {section.key: section.row for section in REGULATION.sections}
    return {rows[answer["key"]]: answer for answer in found}


def test_every_row_of_the_table_has_an_answer_and_no_other(answers: dict) -> None:
    assert set(answers) == {row.row for row in TABLE}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.row)
def test_the_answer_is_the_table_s(answers: dict, row) -> None:
    answer = answers[row.row]
    steps = tuple((step["verb"], CODES[step["role"]], step["gap"]) for step in answer["steps"])
    assert steps == row.steps
    assert answer["shape"] == row.shape
    assert set(answer["contributors"]) == {TITLES[code] for code in row.contributors}
    assert answer["freshness"] == row.freshness
    assert set(row.clauses) <= set(answer["clauses"])
    assert all(step["people"] for step in answer["steps"] if CODES[step["role"]] not in {"TV", "LĐ"})
