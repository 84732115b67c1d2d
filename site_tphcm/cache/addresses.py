"""Under which name an address is kept: the host, the path, and of the query what the site reads, in one order.

    https://tuyenquang.example.vn/tin-tong-hop/?trang=2&fbclid=…    →    tuyenquang.example.vn/tin-tong-hop/index.trang=2.html

nginx finds the same names (deploy/nginx): what is changed here is changed there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

from django.conf import settings

from pages.parameters import PAGE, READ

# Of a host's own making: plain letters, no step that begins with a dot but the one the law of the web has.
PATH = re.compile(r"/(?:(?:\.well-known|[A-Za-z0-9_][A-Za-z0-9._-]*)/)*(?:[A-Za-z0-9_][A-Za-z0-9._-]*)?")
NUMBER = re.compile(r"[1-9][0-9]{0,4}")
LONGEST = 200  # bytes of a path, far below what a file system takes
# For people, or kept elsewhere.
APART = ("/admin/", "/documents/", "/video/", settings.MEDIA_URL, settings.STATIC_URL)

Environ = Mapping[str, Any]


@lru_cache(maxsize=20_000)
def name_of(host: str, path: str, query: str) -> str | None:
    """None for what is never kept: another host, an address no page of ours has, a search."""
    host = host.lower().partition(":")[0] if not host.startswith("[") else host.partition("]")[0] + "]"
    if host not in hosts() or len(path) > LONGEST or not PATH.fullmatch(path) or path.startswith(APART):
        return None
    page = page_asked_for(query) if query else ""
    if page is None:
        return None
    name = f"{host}{path}index.html" if path.endswith("/") else f"{host}{path}"
    return f"{name.removesuffix('.html')}.{PAGE}={page}.html" if page else name


def page_asked_for(query: str) -> str | None:
    """Which page of a list; empty for the first, or where the query says nothing that the site reads. None if it says
    more than that."""
    said = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name in READ]
    if not said:
        return ""
    if len(said) > 1 or said[0][0] != PAGE or not NUMBER.fullmatch(said[0][1]):
        return None
    return "" if said[0][1] == "1" else said[0][1]


def query_of(name: str) -> str:
    """What the application is asked for, when that is rendered."""
    begun, _dot, end = name.rpartition(f".{PAGE}=")
    return f"{PAGE}={end.removesuffix('.html')}" if begun else ""


@lru_cache(maxsize=1)
def hosts() -> frozenset[str]:
    """Those the site answers to by name; a pattern that admits any host would fill the disk."""
    return frozenset(host.lower() for host in settings.ALLOWED_HOSTS if not host.startswith((".", "*")))


def is_as_served(environ: Environ) -> bool:
    """Asked for by the scheme that this site has; by the other one the application redirects, or says other things."""
    name, value = getattr(settings, "SECURE_PROXY_SSL_HEADER", None) or ("", "")
    said = environ.get(name, "").split(",")[0].strip() if name else ""
    is_secure = said == value if said else environ["wsgi.url_scheme"] == "https"
    return is_secure == settings.SECURE_SSL_REDIRECT
