"""The library's reports of chains: each sees the rows the library would show them, ever so many cost as much as few."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client, RequestFactory
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView
from wagtail.models import WorkflowState

from tests.approval.chain import CHECKER, LEADER, WRITER, checked, press, submitted
from tests.conftest import SignIn
from tests.plans import asked
from workflows.approval.explorer import changeable
from workflows.approval.explorer.passages import Passages, Steps, ToTheNewest
from workflows.approval.explorer.steps import know_the_steps
from workflows.staff.models import User

pytestmark = pytest.mark.django_db
OFFICE, LAW, UNIT = "chuyen-vien-vhtt", "truong-phong-tu-phap", "dau-moi-phuong-minh-xuan"
PASSAGES, STEPS = "/admin/reports/workflow/", "/admin/reports/workflow_tasks/"
ADMINISTRATOR = "quan-tri-thu"


@pytest.fixture(params=[0, changeable.FEW], ids=["asked row by row", "begun with the pages"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changeable, "FEW", request.param)


@pytest.fixture
def passed(sign_in: SignIn) -> list[Any]:
    """One waits, one was checked, one was published, one was returned; in two sections and by two writers."""
    items = [
        submitted(sign_in),
        checked(sign_in, "van-hoa-xa-hoi"),
        checked(sign_in),
        submitted(sign_in, "van-hoa-xa-hoi", UNIT),
    ]
    press(sign_in(LEADER), items[2], "phe-duyet", declared=["secrecy-checked"])
    press(sign_in(CHECKER), items[3], "tra-lai", reason="Bổ sung nguồn.")
    User.objects.create_superuser(ADMINISTRATOR, "quan-tri@example.vn", "mot-mat-khau-dai")
    return items


def shown(client: Client, address: str) -> list[str]:
    """The titles of the rows, with where each leads."""
    html = client.get(address).content.decode()
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    return re.findall(r'href="(/admin/pages/\d+/edit/|/admin/xu-ly/[^"]*)"', body)


def keys_of(view: Any, username: str) -> set[int]:
    request = RequestFactory().get("/")
    request.user = User.objects.get(username=username)
    view.setup(request)
    return set(view.get_queryset().values_list("pk", flat=True))


@pytest.mark.usefixtures("either_way", "passed")
@pytest.mark.parametrize(("ours", "librarys"), [(Passages, WorkflowView), (Steps, WorkflowTasksView)])
def test_each_sees_in_a_report_the_rows_that_the_library_would_show_them(ours: Any, librarys: Any) -> None:
    for username in (WRITER, CHECKER, LEADER, OFFICE, LAW, UNIT, ADMINISTRATOR):
        assert keys_of(ours(), username) == keys_of(librarys(), username), username


@pytest.mark.usefixtures("passed")
def test_a_writer_sees_more_than_a_unit_and_an_administrator_all() -> None:
    of_writer, of_unit = keys_of(Passages(), WRITER), keys_of(Passages(), UNIT)
    assert of_unit < of_writer <= keys_of(Passages(), ADMINISTRATOR)
    assert of_unit


@pytest.mark.usefixtures("either_way")
def test_the_newest_comes_first(sign_in: SignIn, passed: list[Any]) -> None:
    rows = shown(sign_in(WRITER), PASSAGES)
    began = [f"/admin/pages/{item.pk}/edit/" for item in passed]
    assert [row for row in rows if row in began] == [row for row in reversed(began) if row in rows]
    assert len(rows) > 1


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("address", [PASSAGES, STEPS])
def test_a_report_of_many_asks_as_much_as_one_of_few(sign_in: SignIn, address: str) -> None:
    client = sign_in(WRITER)
    submitted(sign_in)
    client.get(address)
    few = len(asked(client, address))
    for _more in range(3):
        checked(sign_in)
    client.get(address)
    assert len(asked(client, address)) == few <= 17


@pytest.mark.usefixtures("passed")
def test_the_steps_of_a_passage_are_those_the_library_would_say() -> None:
    ours, librarys = (list(WorkflowState.objects.order_by("pk")) for _time in range(2))
    know_the_steps(ours)
    said = [
        [(step.name, step.status, str(step.status_display)) for step in passage.all_tasks_with_status]
        for passage in ours
    ]
    assert said == [
        [(task.name, task.status, str(task.status_display)) for task in passage.all_tasks_with_status()]
        for passage in librarys
    ]
    assert {status for steps in said for _name, status, _said in steps} >= {"approved", "in_progress", None}


@pytest.mark.usefixtures("passed")
def test_a_report_is_counted_no_further_than_anybody_goes() -> None:
    everything = WorkflowState.objects.order_by("-pk")
    assert ToTheNewest(everything, 50).count == everything.count()
    assert ToTheNewest.most == 1_000
