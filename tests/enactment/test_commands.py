"""The commands as a clerk or a server runs them: another process, its words, its exit code."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.processes import ROOT, environment
from workflows.regulation.tuyen_quang import REGULATION

pytestmark = pytest.mark.share(2)
Run = subprocess.CompletedProcess
NO_PEOPLE = "Chưa có cơ sở dữ liệu: chỉ nêu chức danh theo Quy chế, chưa nêu người."


@pytest.fixture
def nowhere(tmp_path: Path) -> dict[str, str]:
    """Production, with a database server that does not answer and a data folder that does not exist."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return environment(
        DJANGO_SETTINGS_MODULE="site_tphcm.settings.production",
        DJANGO_SECRET_KEY="x" * 25 + "abcdefghijklmnopqrstuvwxy0123456789",
        ALLOWED_HOSTS="example.vn",
        DATABASE_URL=f"postgresql://khong:co@127.0.0.1:{port}/khong",
        PORTAL_DATA_DIR=str(tmp_path / "var"),
    )


def manage(env: dict[str, str], *words: str) -> Run[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120
    )


def sentences(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def test_who_approves_answers_without_a_database_and_leaves_nothing_behind(
    nowhere: dict[str, str],
) -> None:
    run = manage(nowhere, "who_approves")
    assert run.returncode == 0
    assert "1. kiểm duyệt: Giám đốc Trung tâm" in run.stdout
    assert sentences(run.stderr) == [NO_PEOPLE]
    assert not Path(nowhere["PORTAL_DATA_DIR"]).exists()


def test_its_json_stays_json_without_a_database(nowhere: dict[str, str]) -> None:
    run = manage(nowhere, "who_approves", "--json")
    answers = json.loads(run.stdout)
    assert len(answers) == len(REGULATION.sections)
    assert not any(step["people"] for answer in answers for step in answer["steps"])
    assert sentences(run.stderr) == [NO_PEOPLE]


def test_an_unknown_section_is_one_sentence(nowhere: dict[str, str]) -> None:
    run = manage(nowhere, "who_approves", "khong-co")
    assert (run.returncode, run.stdout) == (1, "")
    [sentence] = sentences(run.stderr)
    assert "Quy chế không có chuyên mục “khong-co”." in sentence
    assert "kinh-te" in sentence, "it names the keys one may ask for"


@pytest.mark.parametrize("command", ["who_approves", "check", "migrate", "enact"])
def test_another_engine_is_refused_in_one_sentence(nowhere: dict[str, str], command: str) -> None:
    run = manage(nowhere | {"DATABASE_URL": "sqlite:///tmp/x.sqlite3"}, command)
    assert run.returncode != 0
    [sentence] = sentences(run.stderr)
    assert "PostgreSQL" in sentence
    assert "Traceback" not in run.stdout


@pytest.mark.parametrize("missing", ["DJANGO_SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_without_what_only_the_server_knows_is_refused_in_one_sentence(
    nowhere: dict[str, str], missing: str
) -> None:
    del nowhere[missing]
    run = manage(nowhere, "check")
    assert run.returncode != 0
    assert sentences(run.stderr) == [f"Thiếu biến môi trường {missing}; xem bảng trong README.md."]


def test_the_deploy_check_says_that_it_could_not_look(nowhere: dict[str, str]) -> None:
    """A remark and no failure: settings can be checked where there is no server (Makefile, `check`)."""
    run = manage(nowhere, "check", "--deploy", "--fail-level", "WARNING")
    assert run.returncode == 0, run.stderr
    assert "(portal.I001) Chưa kiểm tra được dữ liệu vì không đọc được cơ sở dữ liệu:" in run.stderr


def test_the_demonstration_is_refused_by_production(nowhere: dict[str, str]) -> None:
    run = manage(nowhere, "load_demo")
    assert run.returncode == 1
    assert "Dữ liệu ví dụ không được nạp ở máy chủ thật." in run.stderr
    assert "Traceback" not in run.stderr
