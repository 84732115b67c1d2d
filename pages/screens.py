"""What answers at an address of its own in every language alike, and is no page of the tree.

The one list: the switch of languages leads from each to the same screen, and search engines are told of all but
the list of search results, which is for nobody but who asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FOR_WHO_ASKED = frozenset({"search"})
SCREENS = FOR_WHO_ASKED | {
    "site_map",
    "accessibility",
    "corrections",
    "documents",
    "officials",
    "official",
    "public_information",
}  # names of addresses in urls.py


def screen(context: Mapping[str, Any]) -> str:
    """The one that is shown; empty for a page, and for the error that stands where a screen was asked for."""
    match = getattr(context.get("request"), "resolver_match", None)
    if context.get("page") or context.get("is_error") or match is None or match.url_name not in SCREENS:
        return ""
    return match.url_name
