"""A leader decides a long list with one press; a worker carries it out, whatever happens to the worker meanwhile."""

from __future__ import annotations

import threading
import time
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from pages.many_drafts import make_drafts
from pages.models import ProcedurePage
from tests import editor
from tests.jobs.conftest import Worker, queue, worker  # noqa: F401 - fixtures
from tests.pages.procedures import KEY, drafts
from tests.site.processes import eventually
from workflows.approval import verbs
from workflows.approval.lists.carrying_out import carry_on
from workflows.approval.models import Decision, ListAct, ListRow, ListVerb, Notice, Submission
from workflows.archive.models import Entry
from workflows.staff.models import User

from .test_lists import CLERK, DECLARED, DEPUTY, address, seen, words


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen itself does the first item and leaves the others to the worker."""
    monkeypatch.setattr("workflows.approval.lists.view.AT_ONCE", 0.0)


def begun(count: int) -> tuple[Client, Client]:
    """So many drafts, with who submits and who decides."""
    ProcedurePage.objects.all().delete()
    make_drafts(editor.section(KEY), drafts(count), User.objects.get(username=CLERK), timezone.now())
    return editor.signed_in(CLERK), editor.signed_in(DEPUTY)


def pressed(client: Client, verb: str) -> Any:
    chosen = {"seen": seen(client), verb: "1", "declared": DECLARED, "sure": "1"}
    return client.post(address(), chosen, follow=True)


def each_is_decided_once(count: int) -> None:
    decided = Decision.objects.filter(by__username=DEPUTY, submission__section=KEY)
    assert decided.count() == ProcedurePage.objects.live().count() == count
    assert len(set(decided.values_list("decided_at", flat=True))) == 1
    keys = list(map(str, ProcedurePage.objects.values_list("pk", flat=True)))
    rows = Counter(Entry.objects.filter(kind="wagtailcore.page", key__in=keys).values_list("verb", "key"))
    assert set(rows.values()) == {1}
    assert Counter(verb for verb, _ in rows) == dict.fromkeys(("submit", "approve", "publish"), count)


def test_a_worker_that_is_killed_on_the_way_decides_each_item_once(
    hurried: None,
    worker: Worker,  # noqa: F811 - the fixture
    full: bool,
) -> None:
    """Two thousand in full, as many as one decision may publish; how long they need is printed."""
    count, patience = (2_000, 1_200) if full else (8, 120)
    clerk, deputy = begun(count)
    began = time.monotonic()
    pressed(clerk, "submit")
    assert eventually(lambda: not ListAct.objects.open().exists(), patience), worker.log.read_text()
    submitted = time.monotonic()
    assert "đang chờ hệ thống xử lý. Xem tiến độ mới nhất" in words(pressed(deputy, "decide"))
    assert eventually(lambda: ListRow.objects.waiting().count() < count - 2, patience=60)
    worker.parts()[1].kill()
    left = ListRow.objects.waiting().count()
    assert eventually(lambda: not ListAct.objects.open().exists(), patience), worker.log.read_text()
    figures = f"{submitted - began:.0f} s to submit, {time.monotonic() - submitted:.0f} s to decide"
    print(f"{count}: {figures}, killed with {left} left")  # noqa: T201 - figures
    each_is_decided_once(count)
    assert f"Đã quyết định {count} thủ tục." in words(deputy.get(address()))


def test_two_runs_of_one_act_at_once_decide_each_item_once(city: None, hurried: None) -> None:
    clerk, deputy = begun(4)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workflows.approval.lists.acts.carry_out", SimpleNamespace(enqueue=lambda act: None))
        pressed(clerk, "submit")
        assert "Còn 3 thủ tục của chuyên mục đang được trình tiếp." in words(deputy.get(address()))
        run(ListAct.objects.get().pk)
        patch.setattr("workflows.approval.lists.view.carry_on", lambda act, seconds: None)
        chosen = seen(deputy)
        for _ in range(2):  # the same button, pressed twice
            deputy.post(address(), {"seen": chosen, "decide": "1"})
    act = ListAct.objects.get(verb=ListVerb.DECIDE)
    threads = [threading.Thread(target=run, args=[act.pk]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    each_is_decided_once(4)
    assert ListAct.objects.get(pk=act.pk).finished_at


def run(number: int) -> None:
    try:
        carry_on(ListAct.objects.select_related("by").get(pk=number), 60.0)
    finally:
        connection.close()


@pytest.mark.django_db
@pytest.mark.parametrize("fails", [1, 99])
def test_an_item_that_fails_stops_none_of_the_others_and_ends(
    monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    """Once, and it is done with the next try; always, and it is refused with a word on whom to tell."""
    clerk, deputy = begun(3)
    pressed(clerk, "submit")
    first = Submission.objects.open().filter(section=KEY).order_by("pk").first()
    approve, failed = verbs.approve, []

    def fails_at_first(actor: User, page: ProcedurePage, **words: Any) -> Submission:
        if page.pk == first.key and len(failed) < fails:
            failed.append(page)
            raise RuntimeError("a fault of ours")
        return approve(actor, page, **words)

    monkeypatch.setattr(verbs, "approve", fails_at_first)
    monkeypatch.setattr("workflows.approval.lists.carrying_out.BATCH", 0.0)  # an item a batch: the worst
    told = words(pressed(deputy, "decide"))
    assert ListAct.objects.get(verb=ListVerb.DECIDE).finished_at
    assert Notice.objects.filter(title="Kết quả quyết định danh sách thủ tục").exists()
    if fails == 1:
        each_is_decided_once(3)
    else:
        assert "Đã quyết định 2 thủ tục. Chưa quyết định được 1 thủ tục." in told
        assert "Hệ thống gặp lỗi với mục này." in told
        assert first.key in [int(one.partition(":")[0]) for one in seen(deputy)]  # it waits for them still
