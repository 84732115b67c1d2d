"""Who approves what: the regulation's answer, with the people of today where there is a database."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import Error

from workflows.approval.chain import StepInForce, chain_in_force
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import Section, Step

VERBS = {
    "check": "kiểm duyệt",
    "approve": "phê duyệt",
    "decide": "quyết định",
    "release": "kết thúc quy trình",
}
PERIODS = {
    "daily": "hằng ngày",
    "weekly": "hằng tuần",
    "monthly": "hằng tháng",
    "quarterly": "rà soát hằng quý",
    "on-change": "ngay khi có thay đổi",
    "on-receipt": "khi tiếp nhận",
    "by-contract": "theo hợp đồng",
}


def row(regulation: Regulation, section: Section, on: date, *, with_people: bool) -> dict[str, Any]:
    """One section as data: chain, clauses, gaps, and today's holders when asked for."""
    return {
        "section": section.title,
        "key": section.key,
        "address": regulation.address(section.key),
        "contributors": [c.title or regulation.role(c.role).title for c in section.contributors],
        "steps": _steps(regulation, section, on, with_people=with_people),
        "freshness": section.freshness.period.value,
        "clauses": list(section.clauses),
        "gaps": [f"{gap.about} {gap.default}" for gap in section.gaps],
        "shape": section.chain.shape.value,
    }


def _steps(regulation: Regulation, section: Section, on: date, *, with_people: bool) -> list[dict[str, Any]]:
    if with_people:
        return [_step_in_force(step) for step in chain_in_force(section, on)]
    return [_step_data(step, regulation.role(step.role).title) for step in section.chain.steps]


def _step_in_force(found: StepInForce) -> dict[str, Any]:
    data = _step_data(found.step, found.title) | {"people": [str(person) for person in found.people]}
    return data | {"decision": found.decision} if found.decision else data


def _step_data(step: Step, title: str) -> dict[str, Any]:
    return {
        "verb": str(step.verb),
        "role": step.role,
        "title": title,
        "clause": step.clause,
        "gap": step.gap,
        "people": [],
    }


def rows(regulation: Regulation, on: date, key: str = "") -> tuple[list[dict[str, Any]], bool]:
    """Every section, or those the key names (a section or a heading); and whether people could be asked.

    Answers from the regulation alone before the database exists or is migrated.
    """
    chosen = [s for s in regulation.sections if not key or key in regulation.path(s.key)]
    try:
        return [row(regulation, s, on, with_people=True) for s in chosen], True
    except Error:
        return [row(regulation, s, on, with_people=False) for s in chosen], False


def text(regulation: Regulation, data: dict[str, Any]) -> str:
    """One section as a clerk reads it."""
    lines = [regulation.full_title(data["key"]), f"  Địa chỉ: {data['address'] or 'chưa có trang'}"]
    lines.append(f"  Cung cấp, biên tập: {'; '.join(data['contributors'])}")
    for number, step in enumerate(data["steps"], 1):
        mark = _mark(step)
        people = ", ".join(step["people"]) or "chưa có người giữ chức danh"
        lines.append(f"  {number}. {VERBS[step['verb']]}: {step['title']}{mark} ({step['clause']}): {people}")
    lines.append(f"  Định kỳ cập nhật: {PERIODS[data['freshness']]}")
    lines.append(f"  Căn cứ: {', '.join(data['clauses'])}")
    lines += [f"  † {gap}" for gap in data["gaps"]]
    return "\n".join(lines)


def _mark(step: dict[str, Any]) -> str:
    """† where the regulation names nobody; with the decision that fills it, where there is one."""
    if not step["gap"]:
        return ""
    return f" † theo phân công {step['decision']}" if step.get("decision") else " †"
