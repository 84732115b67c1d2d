"""What the public had at an address at a moment; of a section's list, what was public under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from django.db.models import Exists, OuterRef, QuerySet

from workflows.archive.hiding import veiled
from workflows.archive.models import Edition, Entry
from workflows.archive.models.editions import ENDS


@dataclass(frozen=True)
class Seen:
    """`edition` was public; or `last` was and no more, ended by the row `ended`; or `listed` stood below it."""

    address: str
    at: datetime
    edition: Edition | None = None
    last: Edition | None = None
    ended: Entry | None = None
    coming: Edition | None = None  # the first that came later, where nothing was there yet

    @property
    def listed(self) -> QuerySet[Edition]:
        return public_below(self.address, self.at)


def seen(address: str, at: datetime) -> Seen:
    path = path_of(address)
    there = Edition.objects.filter(address=path)
    last = there.filter(at__lte=at).order_by("-number").first()
    if last is None:
        coming = there.filter(at__gt=at).order_by("number").first()
        return Seen(path, at, coming=veiled(coming) if coming else None)
    ended, last = last.end(until=at), veiled(last)
    return Seen(path, at, last=last, ended=ended) if ended else Seen(path, at, edition=last)


def path_of(address: str) -> str:
    """As it is kept: from the first slash to the last, whatever was copied out of a browser."""
    path = unquote(urlsplit(address.strip()).path).strip("/")
    return f"/{path}/" if path else "/"


def public_below(address: str, at: datetime) -> QuerySet[Edition]:
    """The editions that were public at that moment at addresses below this one, the newest first."""
    later = Entry.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"), number__gt=OuterRef("number"))
    ended = later.filter(verb__in=(*ENDS, "publish"), at__lte=at)
    below = Edition.objects.filter(address__startswith=address, at__lte=at).exclude(address=address)
    return below.filter(~Exists(ended)).order_by("-at", "-number")
