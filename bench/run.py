"""The table of targets, measured: `make bench` (10,000 pages, at most 15 minutes), `make bench-full` (100,000, 1,000,000).

    .venv/bin/python -m bench.run [--large 10000] [--rows 1,3,8] [--report bench/report.md]

Beside the portal: nginx with the same bytes as files, stock Wagtail with the same texts (bench/stock). wrk and nginx are
Debian's. What takes long is made once and kept in var/bench, or where PORTAL_BENCH_DIR says.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import requests

from . import places, report, servers
from .asked import Inside
from .rows import cached, crowd, desk, files, finding, gone, publishing, scale, stale, uncached

SMALL, LARGE = 100, 10_000
STOCK_EDITOR = ("bien-tap", "mot-mat-khau-dai")  # bench/stock/fill.py
NEEDED = {"wrk": "wrk", "nginx": "nginx-light libnginx-mod-http-brotli-static"}
SEEN = ("home", "article", "listing", "document", "procedure", "sitemap", "feed")
FRESH = ("home", "listing", "heading", "feed")
ALL = range(1, 11)


class Bench:
    """Both cities and the stock site, each in a database of this run."""

    def __init__(self, large: int, wanted: set[int], graph: Path) -> None:
        self.wanted, self.graph, self.rows = wanted, graph, list[report.Row]()
        self.cities = {"small": places.city(SMALL), "large": places.city(large)}
        for name, source in self.cities.items():
            places.clone(source, f"run_{name}")
        self.folders = {name: places.folder_of(name) for name in self.cities}
        self.insides = {name: self._portal_inside(name) for name in self.cities}
        self.insides["stock"] = self._stock_inside()

    def _portal_inside(self, name: str) -> Inside:
        return Inside("ours", places.environment(self.folders[name], f"run_{name}"))

    def _stock_inside(self) -> Inside:
        content = places.FOLDER / "content.json"
        self.insides["small"].do("content", path=str(content), number=SMALL)
        self.folders["stock"] = places.FOLDER / "stock"
        shutil.rmtree(self.folders["stock"], ignore_errors=True)
        self.folders["stock"].mkdir()
        places.empty("run_stock")
        env = places.stock_environment(self.folders["stock"], "run_stock")
        words = [str(content), str(places.BASE / "media"), str(places.WAITING)]
        places.run("-m", "bench.stock.fill", *words, env=env)
        return Inside("stock", env)

    def measure(self) -> list[report.Row]:
        self._inside()
        with self._served() as processes:
            self._by_http(processes)
        for name in (*self.cities, "stock"):
            places.drop(f"run_{name}")
        return sorted(self.rows, key=lambda row: row.number)

    def _inside(self) -> None:
        """What is asked without a web server, while none runs."""
        small, large, stock = (self.insides[name] for name in ("small", "large", "stock"))
        for number, row in {
            3: lambda: uncached.measure(self.insides, self.graph),
            4: lambda: scale.measure(small, large),
            5: lambda: publishing.measure(self.insides),
            6: lambda: finding.measure(large, stock),
            7: lambda: desk.measure(large, stock),
        }.items():
            self._row(number, row)

    def _row(self, number: int, measure: Any) -> None:
        if number not in self.wanted:
            return
        began = time.monotonic()
        row = measure()
        self.rows.append(row)
        say(f"{number:2} {row.seen} [{time.monotonic() - began:.0f} s]")

    @contextmanager
    def _served(self) -> Iterator[dict[str, int]]:
        """Over HTTP; what has to be made inside is made before."""
        large = self.insides["large"]
        self.addresses = {name: one["get"] for name, one in large.screens.items()}
        self.stock_article = self.insides["stock"].screens["article"]["get"]
        self.items = large.do("checked", number=stale.NUMBER) if 2 in self.wanted else []
        self.buttons = self.insides["stock"].do("waiting", number=len(self.items)) if 2 in self.wanted else []
        self.cold = large.do("cold", number=4)
        self.made_again = files.made_again(large) if 8 in self.wanted else (0.0, [])
        for one in self.insides.values():
            one.end()
        if 10 in self.wanted:
            places.told("run_large")
        with ExitStack() as stack:
            portal = stack.enter_context(servers.portal(self.folders["large"], "run_large"))
            stock = stack.enter_context(servers.stock(self.folders["stock"], "run_stock"))
            url = f"{servers.HERE}:{servers.PORTAL}{self.addresses['article']}"
            page = requests.get(url, headers={"Accept-Encoding": "identity"}, timeout=60).content
            nginx = stack.enter_context(servers.nginx({"page": page}, self.folders["large"]))
            yield {"portal": portal, "stock": stock, "nginx": nginx}

    def _by_http(self, processes: dict[str, int]) -> None:
        article, kept = self.addresses["article"], self.folders["large"] / "public" / "now" / "127.0.0.1"
        for number, row in {
            1: lambda: cached.measure(article, self.stock_article, processes, kept),
            8: lambda: files.measure(*self.made_again, self.addresses, processes["nginx"]),
            10: lambda: crowd.measure(*self.cold[:2]),
            2: lambda: stale.measure(
                self.items, self._fresh(), places.account("large", "truong-ban"), self.buttons, STOCK_EDITOR
            ),
            9: lambda: gone.measure([self.addresses[name] for name in SEEN], self.cold[2]["url"]),
        }.items():
            self._row(number, row)

    def _fresh(self) -> dict[str, str]:
        return {name: self.addresses[name] for name in FRESH}


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def missing() -> list[str]:
    return [
        package
        for program, package in NEEDED.items()
        if not shutil.which(program, path="/usr/sbin:/usr/bin:/bin")
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.run")
    parser.add_argument("--large", type=int, default=LARGE)
    parser.add_argument("--rows", default=",".join(map(str, ALL)))
    parser.add_argument("--report", type=Path, default=places.ROOT / "bench" / "report.md")
    asked = parser.parse_args()
    if packages := missing():
        sys.exit(f"Chưa có chương trình để đo. Hãy cài: sudo apt install {' '.join(packages)}")
    began, wanted = time.monotonic(), {int(number) for number in asked.rows.split(",")}
    places.hold()
    rows = Bench(asked.large, wanted, asked.report.with_name("article.svg")).measure()
    seconds, what = time.monotonic() - began, f"bench.run --large {asked.large}"
    told = report.markdown(rows, [SMALL, asked.large], seconds, what, study=report.FROM_THE_STUDY)
    asked.report.write_text(told)
    say(f"{asked.report}: {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
