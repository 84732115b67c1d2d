"""Nobody and nothing thins out the revisions: the command refuses, and a plan to run it is found by `check`."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks.registry import registry
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_q.models import Schedule
from wagtail.models import Revision

from site_tphcm.jobs.models import Job
from tests import editor
from tests.sources import sources
from workflows.archive import purging
from workflows.staff.models import User

STOCK = "wagtail.management.commands.purge_revisions.purge_revisions"
GUARDS = ("workflows/archive/purging.py", "workflows/archive/management/commands/purge_revisions.py")


def told() -> str:
    """What `check --deploy` says, and each `check` before it."""
    found = [*purging.disarmed(None), *purging.unscheduled(None, databases=["default"])]
    assert {message.id for message in found} <= {"portal.E009"}
    return " ".join(message.msg for message in found)


@pytest.mark.django_db
@pytest.mark.parametrize("how", [(), ("--days", "1"), ("--pages",), ("--non-pages",)])
def test_the_command_refuses_and_deletes_nothing(how: tuple[str, ...]) -> None:
    draft = editor.draft("kinh-te", "Chợ đêm", User.objects.get(username="vien-chuc-trung-tam"))
    draft.save_revision()
    before = Revision.objects.count()
    with pytest.raises(CommandError, match=r"Theo Điều 9 Chương III.*không xóa bớt các bản lưu"):
        call_command("purge_revisions", *how)
    assert Revision.objects.count() == before


@pytest.mark.django_db
def test_a_portal_that_plans_nothing_of_the_kind_passes() -> None:
    assert told() == ""


def test_a_command_that_is_armed_again_is_told(monkeypatch: Any) -> None:
    monkeypatch.setattr(purging, "get_commands", lambda: {"purge_revisions": "wagtail"})
    assert "không còn bị chặn" in purging.disarmed(None)[0].msg


@pytest.mark.parametrize("value", [{"cron": [("0 3 * * *", STOCK)]}, ["manage.py purge_revisions --days 30"]])
def test_a_setting_that_names_it_is_told(settings: Any, value: Any) -> None:
    settings.CRONJOBS = value
    assert "cài đặt CRONJOBS" in purging.disarmed(None)[0].msg


@pytest.mark.django_db
@pytest.mark.parametrize(
    "plan",
    [
        {"func": STOCK},
        {"func": "django.core.management.call_command", "args": "'purge_revisions'"},
        {"func": "django.core.management.call_command", "kwargs": "{'command_name': 'purge_revisions'}"},
    ],
)
def test_a_schedule_that_runs_it_is_told(plan: dict[str, str]) -> None:
    Schedule.objects.create(name="Dọn dẹp", schedule_type=Schedule.DAILY, **plan)
    assert "“Dọn dẹp”" in told()
    assert "“Dọn dẹp”" in purging.unscheduled_at_deployment(None)[0].msg


@pytest.mark.django_db
def test_a_job_that_runs_it_is_told() -> None:
    now = timezone.now()
    Job.enqueue(STOCK, [], {}, now, now)
    assert STOCK in told()


def test_nothing_of_the_product_names_it_but_its_guards() -> None:
    named = {source.path for source in sources() if purging.NAME in source.text}
    assert {path for path in named if not path.startswith(("tests/", "bench/"))} == set(GUARDS)


def test_django_hears_the_checks() -> None:
    assert {purging.disarmed, purging.unscheduled} <= set(registry.get_checks())
    assert purging.unscheduled_at_deployment in registry.get_checks(include_deployment_checks=True)
