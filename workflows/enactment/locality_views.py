"""Another locality's regulation, made on one screen from a table: nothing in the running city is changed."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access

from workflows.regulation.locality.making import Made
from workflows.regulation.locality.module import module_name, module_text
from workflows.regulation.locality.sample import SAMPLE
from workflows.regulation.locality.table import text_of

from .localities import cells_to_mend, looked_at, mended, planned

LARGEST = 500_000  # bytes of a file with six hundred rows
TAKE = "tai"


@require_admin_access
@require_http_methods(["GET", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """The prefilled table; what was typed, with every fault and the matrix it makes; the module."""
    if request.method == "GET":
        return render(request, "enactment/locality.html", {"text": text_of(SAMPLE)})
    text, unread = _sent(request)
    found = looked_at(text)
    if found.regulation and not unread and TAKE in request.POST:
        return _file(module_text(found.rows), f"{module_name(found.regulation.locality)}.py", "text/x-python")
    context = {"text": text, "unread": unread, **_shown(found)}
    return render(request, "enactment/locality.html", context, status=422 if found.faults or unread else 200)


@require_admin_access
@require_GET
def sample(request: HttpRequest) -> HttpResponse:
    """The prefilled table for a spreadsheet, which knows by the mark at its head that it is Vietnamese."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(SAMPLE)
    return _file(f"\ufeff{out.getvalue()}", "bang-quy-che.csv", "text/csv")


def _sent(request: HttpRequest) -> tuple[str, str]:
    """The table as typed or as in the file, and why the file could not be read."""
    text = mended(request.POST.get("bang", ""), request.POST.dict())
    sent = request.FILES.get("tep")
    if sent is None:
        return text, ""
    if sent.size and sent.size > LARGEST:
        return text, _("Tệp quá lớn; hãy gửi bảng tính lưu dạng CSV.")
    try:
        return sent.read().decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return text, _(
            "Không đọc được tệp; hãy lưu bảng tính dạng “CSV UTF-8”, hoặc dán bảng vào ô bên dưới."
        )


def _shown(found: Made) -> dict[str, Any]:
    cells, others = cells_to_mend(found)
    roles, rows = planned(found.drafted) if found.drafted else ([], [])
    return {
        "cells": cells,
        "others": others,
        "roles": roles,
        "rows": rows,
        "drafted": found.drafted,
        "made": found.regulation,
        "module": module_name(found.regulation.locality) if found.regulation else "",
    }


def _file(text: str, name: str, kind: str) -> HttpResponse:
    answer = HttpResponse(text.encode(), content_type=f"{kind}; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
