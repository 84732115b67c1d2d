"""Row 2: what readers are given from the moment in which the approving request has returned."""

from __future__ import annotations

from typing import Any

import requests

from ..asked import Figures, short
from ..person import Person
from ..report import Row
from ..servers import FRONT, HERE, PORTAL, STOCK

TARGET = "No stale answer once the approving request has returned, on any address; approving at most 1.5 times stock"
NUMBER, MOST = 20, 1.5
DECLARED = ["secrecy-checked"]
Item = dict[str, Any]
Account = tuple[str, str]


def measure(
    items: list[Item], addresses: dict[str, str], leader: Account, buttons: list[str], editor: Account
) -> Row:
    """Each approval, then at once everything that has to show it, by the portal and by nginx. Between them an editor of
    the stock site presses one of the `buttons` that are the last of a workflow there."""
    row = Row(2, TARGET, head=("address", "answers", "stale"))
    person, times = Person(f"{HERE}:{PORTAL}", *leader), Figures()
    other, their_times = Person(f"{HERE}:{STOCK}", *editor), Figures()
    names = ["page", "sitemap part", *addresses]
    asked, stale = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for item, button in zip(items, buttons, strict=True):
        concerned = {"page": item["url"], "sitemap part": item["part"], **addresses}
        _warm(list(concerned.values()))
        times.all.append(person.press(item["screen"], item["press"], declared=DECLARED) * 1000)
        their_times.all.append(other.send(button, comment="") * 1000)
        for name, address in concerned.items():
            for port in (PORTAL, FRONT):
                asked[name] += 1
                stale[name] += not _shows(f"{HERE}:{port}{address}", item)
    for name in asked:
        row.add(name, asked[name], stale[name])
    ratio = times.median / their_times.median
    row.seen = f"{sum(stale.values())} stale of {sum(asked.values())}; approving {short(ratio)} times stock"
    row.kept = not any(stale.values()) and ratio <= MOST
    row.notes.append(
        f"Approving took {short(times.median)} ms ({times.spread}) over HTTP, all pages put out of reach; in stock Wagtail's"
        f" own workflow of one step {short(their_times.median)} ms ({their_times.spread}), its cache left as it is."
    )
    row.notes.append("A page is fresh when it answers 200, a list when it names the title or the address.")
    return row


def _warm(addresses: list[str]) -> None:
    """They were read before, also the page that is not there yet."""
    for address in addresses:
        for port in (PORTAL, FRONT):
            requests.get(f"{HERE}:{port}{address}", timeout=60)


def _shows(url: str, item: Item) -> bool:
    answer = requests.get(url, timeout=60)
    return answer.status_code == 200 and (item["title"] in answer.text or item["url"] in answer.text)
