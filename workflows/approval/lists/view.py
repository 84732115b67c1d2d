"""The screen of the lists of a section: what may be submitted, what waits for one's decision, one button each."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from pages.models import SectionPage
from workflows.regulation.vocabulary import Content

from ..models import ListVerb
from ..preflight import declarations_of
from .acts import Press, begin, left_out_by, rows_of, told_to
from .carrying_out import AT_ONCE, carry_on
from .waiting import MOST, by_decision, still_coming, to_decide, to_submit


@require_admin_access
@require_http_methods(["GET", "POST"])
def lists(request: HttpRequest, section: int) -> HttpResponse:
    page = get_object_or_404(SectionPage, pk=section)
    if page.section is None or page.section.content is not Content.PROCEDURE:
        raise Http404
    if request.method == "POST":
        _begin(request, page)
        return redirect("approval_lists", page.pk)
    now = timezone.now()
    acts = told_to(request.user, page.section_key, now)
    context = {
        "section": page,
        "declarations": declarations_of(page.section),
        "acts": acts,
        "left_out": left_out_by(acts),
        "decide": by_decision(to_decide(request.user, page, now)),
        "coming": still_coming(page),
        "submit": by_decision(to_submit(request.user, page, now)),
        "most": MOST,
    }
    return render(request, "approval/lists.html", context)


def _begin(request: HttpRequest, page: SectionPage) -> None:
    chosen = request.POST.getlist("seen")
    if not chosen:
        messages.error(request, _("Đồng chí hãy chọn ít nhất một thủ tục."))
        return
    if len(chosen) > MOST:
        messages.error(
            request, _("Mỗi lần nhiều nhất %(most)s thủ tục; đồng chí hãy bỏ chọn bớt.") % {"most": MOST}
        )
        return
    verb = ListVerb.DECIDE if "decide" in request.POST else ListVerb.SUBMIT
    declared = request.POST.getlist("declared")
    try:
        rows = rows_of(verb, chosen)
    except ValueError:
        rows = {}
    act = begin(Press(request.user, verb, page, rows, declared, timezone.now())) if rows else None
    if act is None:
        messages.error(request, _("Màn hình này đã cũ. Đồng chí hãy xem lại danh sách dưới đây."))
        return
    carry_on(act, AT_ONCE)
