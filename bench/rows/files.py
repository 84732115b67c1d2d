"""Row 8: sitemap and feeds, as they are served and as they are made again."""

from __future__ import annotations

from ..asked import Figures, Inside, interleaved, named, ratios, short
from ..load import load
from ..report import Row
from ..servers import FRONT, HERE, NGINX

TARGET = "Sitemap and feeds served as files; made again in at most 50 ms a publication"
MOST, AS_A_FILE = 50.0, 0.5  # of nginx static: what no application reaches
MADE = ("sitemap", "sitemap part", "feed")


def made_again(large: Inside) -> tuple[float, list[tuple[str, str]]]:
    """What each costs that a publication puts out of date; asked before anything is served."""
    found = interleaved(named(MADE, lambda name: lambda: large.see(name)["ms"]))
    told = [(name, f"{short(figures.median)} ({figures.spread})") for name, figures in found.items()]
    return sum(figures.median for figures in found.values()), told


def measure(cost: float, told: list[tuple[str, str]], addresses: dict[str, str], nginx: int) -> Row:
    row = Row(8, TARGET, head=("what", "made again, ms", "requests a second behind nginx", "of nginx static"))
    ways = {name: f"{HERE}:{FRONT}{addresses[name]}" for name in MADE} | {"file": f"{HERE}:{NGINX}/page/"}
    found = interleaved(named(ways, lambda name: lambda: load(ways[name], nginx).rate), rounds=3)
    shares = {name: ratios(found[name], found["file"]) for name in MADE}
    for name, made in told:
        row.add(name, made, _said(found[name]), _said(shares[name]))
    served = min(share.median for share in shares.values())
    row.seen = f"{short(cost)} ms for all; served at {short(served)} of a file"
    row.kept = cost <= MOST and served >= AS_A_FILE
    return row


def _said(figures: Figures) -> str:
    return f"{short(figures.median)} ({figures.spread})"
