"""A city of its own, served on a free port of this machine to whatever asks over HTTP."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread

from . import databases


@contextmanager
def city(what_for: str) -> Iterator[str]:
    """Where it is served; this process works in the same city meanwhile."""
    with databases.clone_of(databases.CITY, f"{settings.TEST_RUN}_{what_for}_{os.getpid()}"):
        server = LiveServerThread("127.0.0.1", static_handler=StaticFilesHandler)
        server.daemon = True
        server.start()
        server.is_ready.wait()
        assert server.error is None, server.error
        yield f"http://127.0.0.1:{server.port}"
        server.terminate()
