"""The stock site over HTTP: `python -m bench.stock.serve PORT`, by our server with our number of threads."""

from __future__ import annotations

import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from site_tphcm.serving.server import THREADS

if __name__ == "__main__":
    Granian(
        "bench.stock.wsgi:application",
        address="127.0.0.1",
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        log_access=False,
    ).serve()
