"""Where a test's authority is asked: an HTTP server on this machine alone, on a free port."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.utils import timezone

from .authority import Authority


@dataclass
class Desk:
    """What it is asked, and how it answers: truly, unless a test says otherwise."""

    authority: Authority
    address: str = ""
    asked: list[tuple[str, bytes]] = field(default_factory=list)  # the kind and the bytes of each question
    answer: Callable[[bytes], bytes] | None = None

    def reply(self, kind: str, asked: bytes) -> bytes:
        self.asked.append((kind, asked))
        return self.answer(asked) if self.answer else self.authority.stamped(asked, timezone.now())


@contextmanager
def open_desk(authority: Authority) -> Iterator[Desk]:
    """Open until the end of the test."""
    desk = Desk(authority)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                reply = desk.reply(self.headers["Content-Type"], body)
            except Exception:
                self.send_error(500)
                return
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *args: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.block_on_close = False
        desk.address = f"http://127.0.0.1:{server.server_port}/tsa"
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield desk
        server.shutdown()
