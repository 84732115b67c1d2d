"""What a person sends is clean before a form sees it, so that it is compared, counted and refused as it will be kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from vietnamese.text import clean

from .stored import clean_text, cleaned

SECRETS = ("password", "token")  # in the names of fields: no words, whatever they are made of
BEGINNINGS = ("{", "[")  # of what scripts send in a field


class CleanInput:
    """Fields and names of files of a form; it stands behind the check that the form is ours, which has read them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        if request.method != "POST" or getattr(view, "csrf_exempt", False):
            return
        request.POST = _clean_form(request.POST)
        for _name, files in request.FILES.lists():
            for file in files:
                file.name = clean(file.name)


def _clean_form(sent: QueryDict) -> QueryDict:
    form = QueryDict(mutable=True, encoding=sent.encoding)
    for name, values in sent.lists():
        is_secret = any(part in name for part in SECRETS)
        form.setlist(name, values if is_secret else [clean_value(value) for value in values])
    return form


def clean_value(value: str) -> str:
    """One field. In the text of the rich editor places are counted: it is cleaned when it has become HTML."""
    if not value.startswith(BEGINNINGS) or value.isascii():
        return clean_text(value)
    try:
        data = json.loads(value)
    except ValueError:
        return clean_text(value)
    return value if _counts_places(data) else json.dumps(cleaned(data), ensure_ascii=False)


def _counts_places(data: Any) -> bool:
    return isinstance(data, dict) and {"blocks", "entityMap"} <= data.keys()
