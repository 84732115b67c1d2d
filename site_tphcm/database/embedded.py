"""Share one embedded server among all processes of a checkout; the last one out sees it stopped.

Every user holds two locks shared. The keeper, a process of its own, waits for the first one
exclusively: it gets it when nobody is left, however they left, and stops the server then.
"""

import atexit
import contextlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2.extensions import connection as Connection

from . import account, cluster, locks
from .home import Home

STARTS = 5
PATIENCE = 120
MOMENT = 0.02

_held: dict[Home, list[int]] = {}
_mutex = threading.Lock()


def hold(path: Path) -> None:
    """Be a user of the server until this process ends; start it if it does not run."""
    home = Home(path)
    with _mutex:
        if home not in _held:
            _held[home] = _enter(home)
            atexit.register(leave, path)


def revive(path: Path) -> None:
    """After a refused connection: wait for the server, or start it again if it died."""
    with _mutex:
        _start(Home(path))


def leave(path: Path) -> None:
    """Stop being a user; the last one waits until the server has stopped."""
    home = Home(path)
    with contextlib.suppress(KeyboardInterrupt), locks.watching(home.keeper_lock) as is_alive:
        for descriptor in _held.pop(home, []):
            os.close(descriptor)
        while is_alive() and not _others(home):
            time.sleep(MOMENT)


def _others(home: Home) -> bool:
    """Whether somebody else uses the server; another's asking looks like using, but passes."""
    for _ in range(5):
        if not locks.is_held(home.present_lock):
            return False
        time.sleep(MOMENT)
    return True


def _enter(home: Home) -> list[int]:
    """First the lock the keeper waits for: then it cannot stop the server under our hands."""
    try:
        held = [locks.acquire(home.in_use_lock, locks.SHARED)]
        held.append(locks.acquire(home.present_lock, locks.SHARED))
    except PermissionError as error:
        raise ImproperlyConfigured(
            f"Không có quyền ghi {error.filename}; hãy chạy bằng người dùng đã tạo thư mục này, "
            "hoặc đặt PORTAL_DATA_DIR vào thư mục khác."
        ) from error
    except OSError as error:
        raise cluster.failure(str(error)) from error
    try:
        _start(home)
    except BaseException:
        for descriptor in held:
            os.close(descriptor)
        raise
    return held


def _start(home: Home) -> None:
    """One starter at a time; a keeper killed while starting is replaced."""
    with locks.holding(home.start_lock):
        for _ in range(STARTS):
            keeper_lock = locks.try_acquire(home.keeper_lock)
            if keeper_lock is not None:
                _launch(home, keeper_lock)
            connection = _wait_ready(home)
            if connection is not None:
                with contextlib.closing(connection):
                    cluster.prepare_roles(connection)
                return
    raise cluster.failure(_last_words(home))


def _launch(home: Home, keeper_lock: int) -> None:
    """Clear what a killed run left, then hand the keeper its lock from birth."""
    try:
        bin_dir = cluster.programs(home)
        account.prepare_for_root(home.path, bin_dir)
        cluster.end_strays(home)
        cluster.create(home, bin_dir)
        account.private_folder(home.socket)
        _spawn_keeper(home, bin_dir, keeper_lock)
    except OSError as error:
        raise cluster.failure(str(error)) from error
    finally:
        os.close(keeper_lock)


def _spawn_keeper(home: Home, bin_dir: Path, keeper_lock: int) -> None:
    """A session of its own: Ctrl-C in the terminal is not for it. The log of the run before is kept."""
    if home.log.exists():
        home.log.rename(home.log.with_suffix(".before.log"))
    home.log.touch(mode=0o600)
    with home.log.open("wb") as log:
        subprocess.Popen(
            [sys.executable, "-m", "site_tphcm.database.keeper", str(home.path), str(bin_dir)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            pass_fds=[keeper_lock],
        )


def _wait_ready(home: Home) -> Connection | None:
    """A connection once the server answers; nothing when its keeper is gone."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            return cluster.connect(home)
        except psycopg2.OperationalError:
            if not locks.is_held(home.keeper_lock):
                return None
        time.sleep(MOMENT)
    raise cluster.failure(_last_words(home))


def _last_words(home: Home) -> str:
    try:
        return home.log.read_text(errors="replace")[-4000:]
    except OSError:
        return ""
