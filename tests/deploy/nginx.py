"""deploy/nginx, run on this machine: the very files, with other ports and folders."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.site.portal import free_port
from tests.site.processes import ROOT, eventually

from .readers import over_tls

HOST = "tinh.example.vn"
PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MISSING = None if PROGRAM and BROTLI.exists() else "nginx with brotli_static (Debian's) is not installed"
FOLDERS = ("public", "static", "media", "pages")
MAIN = """
daemon off; {user} worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
load_module {brotli};
events {{ worker_connections 512; }}
http {{
    access_log off; include /etc/nginx/mime.types;
    client_body_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp;
    fastcgi_temp_path {folder}/tmp; uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;
    include portal.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]  # their names in small letters
    body: bytes


class Nginx:
    """In front of the application on these ports; `folder` has `public`, `static`, `media` and `pages`."""

    def __init__(self, folder: Path, applications: Sequence[int]) -> None:
        self.folder, self.port = folder, free_port()
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / "deploy/nginx", folder / "nginx")
        self._write(applications)
        _certify(folder)

    def _write(self, applications: Sequence[int]) -> None:
        told = ROOT.joinpath("deploy/nginx/portal.conf").read_text()
        servers = iter(applications)
        told = re.sub(r"server 10\.0\.0\.1[12]:8000", lambda _: f"server 127.0.0.1:{next(servers)}", told)
        told = re.sub(r"/srv/portal/(?:var/)?(public|static|media|pages)", rf"{self.folder}/\1", told)
        told = told.replace("/etc/ssl/portal", str(self.folder)).replace("/var/cache/nginx", str(self.folder))
        told = re.sub(r"listen 443\b", f"listen 127.0.0.1:{self.port}", told)
        told = re.sub(r"listen 80\b", f"listen 127.0.0.1:{free_port()}", told)
        user = "user root;" if os.geteuid() == 0 else ""
        main = MAIN.format(folder=self.folder, brotli=BROTLI, user=user)
        (self.folder / "nginx/portal.conf").write_text(told)
        (self.folder / "nginx/nginx.conf").write_text(main)

    @contextmanager
    def running(self) -> Iterator[Nginx]:
        server = subprocess.Popen([PROGRAM, "-c", self.folder / "nginx/nginx.conf", "-p", self.folder])
        try:
            assert eventually(self._listens), (self.folder / "error.log").read_text()
            yield self
        finally:
            server.terminate()
            server.wait(10)

    def reload(self) -> None:
        """As `nginx -s reload` has it; none of the workers before is left when it returns."""
        main = psutil.Process(int((self.folder / "nginx.pid").read_text()))
        before = set(main.children())
        main.send_signal(signal.SIGHUP)
        assert eventually(lambda: (now := set(main.children())) and not now & before), (
            "nginx goes on as before"
        )

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        line = http.client.HTTPConnection(HOST)
        line.sock = over_tls(HOST, self.port)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, address, headers=named)
            found = line.getresponse()
            told = {name.lower(): value for name, value in found.getheaders()}
            return Answer(found.status, told, found.read())
        finally:
            line.close()


def _certify(folder: Path) -> None:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (folder / "fullchain.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(pem))
    (folder / "key.pem").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
