"""Readers who never stop asking, in a process of their own, so that they wait for the portal and for nobody else.

python readers.py HOST PORT '["/", …]'    until its input is closed; then it prints what they were answered
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import sys
import threading
import time
from collections import Counter
from itertools import count
from typing import Any

READERS, PAUSE, PATIENCE = 4, 0.05, 30  # seconds
NEW = "{}"  # in an address: another number each time, so that nobody kept it


def over_tls(host: str, port: int) -> ssl.SSLSocket:
    """Whoever signed it: it is the test's own."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    line = socket.create_connection(("127.0.0.1", port), PATIENCE)
    return trusting.wrap_socket(line, server_hostname=host)


def ask(host: str, port: int, address: str) -> str:
    """The status, or what broke."""
    line = http.client.HTTPConnection(host)
    try:
        line.sock = over_tls(host, port)
        line.request("GET", address)
        found = line.getresponse()
        found.read()
        return str(found.status)
    except (OSError, http.client.HTTPException) as error:
        return type(error).__name__
    finally:
        line.close()


class Readers:
    def __init__(self, host: str, port: int, addresses: list[str]) -> None:
        self.host, self.port, self.addresses = host, port, addresses
        self.seen: Counter[str] = Counter()
        self.slowest: tuple[float, str] = (0.0, "")
        self.failed: list[str] = []
        self.over, self._numbers = threading.Event(), count(int(time.time() * 10) % 10_000_000)

    def read(self, first: int) -> None:
        turn = self.addresses[first:] + self.addresses[:first]
        while not self.over.is_set():
            for address in turn:
                self._one(address.replace(NEW, str(next(self._numbers))))
                time.sleep(PAUSE)

    def _one(self, address: str) -> None:
        began = time.monotonic()
        status = ask(self.host, self.port, address)
        self.seen[status] += 1
        self.slowest = max(self.slowest, (time.monotonic() - began, address))
        if status != "200":
            self.failed.append(f"{time.strftime('%H:%M:%S')} {status} {address}")

    def told(self) -> dict[str, Any]:
        return {
            "seen": self.seen,
            "seconds": self.slowest[0],
            "at": self.slowest[1],
            "failed": self.failed[:20],
        }


def main(host: str, port: str, addresses: str) -> None:
    readers = Readers(host, int(port), json.loads(addresses))
    threads = [
        threading.Thread(target=readers.read, args=(n % len(readers.addresses),)) for n in range(READERS)
    ]
    for thread in threads:
        thread.start()
    sys.stdin.read()
    readers.over.set()
    for thread in threads:
        thread.join()
    sys.stdout.write(json.dumps(readers.told()))


if __name__ == "__main__":
    main(*sys.argv[1:])
