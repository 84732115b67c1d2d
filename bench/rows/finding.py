"""Row 6: the search of the large city."""

from __future__ import annotations

from ..asked import Figures, Inside, short
from ..report import Row

TARGET = "Search in the large city, p95: nothing found 1 ms, selective 20 ms, broad 50 ms"
ASKED = {
    "nothing found": (1.0, ("zzqx vwkk", "kjhgz", "qwzz xxyy zzkk")),
    "selective": (
        20.0,
        ("bình chữa cháy gầm cầu thang", "thả bè", "khai sinh lưu động", "mở một cửa hàng nhỏ"),
    ),
    "broad": (50.0, ("thành phố", "thanh pho", "người dân", "tổ chức hội nghị", "tuyen truyen")),
}
TIMES = 33  # each, so that of a hundred the slowest five are left out


def measure(large: Inside, stock: Inside) -> Row:
    """Counting, facets and the first twenty, without the screen; stock's first twenty beside it, at its 100 pages."""
    row = Row(6, TARGET, head=("asked for", "p95 ms", "median ms", "wanted", "stock at 100 pages, median ms"))
    kept = []
    for kind, (most, queries) in ASKED.items():
        ours, beside = Figures(), Figures()
        for words in queries:
            large.ask(search=words)
            ours.all += large.ask(search=words, times=TIMES)["all"]
            beside.all += stock.ask(search=words, times=3)["all"]
        kept.append(ours.p95 <= most)
        row.add(
            kind, short(ours.p95), f"{short(ours.median)} ({ours.spread})", short(most), short(beside.median)
        )
    row.kept = all(kept)
    row.seen = ", ".join(f"{line[0]} {line[1]} ms" for line in row.lines)
    row.notes.append("Relevance is judged by `make bench-search` (139 queries).")
    return row
