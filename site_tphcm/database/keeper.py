"""The keeper: a process that starts PostgreSQL, waits until nobody uses it, and stops it.

Run by embedded.py as `python -m site_tphcm.database.keeper FOLDER PROGRAMS`, with its own lock
already in hand. If the keeper itself is killed, the kernel tells the server to stop.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

from site_tphcm.lifeline import signal_on_parents_death

from . import account, cluster, locks
from .home import Home

# Fast shutdown, then immediate, then no more asking; each with its patience in seconds.
WAYS_TO_STOP = ((signal.SIGINT, 20), (signal.SIGQUIT, 5), (signal.SIGKILL, 5))


def keep(home: Home, bin_dir: Path, throwaway: bool) -> int:
    """Live as long as the server does."""
    server = subprocess.Popen(
        cluster.server_command(home, bin_dir, throwaway),
        preexec_fn=_as_a_server,
        umask=0o077,
        **account.spawn_options(),
    )
    signal.signal(signal.SIGTERM, lambda *_: server.send_signal(signal.SIGINT))
    unused = threading.Event()
    threading.Thread(target=_stop_when_unused, args=(home, server, unused), daemon=True).start()
    status = server.wait()
    cluster.end_strays(home)
    if throwaway and unused.is_set():
        _throw_away(home)
    return status


def _as_a_server() -> None:
    """Between fork and exec. A shell starts what it runs in the background deaf to SIGINT; a server
    asked to stop before it had its own ears would then go on for all our patience.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal_on_parents_death(signal.SIGINT)


def _stop_when_unused(home: Home, server: "subprocess.Popen[bytes]", unused: threading.Event) -> None:
    """The lock is never given back: whoever comes now waits until this process has ended."""
    locks.acquire(home.in_use_lock, locks.EXCLUSIVE)
    unused.set()
    for number, patience in WAYS_TO_STOP:
        server.send_signal(number)
        try:
            server.wait(patience)
        except subprocess.TimeoutExpired:
            continue
        return


def _throw_away(home: Home) -> None:
    """Out of the way first: whoever comes now makes a new folder, and we delete only the old one."""
    shutil.rmtree(home.socket, ignore_errors=True)
    gone = home.path.with_name(f"{home.path.name}.gone-{os.getpid()}")
    home.path.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


if __name__ == "__main__":
    folder, programs = map(Path, sys.argv[1:])
    sys.exit(keep(Home(folder), programs, bool(os.environ.get("PORTAL_THROWAWAY"))))
