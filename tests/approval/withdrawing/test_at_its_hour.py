"""Gỡ bỏ lúc …: gone at its hour and not before; called off, moved, late, cut off, lost, done by two workers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError
from django.utils import timezone
from django_q.conf import Conf
from django_q.models import OrmQ

from site_tphcm.jobs import lost
from site_tphcm.jobs.models import Job
from site_tphcm.jobs.models import State as Stands
from site_tphcm.jobs.names import name_of
from site_tphcm.jobs.run import Failed, run
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press, reworded
from tests.approval.desk.test_desk import desk, part
from tests.approval.scheduled.hours import the_clock_at, tomorrow_at
from tests.conftest import SignIn
from tests.jobs.conftest import queue
from workflows.approval.checks import late
from workflows.approval.deed import Case
from workflows.approval.models import WithdrawalState
from workflows.approval.verbs import expire as hour
from workflows.approval.withdrawing.due import withdraw_due
from workflows.archive.models import Entry
from workflows.staff.models import Appointment

from .gone import (
    DEPUTY,
    NOTICE,
    PUBLIC,
    again,
    newest,
    offered,
    read,
    released,
    shown,
    stands,
    take_down,
    told_to_residents,
    withdraw,
    withdraw_at,
)

__all__ = ["queue"]  # a fixture

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
JOB = hour.withdraw_at_its_hour.module_path
EVENING = 17


def scheduled(sign_in: SignIn, moment: datetime | None = None) -> Any:
    item, when = released(sign_in), moment or tomorrow_at(EVENING)
    assert withdraw_at(sign_in(LEADER), item, when).status_code == 302
    assert (stands(item), newest(item).withdraw_at) == (WithdrawalState.SCHEDULED, when)
    return item


def the_hour_comes(item: Any, moment: datetime | None = None, seconds: int = 5) -> WithdrawalState:
    with the_clock_at((moment or newest(item).withdraw_at) + timedelta(seconds=seconds)):
        hour.withdraw_at_its_hour.call(newest(item).pk)
    return stands(item)


def jobs_of(item: Any) -> list[Job]:
    found = (job for job in Job.objects.filter(func=JOB).order_by("started"))
    return [job for job in found if job.args[0][0] == newest(item).pk]


def the_job_runs(item: Any) -> Any:
    job = next(job for job in jobs_of(item) if not job.success and job.started <= timezone.now())
    return run(job.pk, 0)


def test_it_is_public_until_its_hour_and_gone_at_it_and_nobody_presses_anything(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    assert the_hour_comes(item, tomorrow_at(EVENING), seconds=-5) == WithdrawalState.SCHEDULED
    assert read(item).status_code == 200
    assert the_hour_comes(item) == WithdrawalState.WITHDRAWN
    told, day = told_to_residents(item), tomorrow_at(EVENING)
    assert NOTICE in told and f"ngày {day:%d} tháng {day:%m}" in told
    last = Entry.objects.about("wagtailcore.page", str(item.pk)).last()
    assert (last.verb, last.words["name"]) == ("withdraw", "Hệ thống")
    assert the_hour_comes(item, tomorrow_at(EVENING)) == WithdrawalState.WITHDRAWN  # a job that comes twice
    assert board.rows(item, "withdraw") == 1


def test_item_and_desk_say_the_hour_and_who_decides_moves_it_or_calls_it_off(sign_in: SignIn) -> None:
    item, leader = scheduled(sign_in), sign_in(LEADER)
    said = f"Gỡ bỏ lúc 17:00 {tomorrow_at():%d/%m/%Y}"
    assert said in shown(sign_in(WRITER), item)
    for name in (LEADER, WRITER):
        assert said in part(sign_in(name), "Chờ đến giờ gỡ bỏ"), name
    assert said not in desk(sign_in("truong-phong-tu-phap"))
    assert {"go-bo", "go-bo-hen-gio", "huy-gio-go-bo"} <= offered(leader, item)
    assert "huy-gio-go-bo" not in offered(sign_in(WRITER), item)
    later = tomorrow_at(EVENING, days=4)
    assert withdraw_at(leader, item, later).status_code == 302
    assert the_hour_comes(item, tomorrow_at(EVENING)) == WithdrawalState.SCHEDULED
    press(leader, item, "huy-gio-go-bo", seen=newest(item).seen, reason="Còn hiệu lực.")
    assert stands(item) == WithdrawalState.CANCELLED
    assert the_hour_comes(item, later) == WithdrawalState.CANCELLED
    assert read(item).status_code == 200


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (lambda: timezone.now() - timedelta(minutes=2), "đã qua. Hãy chọn thời điểm sau bây giờ."),
        (lambda: timezone.now() + timedelta(days=367), "không quá một năm"),
    ],
)
def test_an_hour_that_is_none_is_refused(sign_in: SignIn, moment: Any, sentence: str) -> None:
    item = released(sign_in)
    answer = withdraw_at(sign_in(LEADER), item, moment())
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert read(item).status_code == 200


def test_who_withdraws_or_takes_down_before_the_hour_does_not_wait_for_it(sign_in: SignIn) -> None:
    first, second = scheduled(sign_in), scheduled(sign_in)
    withdraw(sign_in(LEADER), first)
    take_down(sign_in(DEPUTY), second)
    assert [read(item).status_code for item in (first, second)] == [410, 410]
    for item in (first, second):
        before = stands(item)
        assert the_hour_comes(item, tomorrow_at(EVENING)) == before
        assert board.rows(item, "withdraw") + board.rows(item, "take_down") == 1


def test_a_newer_edition_that_was_released_meanwhile_is_gone_as_well(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    reworded(item, WRITER, title="Bài của bản mới")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert (again(item).title, stands(item)) == ("Bài của bản mới", WithdrawalState.SCHEDULED)
    the_hour_comes(item)
    assert read(item).status_code == 410


def test_a_decision_outlives_the_office_of_who_took_it(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    Appointment.objects.filter(person__username=LEADER).update(ends_on=timezone.localdate())
    assert the_hour_comes(item) == WithdrawalState.WITHDRAWN


@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize("cut_at", ["record", "tell"])
def test_cut_off_in_the_middle_nothing_was_done_and_the_next_attempt_does_it_once(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch, cut_at: str
) -> None:
    item = scheduled(sign_in)

    def cut(*given: Any, **more: Any) -> None:
        raise OSError("mất điện")

    with the_clock_at(tomorrow_at(EVENING) + timedelta(seconds=5)):
        with monkeypatch.context() as broken:
            if cut_at == "record":
                broken.setattr(Case, "record", cut)  # the page is saved
            else:
                broken.setattr("workflows.approval.withdrawing.telling.of_the_outcome", cut)
            with pytest.raises(Failed):
                the_job_runs(item)
        assert (stands(item), again(item).live) == (WithdrawalState.SCHEDULED, True)
        assert board.rows(item, "withdraw") == 0
        the_job_runs(item)
        assert (stands(item), again(item).live) == (WithdrawalState.WITHDRAWN, False)
        assert board.rows(item, "withdraw") == 1


def deleted(job: Job) -> None:
    Job.objects.all().delete()
    OrmQ.objects.all().delete()


def out_of_its_place(job: Job) -> None:
    OrmQ.objects.all().delete()


def given_up(job: Job) -> None:
    gave_up = {"result": "OSError: mất điện", "cluster": Conf.CLUSTER_NAME}
    Job.objects.filter(pk=job.pk).update(attempt_count=Conf.MAX_ATTEMPTS, **gave_up)


@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize("fate", [deleted, out_of_its_place, given_up])
def test_whatever_became_of_its_job_it_is_found_and_asked_for_once(
    sign_in: SignIn, fate: Callable[[Job], None]
) -> None:
    item = scheduled(sign_in)
    fate(jobs_of(item)[0])
    with the_clock_at(tomorrow_at(EVENING) + timedelta(minutes=2)):
        for _ in range(2):
            lost._ask_again(timezone.now())
        [job] = jobs_of(item)
        assert (job.state, job.attempt_count) == (Stands.WAITING, 0)
        the_job_runs(item)
    assert read(item).status_code == 410


def test_an_error_of_the_system_stops_no_other_and_leaves_it_to_be_tried_again(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (scheduled(sign_in) for _ in range(2))
    number, real = newest(first).pk, hour.unpublish

    def breaks(case: Any, found: Any, *more: Any, **named: Any) -> None:
        real(case, found, *more, **named)
        if found.pk == number:
            raise DatabaseError("kết nối bị ngắt")

    monkeypatch.setattr(hour, "unpublish", breaks)
    with the_clock_at(tomorrow_at(EVENING) + timedelta(minutes=1)):
        with pytest.raises(CommandError):
            call_command("publish_due")
        assert [again(item).live for item in (first, second)] == [True, False]
        monkeypatch.undo()
        assert [one.is_failed for one in withdraw_due(timezone.now(), dry_run=True)] == [False]
        assert again(first).live
        call_command("publish_due")
    assert not again(first).live
    assert "kết nối bị ngắt" in capsys.readouterr().out


def test_late_by_ten_minutes_it_stands_on_the_desk_and_in_the_operators_check(sign_in: SignIn) -> None:
    scheduled(sign_in)
    for minutes, is_late in ((5, False), (11, True)):
        with the_clock_at(tomorrow_at(EVENING) + timedelta(minutes=minutes)):
            for name in (LEADER, WRITER):
                found = part(sign_in(name), "Chưa gỡ được theo giờ hẹn")
                assert ("Quá giờ hẹn: Gỡ bỏ lúc 17:00" in found) is is_late, name
            assert [one.id for one in late(None, ["default"])] == ["portal.W004"] * is_late
            assert "Quá giờ hẹn" not in desk(sign_in("truong-phong-tu-phap"))


def test_people_read_what_the_job_is() -> None:
    assert str(name_of(JOB)) == "Gỡ bỏ bài theo giờ hẹn"


def test_an_hour_moved_on_a_screen_that_is_out_of_date_is_refused(sign_in: SignIn) -> None:
    item, leader = scheduled(sign_in), sign_in(LEADER)
    before = newest(item).seen
    withdraw_at(leader, item, tomorrow_at(EVENING, days=2))
    typed = {"seen": before, "withdraw_at": f"{tomorrow_at(EVENING, days=3):%Y-%m-%dT%H:%M}"}
    assert press(leader, item, "go-bo-hen-gio", **PUBLIC, **typed).status_code == 403
    assert newest(item).withdraw_at == tomorrow_at(EVENING, days=2)
