"""A mail server on loopback that takes what it is sent, and can be away for a while."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Session(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as a client needs."""

    server: MailServer

    def handle(self) -> None:
        if self.server.is_away:
            self.server.turned_away += 1
            self._say("421 away, come again")
            return
        self._say("220 loopback")
        for line in iter(self.rfile.readline, b""):
            verb = line.split()[0].upper() if line.split() else b""
            if verb == b"DATA":
                self._take()
            elif verb == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _take(self) -> None:
        self._say("354 go on")
        taken = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            taken.append(line[1:] if line.startswith(b"..") else line)
        self.server.received.append(b"".join(taken))
        self._say("250 taken")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.received: list[bytes] = []
        self.is_away = False
        self.turned_away = 0

    @property
    def settings(self) -> dict[str, Any]:
        host, port = self.server_address[:2]
        backend = "django.core.mail.backends.smtp.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_HOST": host, "EMAIL_PORT": port}


@contextmanager
def mail_server() -> Iterator[MailServer]:
    with MailServer() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
