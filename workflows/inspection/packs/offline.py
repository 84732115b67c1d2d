"""What a person opens: each edition as it was seen, out of the pack alone, and who decided what."""

from __future__ import annotations

from mimetypes import guess_extension

from workflows.archive import store
from workflows.archive.models import Capture
from workflows.archive.replay import Turned, Way
from workflows.archive.veil import Veil


def pages(capture: Capture, veil: Veil) -> dict[str, bytes]:
    """The files to look at, by their place in the pack: the page, and beside it all it shows but what is hidden."""
    kinds = {one["piece"]: one["type"] for one in capture.pieces}
    by_uri = {one["uri"]: one["piece"] for one in capture.pieces}
    found: dict[str, bytes] = {}
    for place, one in enumerate(capture.pieces):
        if one["payload"] in veil.files:
            continue
        is_page = place == 0
        folder = "tep/" if is_page else ""
        way = Way(lambda name, folder=folder: folder + _file(name, kinds[name]), lambda address: address)
        turned = Turned(one["uri"], by_uri, way)
        name = f"xem/{capture.edition}.html" if is_page else f"xem/tep/{_file(one['piece'], one['type'])}"
        found[name] = _turned(store.response(one["piece"])[2], one["type"], turned, veil)
    return found


def _turned(payload: bytes, kind: str, turned: Turned, veil: Veil) -> bytes:
    if kind.startswith("text/html"):
        return turned.html(veil.html(payload.decode())).encode()
    if kind.startswith("text/css"):
        return turned.style(payload.decode()).encode()
    return payload


def _file(name: str, kind: str) -> str:
    return name + (guess_extension(kind.partition(";")[0].strip()) or "")
