"""The screen of the lists of a section: what may be submitted, what waits for one's decision, one button each."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from pages.models import SectionPage
from workflows.regulation.vocabulary import Content

from ..preflight import declarations_of
from .acts import Outcome, decide_list, submit_list
from .waiting import MOST, by_decision, to_decide, to_submit


@require_admin_access
@require_http_methods(["GET", "POST"])
def lists(request: HttpRequest, section: int) -> HttpResponse:
    page = get_object_or_404(SectionPage, pk=section)
    if page.section is None or page.section.content is not Content.PROCEDURE:
        raise Http404
    outcome = _done(request, page) if request.method == "POST" else Outcome()
    request.user.__dict__.pop("_answers", None)  # what was known before the deeds is asked again after them
    now = timezone.now()
    context = {
        "section": page,
        "declarations": declarations_of(page.section),
        "decide": by_decision(to_decide(request.user, page, now)),
        "submit": by_decision(to_submit(request.user, page, now)),
        "most": MOST,
        "refused": outcome.refused,
    }
    return render(request, "approval/lists.html", context, status=403 if outcome.refused else 200)


def _done(request: HttpRequest, page: SectionPage) -> Outcome:
    chosen, now = request.POST.getlist("seen")[:MOST], timezone.now()
    if not chosen:
        messages.error(request, _("Hãy chọn ít nhất một thủ tục."))
        return Outcome()
    try:
        if "decide" in request.POST:
            outcome = decide_list(request.user, chosen, now)
        else:
            outcome = submit_list(request.user, chosen, request.POST.getlist("declared"), now)
    except ValueError as error:
        raise PermissionDenied(_("Màn hình này đã cũ. Hãy mở lại danh sách.")) from error
    if outcome.done:
        messages.success(request, _said(outcome.done, is_decided="decide" in request.POST))
    return outcome


def _said(count: int, *, is_decided: bool) -> str:
    if is_decided:
        return ngettext("Đã quyết định %(n)s thủ tục.", "Đã quyết định %(n)s thủ tục.", count) % {"n": count}
    return ngettext("Đã trình %(n)s thủ tục.", "Đã trình %(n)s thủ tục.", count) % {"n": count}
