"""Each kind of public snippet passes the workflow of the section that keeps it (design 6.4)."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from wagtail.models import WorkflowContentType

from snippets.models import public_snippets
from workflows.enactment.enact import enact
from workflows.regulation.regulation import Regulation
from workflows.regulation.tuyen_quang import REGULATION
from workflows.regulation.vocabulary import SectionKind

pytestmark = pytest.mark.django_db

KINDS = {
    "identity": "Liên hệ, thông báo",
    "homelayout": "Liên hệ, thông báo",
    "official": "Giới thiệu › Hệ thống chính trị thành phố",
    "organisation": "Giới thiệu › Hệ thống chính trị thành phố",
    "term": "Giới thiệu › Hệ thống chính trị thành phố",
    "source": "Tin tổng hợp › Tin dẫn nguồn báo, đài Trung ương và của tỉnh",
}


@pytest.fixture
def in_force(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts a regulation in force that says otherwise who keeps what."""

    def put(**changes: Any) -> Regulation:
        changed = replace(REGULATION, **changes)
        monkeypatch.setitem(
            sys.modules, "tests.localities.other_keepers", SimpleNamespace(REGULATION=changed)
        )
        settings.REGULATION = "tests.localities.other_keepers"
        return changed

    return put


def attached() -> dict[str, str]:
    return dict(WorkflowContentType.objects.values_list("content_type__model", "workflow__name"))


def test_every_kind_has_its_keeper_and_the_keepers_workflow() -> None:
    assert {model.kept_as for model in public_snippets()} == {kind for kind, _ in REGULATION.keepers}
    assert attached() == KINDS
    assert {model._meta.model_name: model().get_workflow().name for model in public_snippets()} == KINDS


def test_a_keeper_is_a_section_with_a_page() -> None:
    for kind, key in REGULATION.keepers:
        assert REGULATION.section(key).kind is SectionKind.PAGE, kind


def test_when_another_section_keeps_a_kind_its_workflow_follows(in_force: Any) -> None:
    in_force(keepers=(("identity", "kinh-te"), *REGULATION.keepers[1:]))
    assert enact() == ["Gắn quy trình vào “Thông tin nhận diện”."]
    assert attached()["identity"] == "Tin tổng hợp › Kinh tế"


def test_a_kind_that_nobody_keeps_has_no_workflow(in_force: Any) -> None:
    in_force(keepers=())
    assert len(enact()) == len(KINDS)
    assert attached() == {}
    assert enact() == []
