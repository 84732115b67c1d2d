"""How long submit, check and approve take beside stock Wagtail's, through HTTP, in one run.

    make bench        (or: .venv/bin/python -m bench.verbs [items])

Both sides work in the same city, on pages of the same kind, through the same middleware, for
people who are signed in; the stock side has Wagtail's own tester, task, finish action and forms.
Jobs are enqueued on the real queue on both sides; stock sends its own mails (to memory).
Prints the median of each and the ratio; the bound is 1.5 (issue 3, "It must show" 7).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings are loaded
from django.contrib.auth.models import Group  # noqa: E402 - after the settings are loaded
from django.test import Client, override_settings  # noqa: E402 - likewise
from django.test.utils import setup_test_environment  # noqa: E402 - likewise
from django.utils.module_loading import import_string  # noqa: E402 - likewise
from wagtail.admin.signal_handlers import register_signal_handlers  # noqa: E402 - likewise
from wagtail.models import (  # noqa: E402 - likewise
    GroupApprovalTask,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)
from wagtail.workflows import publish_workflow_state  # noqa: E402 - likewise

from tests import databases, editor  # noqa: E402 - likewise
from workflows.approval.apps import STOCK_MAILS, silence  # noqa: E402 - likewise
from workflows.approval.models import Submission  # noqa: E402 - likewise
from workflows.staff.models import User  # noqa: E402 - likewise

OURS, STOCK = "kinh-te", "van-hoa-xa-hoi"  # sections of one shape: checked, then approved
PEOPLE = ("vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban")
TITLES = ("Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố", "Trưởng Ban biên tập")
ROUND = 5  # items a side, in turns, so that what else the machine does falls on both
BOUND = 1.5

Times = dict[str, list[float]]


def main(items: int) -> None:
    setup_test_environment()
    databases.build_templates()
    real_queue = override_settings(TASKS={"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}})
    with databases.clone_of(databases.CITY, f"{databases.CITY}_bench"), real_queue:
        ours, stock = measured(items)
    for name in ours:
        mine, base = median(ours[name]), median(stock[name])
        print(  # noqa: T201 - it is its output
            f"{name:8} ours {mine * 1000:6.1f} ms   stock {base * 1000:6.1f} ms   "
            f"ratio {mine / base:4.2f}   bound {BOUND}"
        )
    databases.drop_all()


def measured(items: int) -> tuple[Times, Times]:
    board, editors = [editor.signed_in(name) for name in PEOPLE], stock_people()
    ours: Times = {"submit": [], "check": [], "approve": []}
    stock: Times = {"submit": [], "check": [], "approve": []}
    prepare_stock_chain()
    for number in range(0, items, ROUND):
        for page in pages(OURS, number):
            go_our_way(page, board, ours)
        with stock_wagtail():
            for page in pages(STOCK, number):
                go_the_stock_way(page, editors, stock)
    return ours, stock


def timed(times: list[float], do: Callable[[], Any]) -> None:
    began = time.perf_counter()
    answer = do()
    times.append(time.perf_counter() - began)
    assert answer.status_code == 302, answer.content.decode()[:2000]  # noqa: S101 - a wrong answer measures nothing


def pages(section: str, number: int) -> list[Any]:
    author = User.objects.get(username=PEOPLE[0])
    return [editor.draft(section, f"Bài đo {number + place}", author) for place in range(ROUND)]


def go_our_way(page: Any, people: list[Client], times: Times) -> None:
    author, checker, leader = people
    form = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/"
    timed(times["submit"], lambda: author.post(f"{door}trinh-duyet/", form))
    seen = _seen(page)
    timed(times["check"], lambda: checker.post(f"{door}kiem-duyet/", seen))
    seen = _seen(page)
    timed(times["approve"], lambda: leader.post(f"{door}phe-duyet/", seen))


def _seen(page: Any) -> dict[str, Any]:
    mine = Submission.objects.open().of(page).get()
    return {"submission": mine.pk, "position": mine.position, "content_hash": mine.content_hash}


def go_the_stock_way(page: Any, people: list[Client], times: Times) -> None:
    author, checker, leader = people
    form = editor.words(page.title, slug=page.slug) | {"action-submit": "1"}
    timed(times["submit"], lambda: author.post(editor.edit_address(page), form))
    for name, client in (("check", checker), ("approve", leader)):
        task = TaskState.objects.for_instance(page).get(status=TaskState.STATUS_IN_PROGRESS)
        door = f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/"
        timed(times[name], lambda d=door, c=client: c.post(d, {"comment": ""}))


def stock_people() -> list[Client]:
    """Stock asks permissions that nobody of the board holds: superusers, who have them all."""
    for number, title in enumerate(("", *TITLES)):
        person = User.objects.create_superuser(
            f"co-san-{number}", f"{number}@vi-du.invalid", "mot-mat-khau-dai"
        )
        person.groups.set(Group.objects.filter(name=title))
    return [editor.signed_in(f"co-san-{number}") for number in range(len(PEOPLE))]


def prepare_stock_chain() -> None:
    workflow = Workflow.objects.create(name="Quy trình có sẵn")
    for order, title in enumerate(TITLES):
        task = GroupApprovalTask.objects.create(name=title)
        task.groups.set(Group.objects.filter(name=title))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.filter(page=editor.section(STOCK)).update(workflow=workflow)


@contextmanager
def stock_wagtail() -> Iterator[None]:
    """Wagtail as it comes: its tester, its mails, its finish action, no guard of ours."""
    ours, WorkflowState.on_finish = WorkflowState.on_finish, publish_workflow_state
    _let_mails(stock=True)
    middleware = [name for name in settings.MIDDLEWARE if not name.endswith("SaysWhy")]
    stock = {"PAGE_PERMISSION_TESTER": "wagtail.models.PagePermissionTester", "REVISION_GUARD": None}
    try:
        with override_settings(MIDDLEWARE=middleware, **stock):
            yield
    finally:
        WorkflowState.on_finish = ours
        _let_mails(stock=False)


def _let_mails(*, stock: bool) -> None:
    for signal, sender, name in STOCK_MAILS:
        place = {
            "sender": import_string(f"wagtail.models.{sender}"),
            "dispatch_uid": f"{name}_email_notification",
        }
        import_string(f"wagtail.signals.{signal}").disconnect(**place)
        if not stock:
            import_string(f"wagtail.signals.{signal}").connect(silence, **place)
    if stock:
        register_signal_handlers()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
