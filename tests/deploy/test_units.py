"""What deploy/ says is true of this release: commands, variables, files and folders that it names are there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from site_tphcm.bootstrap import pinned
from tests.site.processes import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("portal-*.service"))
README = (ROOT / "README.md").read_text()
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
OF_OTHERS = {
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "POSTGRES_PASSWORD",
    "PGPASSWORD",
    "PRIMARY",
    "REPLICATION_PASSWORD",
}


def lines(path: Path, name: str) -> list[str]:
    return [line.partition("=")[2] for line in path.read_text().splitlines() if line.startswith(f"{name}=")]


def commands_in(words: str) -> set[str]:
    return set(re.findall(r"manage\.py[ ,]+([a-z_]+)", words))


def test_every_command_that_is_started_is_there() -> None:
    told = "".join(path.read_text() for path in (*UNITS, DEPLOY / "compose.yaml", ROOT / "docs/deploy.md"))
    assert {"prepare", "work", "notary"} <= commands_in(told) <= set(get_commands())


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_runs_as_nobody_special_and_writes_where_it_may(path: Path) -> None:
    [user], [home] = lines(path, "User"), lines(path, "WorkingDirectory")
    assert user in {"portal", "portal-notary"} and home == "/srv/portal/app"
    assert lines(path, "EnvironmentFile") == [f"/etc/{user}.env"]
    assert lines(path, "NoNewPrivileges") == ["yes"] and lines(path, "ProtectSystem") == ["strict"]
    assert all(
        shlex.split(line)[0].startswith(("/srv/portal/app/.venv/bin/", "/bin/sh"))
        for line in lines(path, "ExecStart")
    )


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_every_line_of_them(tmp_path: Path) -> None:
    """With programs that are there."""
    for path in (DEPLOY / "systemd").glob("portal-*"):
        told = re.sub(r"(?m)^(Exec\w+)=\S+", r"\1=/bin/true", path.read_text())
        (tmp_path / path.name).write_text(re.sub(r"(?m)^User=.*", "User=root", told))
    done = subprocess.run(
        ["systemd-analyze", "verify", *tmp_path.iterdir()], capture_output=True, text=True, check=False
    )
    said = [line for line in done.stderr.splitlines() if str(tmp_path) in line or "portal-" in line]
    assert said == []


def test_every_variable_is_one_that_the_readme_tells() -> None:
    named = re.findall(r"(?m)^([A-Z_]+)=", (DEPLOY / "portal.env").read_text())
    assert "DATABASE_REPLICA_URL" in named
    assert [name for name in named if f"`{name}`" not in README and name not in OF_OTHERS] == []
    portal = COMPOSE["x-portal"]["environment"]
    assert [name for name in portal if f"`{name}`" not in README] == []


def test_what_compose_asks_of_whoever_starts_it_stands_in_its_sample() -> None:
    asked = set(re.findall(r"\$\{(\w+):\?\}", (DEPLOY / "compose.yaml").read_text()))
    assert asked == set(re.findall(r"(?m)^([A-Z_]+)=", (DEPLOY / "compose.env").read_text()))


def test_compose_mounts_files_that_are_there_and_pins_what_it_fetches() -> None:
    services, volumes = COMPOSE["services"], COMPOSE["volumes"]
    mounted = {told.split(":")[0] for service in services.values() for told in service.get("volumes", [])}
    ours = {name for name in mounted if name.startswith("./")} - {"./tls", "./pages"}
    assert [name for name in ours if not (DEPLOY / name).is_file()] == []
    assert {name for name in mounted if not name.startswith("./")} == set(volumes)
    fetched = [service["image"] for service in services.values() if "build" not in service]
    fetched += re.findall(r"(?m)^FROM (\S+)", (DEPLOY / "Dockerfile").read_text())
    assert [image for image in fetched if not re.fullmatch(r"[a-z]+:\d+\.\d+(-\w+)?", image)] == []


def test_hosts_are_started_in_compose_as_by_their_unit() -> None:
    """The same server with the same options, but where it listens."""
    [unit] = lines(DEPLOY / "systemd/portal-web.service", "ExecStart")
    command = " ".join(COMPOSE["x-application"]["command"][2].split())
    ours, theirs = (
        re.sub(r"--host \S+ ", "", told) for told in (unit.removeprefix("/srv/portal/app/"), command)
    )
    assert ours in theirs


def test_nginx_lets_in_as_much_as_the_portal_takes(settings: object) -> None:
    told = (DEPLOY / "nginx/portal/answers.conf").read_text()
    [most] = re.findall(r"client_max_body_size (\d+)m;", told)
    assert int(most) * 1024 * 1024 > settings.MOST_VIDEO_BYTES


def test_hosts_with_a_bucket_have_all_that_the_others_have() -> None:
    assert set(pinned("requirements.txt")) < set(pinned("deploy/requirements.txt"))
