"""The web server: one granian worker with threads, which ends when this process ends."""

import os
from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from .obstacles import HOST

THREADS = 8
PARENT = "PORTAL_SERVED_BY"


def run(port: int, when_starting: Callable[[], None]) -> None:
    """Serve until interrupted. A worker that dies is replaced, one that cannot live ends the server."""
    os.environ[PARENT] = str(os.getpid())
    server = Granian(
        "site_tphcm.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
        log_level=LogLevels.error,
        log_access=False,
    )
    server.on_startup(when_starting)
    server.serve()
