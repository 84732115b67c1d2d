"""The embedded server: shared while used, gone when not, and back after any kill."""

import contextlib
import shutil
import signal
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from site_tphcm.database.home import LONGEST_SOCKET_FOLDER, Home
from site_tphcm.database.keeper import WAYS_TO_STOP
from tests.site import processes
from tests.site.embedded_user import ask
from tests.site.processes import TIMES, EmbeddedUser, eventually

pytestmark = [pytest.mark.slow, pytest.mark.share(2)]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """One cluster for this module: made once, killed often."""
    path = Path(tempfile.mkdtemp(prefix="portal-embedded-"))
    path.chmod(0o755)
    yield path / "postgres"
    for process in processes.of_folder(path):
        process.kill()
    shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def in_the_background() -> Iterator[None]:
    """What is started inside is deaf to SIGINT, as a shell starts what ends in `&`."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def nothing_is_left(folder: Path) -> Iterator[None]:
    yield
    assert eventually(lambda: not processes.of_folder(folder)), processes.of_folder(folder)


def test_the_last_one_out_leaves_nothing_behind(folder: Path) -> None:
    with EmbeddedUser(folder):
        with EmbeddedUser(folder):
            assert len([p for p in processes.of_folder(folder) if p.name() != "postgres"]) == 3
        assert ask(folder, "SELECT 1") == "(1,)"
    assert processes.of_folder(folder) == []
    assert not (folder / "cluster" / "postmaster.pid").exists()


def test_the_application_is_neither_owner_nor_superuser(folder: Path) -> None:
    with EmbeddedUser(folder):
        rights = ask(
            folder,
            "SELECT rolsuper OR rolcreatedb OR rolcreaterole, has_schema_privilege('public', 'CREATE') "
            "FROM pg_roles WHERE rolname = current_user",
        )
        assert rights == "(False, False)"
        owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
        assert ask(folder, owner) == "('portal_owner',)"


def test_only_its_own_user_reaches_the_socket(folder: Path) -> None:
    with EmbeddedUser(folder):
        assert stat.S_IMODE(Home(folder).socket.stat().st_mode) == 0o700
        assert stat.S_IMODE(Home(folder).cluster.stat().st_mode) == 0o700
        assert ask(folder, "SELECT current_setting('listen_addresses')") == "('',)"
        assert ask(folder, "SELECT current_setting('fsync')") == "('on',)"


@pytest.mark.parametrize("_time", range(TIMES))
def test_a_killed_user_takes_the_server_along(folder: Path, _time: int) -> None:
    with EmbeddedUser(folder) as user:
        user.kill()
    assert eventually(lambda: not processes.of_folder(folder))


@pytest.mark.parametrize("_time", range(TIMES))
@pytest.mark.parametrize("victim", [processes.keeper_of, processes.postgres_of])
def test_a_killed_keeper_or_server_is_replaced_without_a_restart(folder: Path, victim, _time: int) -> None:
    with EmbeddedUser(folder) as user:
        killed = victim(folder)
        killed.send_signal(signal.SIGKILL)
        assert eventually(lambda: not killed.is_running() or killed.status() == "zombie")
        assert user.say("revive") == "ok"
        assert ask(folder, "SELECT 1") == "(1,)"


@pytest.mark.parametrize("_time", range(TIMES))
@pytest.mark.parametrize("delay", [0.1, 0.3, 0.5])
def test_a_start_killed_at_any_moment_recovers(folder: Path, delay: float, _time: int) -> None:
    with in_the_background():
        user = EmbeddedUser(folder)
    time.sleep(delay)
    user.kill()
    killed = time.monotonic()
    with EmbeddedUser(folder):
        assert ask(folder, "SELECT 1") == "(1,)"
    assert time.monotonic() - killed < WAYS_TO_STOP[0][1], "the server did not hear that it should stop"


def test_a_cluster_killed_while_being_made_is_made_again(tmp_path_factory) -> None:
    path = Path(tempfile.mkdtemp(prefix="portal-embedded-"))
    path.chmod(0o755)
    try:
        for delay in (0.3, 0.5, 0.7, 0.9):
            user = EmbeddedUser(path / "postgres")
            time.sleep(delay)
            user.kill()
        with EmbeddedUser(path / "postgres"):
            assert ask(path / "postgres", "SELECT 1") == "(1,)"
        assert list(path.glob("postgres/cluster.new-*")) == []
    finally:
        eventually(lambda: not processes.of_folder(path))
        shutil.rmtree(path)


def test_whoever_comes_while_it_stops_gets_a_new_one(folder: Path) -> None:
    for _ in range(TIMES):
        first = EmbeddedUser(folder).__enter__()
        first.process.stdin.close()
        with EmbeddedUser(folder):
            assert ask(folder, "SELECT 1") == "(1,)"
        first.process.wait(timeout=30)


def test_a_stale_pid_file_that_names_a_stranger_is_no_obstacle(folder: Path) -> None:
    with EmbeddedUser(folder):
        pass
    pid_file = folder / "cluster" / "postmaster.pid"
    pid_file.write_text(f"1\n{folder / 'cluster'}\n0\n5432\n\n\n0 0\nready\n")
    with EmbeddedUser(folder):
        assert ask(folder, "SELECT 1") == "(1,)"


def test_a_throwaway_server_takes_its_folder_along() -> None:
    path = Path(tempfile.mkdtemp(prefix="portal-embedded-"))
    path.chmod(0o755)
    with EmbeddedUser(path / "postgres", PORTAL_THROWAWAY="1"):
        assert ask(path / "postgres", "SELECT current_setting('fsync')") == "('off',)"
    assert list(path.iterdir()) == []
    path.rmdir()


def test_a_path_too_long_for_a_socket_still_works(folder: Path) -> None:
    deep = folder.parent / ("x" * LONGEST_SOCKET_FOLDER) / "postgres"
    with EmbeddedUser(deep, PORTAL_THROWAWAY="1"):
        assert ask(deep, "SELECT 1") == "(1,)"
        assert stat.S_IMODE(Home(deep).socket.stat().st_mode) == 0o700
    assert not Home(deep).socket.exists()


def test_no_answer_without_the_server(folder: Path) -> None:
    with pytest.raises(psycopg2.OperationalError):
        ask(folder, "SELECT 1")
