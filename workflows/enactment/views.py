"""The matrix of the regulation on a screen: read by everybody of the office, changed by nobody here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from workflows.staff.regulation import regulation_in_force

from .matrix import clauses_in, matrix


@require_admin_access
@require_GET
def who_does_what(request: HttpRequest) -> HttpResponse:
    """Sections by roles, of today, with the words of each clause once below."""
    regulation = regulation_in_force()
    found = matrix(regulation, timezone.localdate())
    known = [clause for clause in regulation.clauses if clause.id in clauses_in(found.rows)]
    context = {
        "regulation": regulation,
        "roles": found.roles,
        "rows": found.rows,
        "clauses": [(clause, regulation.cite(clause.id)) for clause in known],
        "day": timezone.localdate(),
        "takers_down": "; ".join(regulation.role(key).title for key in regulation.takers_down),
    }
    return render(request, "enactment/matrix.html", context)
