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
from django.utils import timezone  # noqa: E402 - likewise
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
from workflows.approval.apps import STOCK_MAILS  # noqa: E402 - likewise
from workflows.approval.models import Submission  # noqa: E402 - likewise
from workflows.staff.models import Acknowledgement, User  # noqa: E402 - likewise
from workflows.staff.regulation import regulation_in_force  # noqa: E402 - likewise

SECTION = "kinh-te"
BOUND = 1.5


def main(items: int) -> None:
    setup_test_environment()
    databases.build_templates()
    real_queue = override_settings(TASKS={"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}})
    with databases.clone_of(databases.CITY, f"{databases.CITY}_bench"), real_queue:
        ours = {name: median(times) for name, times in _ours(items).items()}
        with stock_wagtail():
            stock = {name: median(times) for name, times in _stock(items).items()}
    for name, seconds in ours.items():
        base = stock[name]
        print(  # noqa: T201 - it is its output
            f"{name:8} ours {seconds * 1000:6.1f} ms   stock {base * 1000:6.1f} ms   "
            f"ratio {seconds / base:4.2f}   bound {BOUND}"
        )
    databases.drop_all()


def timed(times: list[float], do: Callable[[], Any], expect: int) -> None:
    began = time.perf_counter()
    answer = do()
    times.append(time.perf_counter() - began)
    assert answer.status_code == expect, answer.content.decode()[:2000]  # noqa: S101 - a wrong answer measures nothing


def signed_in(username: str) -> Client:
    person = User.objects.get(username=username)
    Acknowledgement.objects.get_or_create(
        person=person,
        regulation=regulation_in_force().version.number,
        defaults={"acknowledged_at": timezone.now()},
    )
    client = Client()
    client.force_login(person)
    return client


def _pages(count: int, word: str) -> list[Any]:
    author = User.objects.get(username="vien-chuc-trung-tam")
    return [editor.draft(SECTION, f"Bài đo {word} {number}", author) for number in range(count)]


def _ours(items: int) -> dict[str, list[float]]:
    author, checker, leader = map(signed_in, ("vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"))
    times: dict[str, list[float]] = {"submit": [], "check": [], "approve": []}
    for page in _pages(items, "của ta"):
        form = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
        timed(times["submit"], lambda p=page, f=form: author.post(_door(p, "trinh-duyet"), f), 302)
        timed(times["check"], lambda p=page: checker.post(_door(p, "kiem-duyet"), _seen(p)), 302)
        timed(times["approve"], lambda p=page: leader.post(_door(p, "phe-duyet"), _seen(p)), 302)
    return times


def _door(page: Any, slug: str) -> str:
    return f"/admin/xu-ly/wagtailcore.page/{page.pk}/{slug}/"


def _seen(page: Any) -> dict[str, Any]:
    mine = Submission.objects.open().of(page).get()
    return {"submission": mine.pk, "position": mine.position, "content_hash": mine.content_hash}


def _stock(items: int) -> dict[str, list[float]]:
    author, checker, leader = map(signed_in, ("vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"))
    User.objects.filter(username__in=["vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"]).update(
        is_superuser=True
    )
    times: dict[str, list[float]] = {"submit": [], "check": [], "approve": []}
    for page in _pages(items, "có sẵn"):
        form = editor.words(page.title, slug=page.slug) | {"action-submit": "1"}
        timed(times["submit"], lambda p=page, f=form: author.post(editor.edit_address(p), f), 302)
        timed(times["check"], lambda p=page: checker.post(_stock_door(p), {"comment": ""}), 302)
        timed(times["approve"], lambda p=page: leader.post(_stock_door(p), {"comment": ""}), 302)
    return times


def _stock_door(page: Any) -> str:
    task = TaskState.objects.for_instance(page).get(status=TaskState.STATUS_IN_PROGRESS)
    return f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/"


@contextmanager
def stock_wagtail() -> Iterator[None]:
    """Wagtail as it comes: its tester, a group task a step, its finish action, no guard of ours."""
    workflow = Workflow.objects.create(name="Quy trình có sẵn")
    for order, title in enumerate(
        ("Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố", "Trưởng Ban biên tập")
    ):
        task = GroupApprovalTask.objects.create(name=title)
        task.groups.set(Group.objects.filter(name=title))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.filter(page=editor.section(SECTION)).update(workflow=workflow)
    ours = WorkflowState.on_finish
    WorkflowState.on_finish = publish_workflow_state
    for signal, sender, name in STOCK_MAILS:
        place = f"{name}_email_notification"
        import_string(f"wagtail.signals.{signal}").disconnect(
            sender=import_string(f"wagtail.models.{sender}"), dispatch_uid=place
        )
    register_signal_handlers()
    middleware = [name for name in settings.MIDDLEWARE if not name.endswith("SaysWhy")]
    try:
        with override_settings(
            PAGE_PERMISSION_TESTER="wagtail.models.PagePermissionTester",
            REVISION_GUARD=None,
            MIDDLEWARE=middleware,
        ):
            yield
    finally:
        WorkflowState.on_finish = ours


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
