"""The guide in the admin, for whoever may enter it. A name in an address chooses among the pages that were read."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from . import tour
from .pages import GuidePage
from .shelf import guide, pages_of, pages_of_roles


@require_admin_access
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """One's own roles first."""
    own = pages_of(request.user, timezone.now())
    others = [page for page in pages_of_roles() if page not in own]
    context = {"own": own, "others": others, "works": list(guide().works.values())}
    return render(request, "guide/index.html", context)


@require_admin_access
@require_GET
def page(request: HttpRequest, name: str) -> HttpResponse:
    found = guide().page(name)
    if found is None:
        return render(request, "guide/missing.html", status=404)
    is_own = found in pages_of(request.user, timezone.now())
    context = {
        "shown": found,
        "is_own": is_own,
        "is_put_away": is_own and tour.is_put_away(request.user, found),
    }
    return render(request, "guide/page.html", context)


@require_admin_access
@require_POST
def away(request: HttpRequest, name: str) -> HttpResponse:
    tour.put_away(request.user, _own(request, name), timezone.now())
    messages.success(request, _("Đã cất ba bước đầu tiên. Đồng chí xem lại ở Trợ giúp › Hướng dẫn sử dụng."))
    return redirect("wagtailadmin_home")


@require_admin_access
@require_POST
def again(request: HttpRequest, name: str) -> HttpResponse:
    tour.show_again(request.user, _own(request, name))
    messages.success(request, _("Ba bước đầu tiên lại có ở Bàn làm việc."))
    return redirect("wagtailadmin_home")


def _own(request: HttpRequest, name: str) -> GuidePage:
    """The page of a role that the person holds today."""
    for found in pages_of(request.user, timezone.now()):
        if found.name == name:
            return found
    raise Http404(name)
