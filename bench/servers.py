"""What is served over HTTP: the portal as `make run` serves it, stock Wagtail with its cache, nginx."""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
import requests

from site_tphcm.lifeline import signal_on_parents_death

from . import places

PORTAL, STOCK, NGINX, FRONT, SECOND = 8291, 8292, 8293, 8294, 8295
HERE = "http://127.0.0.1"
OPENS = 120  # seconds a server may take to open
MODULES = Path("/usr/lib/nginx/modules")

# In front of the portal: deploy/nginx as a province runs it, without TLS, which the file beside it has not either.
CONFIGURATION = """
load_module {modules}/ngx_http_brotli_static_module.so;
{user}
worker_processes 1;
daemon off;
pcre_jit on;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/tmp;
    proxy_temp_path {folder}/tmp;
    include portal/maps.conf;
    upstream portal {{ server 127.0.0.1:{portal}; keepalive 32; }}
    server {{
        listen 127.0.0.1:{plain};
        root {folder}/static;
        charset utf-8;
        gzip_static on;
        brotli_static on;
    }}
    server {{
        listen 127.0.0.1:{front};
        server_name 127.0.0.1;
        set $portal_public {data}/public;
        set $portal_static {data}/static;
        set $portal_media {data}/media;
        set $portal_pages {folder}/pages;
        include portal/answers.conf;
    }}
}}
"""


@contextmanager
def served(words: list[str], port: int, env: dict[str, str]) -> Iterator[int]:
    """Inside, it answers on that port; the number of its process."""
    with (places.FOLDER / f"served-{port}.log").open("w") as log:
        process = subprocess.Popen(
            words, cwd=places.ROOT, env=env, stdout=log, stderr=log, preexec_fn=_go_with_us
        )
    try:
        _wait(process, port)
        yield process.pid
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)


def _go_with_us() -> None:
    signal_on_parents_death(signal.SIGTERM)


def portal(
    folder: Path, database: str, port: int = PORTAL, **settings: str
) -> contextlib.AbstractContextManager[int]:
    words = [sys.executable, "manage.py", "serve", "--port", str(port)]
    told = {f"PORTAL_{name}": value for name, value in settings.items()}
    return served(words, port, places.environment(folder, database) | told)


def stock(folder: Path, database: str) -> contextlib.AbstractContextManager[int]:
    """With the cache for the whole site."""
    words = [sys.executable, "-m", "bench.stock.serve", str(STOCK)]
    return served(words, STOCK, places.stock_environment(folder, database) | {"STOCK_CACHED": "1"})


def nginx(pages: dict[str, bytes], of_portal: Path) -> contextlib.AbstractContextManager[int]:
    """These pages as files, and in front of the portal."""
    folder = places.FOLDER / "nginx"
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in pages.items():
        file = folder / "static" / name / "index.html"
        file.parent.mkdir(parents=True)
        file.write_bytes(content)
        Path(f"{file}.gz").write_bytes(gzip.compress(content))
        Path(f"{file}.br").write_bytes(brotli.compress(content))
    user = "user root;" if os.geteuid() == 0 else ""  # the folders are root's own
    ports = {"portal": PORTAL, "plain": NGINX, "front": FRONT}
    told = CONFIGURATION.format(modules=MODULES, user=user, folder=folder, data=of_portal, **ports)
    shutil.copytree(places.ROOT / "deploy/nginx/portal", folder / "portal")
    (folder / "nginx.conf").write_text(told)
    words = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    return served(words, NGINX, {"PATH": "/usr/sbin:/usr/bin"})


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + OPENS
    while time.monotonic() < end:
        with contextlib.suppress(requests.ConnectionError):
            requests.get(f"{HERE}:{port}/", timeout=30)
            return
        if process.poll() is not None:
            break
        time.sleep(0.2)
    raise RuntimeError(f"{process.args} does not open; see {places.FOLDER}/served-{port}.log")
