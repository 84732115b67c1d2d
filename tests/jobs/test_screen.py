"""The page of jobs: for the technical administrator and nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_q.models import OrmQ

from site_tphcm.demonstration.people import PEOPLE
from site_tphcm.jobs.models import Job
from tests.conftest import SignIn
from tests.jobs import tasks
from workflows.staff.models import User

pytestmark = pytest.mark.usefixtures("db", "queue")
ADDRESS, RESULTS = "/admin/cong-viec/", "/admin/cong-viec/results/"
TECHNICIAN = "quan-tri-ky-thuat"
OTHERS = [person.username for person in PEOPLE if person.username != TECHNICIAN]
ERROR = (
    "builtins.ValueError: Máy chủ thư không trả lời\nxin thử lại : Traceback (most recent call last):\n  …"
)


@pytest.fixture
def technician(sign_in: SignIn) -> Client:
    return sign_in(TECHNICIAN)


def made(**changed: object) -> Job:
    """A job in some state."""
    job = Job.objects.get(pk=tasks.mark.enqueue("/x", "a").id)
    for name, value in changed.items():
        setattr(job, name, value)
    job.save()
    return job


def failed(attempts: int = 5) -> Job:
    return made(cluster="portal", result=ERROR, attempt_count=attempts)


def words(client: Client, address: str = ADDRESS) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("username", OTHERS)
def test_nobody_else_sees_it_or_starts_a_job(sign_in: SignIn, username: str) -> None:
    client, job = sign_in(username), failed()
    assert client.get(ADDRESS).status_code == client.get(RESULTS).status_code == 302
    assert client.post(f"{ADDRESS}{job.pk}/chay-lai/").status_code == 302
    job.refresh_from_db()
    assert job.attempt_count == 5
    assert ADDRESS not in words(client, "/admin/")


def test_it_is_shut_to_strangers(client: Client) -> None:
    assert client.get(ADDRESS).url.startswith("/admin/login/")


def test_the_technical_administrator_finds_it_in_the_menu(technician: Client) -> None:
    assert ADDRESS in words(technician, "/admin/")


def test_the_superuser_of_the_set_up_sees_it(client: Client) -> None:
    client.force_login(User.objects.create_superuser("dung-hinh", "d@example.vn", "x"))
    client.post("/admin/quy-che/xac-nhan/")
    assert "Chưa có công việc nền nào." in words(client)


def test_a_failed_job_tells_its_attempts_its_error_and_its_next_hour(technician: Client) -> None:
    begun = timezone.now() - timedelta(minutes=1)
    made(cluster="portal", result=ERROR, attempt_count=2, started=begun, stopped=begun)
    told = words(technician)
    assert "Không thành công" in told
    assert "Máy chủ thư không trả lời" in told
    assert "xin thử lại" not in told
    assert "Traceback" not in told
    local = timezone.localtime(Job.objects.get().next_at)
    assert f"{local:%d/%m/%Y %H:%M:%S}" in told


@pytest.mark.parametrize(
    ("state", "label"),
    [
        ("waiting", "Đang chờ"),
        ("doing", "Đang thực hiện"),
        ("failed", "Không thành công"),
        ("done", "Đã hoàn thành"),
    ],
)
def test_jobs_are_shown_by_state(technician: Client, state: str, label: str) -> None:
    made()
    made(cluster="portal")
    failed()
    made(cluster="portal", success=True, attempt_count=1)
    [row] = words(technician, f"{RESULTS}?state={state}").partition("<tbody")[2].split("<tr")[1:]
    assert label in row


def test_an_empty_state_says_so(technician: Client) -> None:
    assert "Không có công việc nào ở trạng thái này." in words(technician, f"{ADDRESS}?state=failed")


def test_run_again_gives_all_attempts_again_and_says_so(technician: Client) -> None:
    job, before = failed(), OrmQ.objects.get()
    answer = technician.post(f"{ADDRESS}{job.pk}/chay-lai/", follow=True)
    assert "vào hàng đợi để chạy lại" in answer.content.decode()
    job.refresh_from_db()
    assert (job.attempt_count, job.state) == (0, "waiting")
    place = OrmQ.objects.get()
    assert place.pk != before.pk
    assert place.task_id() == job.pk
    assert place.lock <= timezone.now()


def test_run_again_twice_runs_once(technician: Client) -> None:
    job = failed()
    OrmQ.objects.all().delete()
    technician.post(f"{ADDRESS}{job.pk}/chay-lai/")
    answer = technician.post(f"{ADDRESS}{job.pk}/chay-lai/", follow=True)
    assert "không còn ở trạng thái không thành công" in answer.content.decode()
    assert OrmQ.objects.count() == 1


def test_run_again_is_not_done_by_looking(technician: Client) -> None:
    assert technician.get(f"{ADDRESS}{failed().pk}/chay-lai/").status_code == 405


def test_twenty_jobs_cost_no_more_questions_than_one(technician: Client) -> None:
    failed()
    technician.get(ADDRESS)
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            technician.get(ADDRESS)
        asked.append(len(captured))
        for _ in range(19):
            failed()
    assert asked[0] == asked[1]
