"""What is served over HTTP: the portal as `make run` serves it, stock Wagtail with its cache, nginx."""

from __future__ import annotations

import contextlib
import gzip
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
import requests

from . import places

PORTAL, STOCK, NGINX, FRONT = 8291, 8292, 8293, 8294
HERE = "http://127.0.0.1"
OPENS = 120  # seconds a server may take to open
MODULES = Path("/usr/lib/nginx/modules")

CONFIGURATION = """
{modules}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    default_type text/html;
    charset utf-8;
    gzip_static on;
    {brotli}
    server {{
        listen 127.0.0.1:{plain};
        root {folder}/static;
    }}
    upstream portal {{ server 127.0.0.1:{portal}; keepalive 32; }}
    server {{
        listen 127.0.0.1:{front};
        root {kept};
        location / {{
            if ($request_method !~ ^(GET|HEAD)$) {{ return 418; }}
            if ($args) {{ return 418; }}
            error_page 418 = @portal;
            try_files /$host$uri/index.html /$http_host$uri/index.html @portal;
        }}
        location @portal {{
            proxy_pass http://portal;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
        }}
    }}
}}
"""


@contextmanager
def served(words: list[str], port: int, env: dict[str, str]) -> Iterator[int]:
    """Inside, it answers on that port; the number of its process."""
    with (places.FOLDER / f"served-{port}.log").open("w") as log:
        process = subprocess.Popen(words, cwd=places.ROOT, env=env, stdout=log, stderr=log)
    try:
        _wait(process, port)
        yield process.pid
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)


def portal(folder: Path, database: str) -> contextlib.AbstractContextManager[int]:
    words = [sys.executable, "manage.py", "serve", "--port", str(PORTAL)]
    return served(words, PORTAL, places.environment(folder, database))


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
    module = MODULES / "ngx_http_brotli_static_module.so"
    told = CONFIGURATION.format(
        modules=f"load_module {module};" if module.exists() else "",
        brotli="brotli_static on;" if module.exists() else "",
        folder=folder,
        kept=of_portal / "public" / "now",
        plain=NGINX,
        portal=PORTAL,
        front=FRONT,
    )
    (folder / "nginx.conf").write_text(told)
    _readable(folder, of_portal)
    return served(
        ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], NGINX, {"PATH": "/usr/sbin:/usr/bin"}
    )


def _readable(*folders: Path) -> None:
    """As root the workers of nginx are somebody else, who passes through."""
    for folder in folders:
        for one in (folder, *folder.parents):
            if one.stat().st_uid == 0 and not one.stat().st_mode & 0o1:
                one.chmod(one.stat().st_mode | 0o1)


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
