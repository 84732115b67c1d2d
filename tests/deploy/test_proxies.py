"""Five wrong passwords shut the door to one address, and not to everybody behind the same web server."""

from __future__ import annotations

from typing import Any

import pytest

from site_tphcm.serving.proxies import behind

OURS = "127.0.0.1, 10.0.0.0/28"
VISITOR, INVENTED = "203.0.113.9", "198.51.100.7"


def who_asks(trusted: str, from_address: str, **said: str) -> str:
    """As Django sees it."""
    seen: list[str] = []

    def application(environ: dict[str, Any], start: Any) -> None:
        seen.append(environ["REMOTE_ADDR"])

    behind(application, trusted)({"REMOTE_ADDR": from_address, "wsgi.url_scheme": "http", **said}, None)
    return seen[0]


@pytest.mark.parametrize("server", ["127.0.0.1", "10.0.0.11"])
def test_of_our_own_web_servers_it_is_believed_who_asks(server: str) -> None:
    assert who_asks(OURS, server, HTTP_X_FORWARDED_FOR=VISITOR) == VISITOR
    assert who_asks(OURS, server, HTTP_X_FORWARDED_FOR=f"{INVENTED}, {VISITOR}, 10.0.0.12") == VISITOR
    assert who_asks(OURS, server) == server


def test_of_nobody_else() -> None:
    assert who_asks(OURS, VISITOR, HTTP_X_FORWARDED_FOR=INVENTED) == VISITOR
    assert who_asks("", "127.0.0.1", HTTP_X_FORWARDED_FOR=INVENTED) == "127.0.0.1"
