"""Row 1: a page that is kept, beside the same bytes as a file of nginx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import requests

from ..asked import Figures, interleaved, ratios, short
from ..load import Load, load
from ..report import Row
from ..servers import FRONT, HERE, NGINX, PORTAL, STOCK

TARGET = "A page that is kept: at least 0.9 of nginx static behind nginx, 0.3 from `make run` alone; ahead of WordPress (0.49)"
BEHIND, ALONE = 0.9, 0.3
STATIC = "nginx, a file"
BEHIND_NGINX, BY_ITSELF = "behind nginx", "`make run` alone"
STOCK_CACHED = "stock Wagtail, Django's cache"
Servers = dict[str, int]


def measure(address: str, stock_address: str, servers: Servers, kept: Path) -> Row:
    """Plain bytes, as wrk asks for them; then as a browser does."""
    row = Row(
        1,
        TARGET,
        head=(
            "who",
            "asked for",
            "requests a second",
            "share of nginx",
            "ms of processor a request",
            "errors",
        ),
    )
    behind, alone, errors = _asked_for(row, "", address, stock_address, servers)
    row.seen = f"{short(behind)} behind nginx, {short(alone)} alone"
    row.kept = behind >= BEHIND and alone >= ALONE and not errors
    _asked_for(row, "br", address, stock_address, servers)
    row.notes.append(f"The page is {_size(address)} bytes. Behind nginx {_who(kept, address)}.")
    return row


def _asked_for(
    row: Row, encoding: str, address: str, stock_address: str, servers: Servers
) -> tuple[float, float, int]:
    """In that encoding: the share behind nginx and alone, the errors of all."""
    _fill(address, encoding)
    rates, costs = _rounds(address, stock_address, servers, encoding)
    shares = {name: ratios(rate, rates[STATIC]) for name, rate in rates.items()}
    for name, rate in rates.items():
        figures = (_said(one[name]) for one in (rates, shares, costs))
        row.add(name, encoding or "plain", *figures, rate.errors)
    errors = sum(rate.errors for rate in rates.values())
    return shares[BEHIND_NGINX].median, shares[BY_ITSELF].median, errors


def _rounds(
    address: str, stock_address: str, servers: Servers, encoding: str
) -> tuple[dict[str, Figures], dict[str, Figures]]:
    costs: dict[str, Figures] = {}
    errors: dict[str, int] = {}

    def way(name: str, url: str, server: int) -> Callable[[], float]:
        def go() -> float:
            found: Load = load(url, server, encoding=encoding)
            errors[name] = errors.get(name, 0) + found.errors
            costs.setdefault(name, Figures()).all.append(found.cpu)
            return found.rate

        return go

    ways = {
        STATIC: way(STATIC, f"{HERE}:{NGINX}/page/", servers["nginx"]),
        BEHIND_NGINX: way(BEHIND_NGINX, f"{HERE}:{FRONT}{address}", servers["nginx"]),
        BY_ITSELF: way(BY_ITSELF, f"{HERE}:{PORTAL}{address}", servers["portal"]),
        STOCK_CACHED: way(STOCK_CACHED, f"{HERE}:{STOCK}{stock_address}", servers["stock"]),
    }
    rates = interleaved(ways)
    for name, rate in rates.items():
        rate.errors = errors[name]
    return rates, costs


def _fill(address: str, encoding: str) -> None:
    """It was read before, by each way."""
    for port in (FRONT, PORTAL) * 2:
        requests.get(f"{HERE}:{port}{address}", headers={"Accept-Encoding": encoding}, timeout=30)


def _said(figures: Figures) -> str:
    return f"{short(figures.median)} ({figures.spread})"


def _size(address: str) -> int:
    return len(
        requests.get(f"{HERE}:{PORTAL}{address}", headers={"Accept-Encoding": "identity"}, timeout=30).content
    )


def _who(kept: Path, address: str) -> str:
    """Who answers behind nginx: nginx itself where the application has kept the page as a file."""
    is_there = (kept / address.strip("/") / "index.html").exists()
    return "nginx serves the file" if is_there else "the application answers"
