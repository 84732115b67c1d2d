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
from ..one_by_one import AT_ONCE
from ..preflight import declarations_of
from .acts import Press, begin, left_out_by, not_theirs_to_press, rows_of, told_to
from .carrying_out import carry_on
from .waiting import MOST, by_decision, still_coming, to_decide, to_submit, unticked

ASKED_FROM = 20  # so many are decided without a further question
TOLD = 20  # of what was left out, on the question


@require_admin_access
@require_http_methods(["GET", "POST"])
def lists(request: HttpRequest, section: int) -> HttpResponse:
    page = get_object_or_404(SectionPage, pk=section)
    if page.section is None or page.section.content is not Content.PROCEDURE:
        raise Http404
    chosen = request.POST.getlist("seen")
    if request.method == "GET" or "back" in request.POST:
        return _shown(request, page, chosen)
    if "decide" in request.POST and "sure" not in request.POST and ASKED_FROM < len(chosen) <= MOST:
        return _asked(request, page, chosen)
    return _begun(request, page, chosen)


def _shown(request: HttpRequest, page: SectionPage, chosen: list[str]) -> HttpResponse:
    """The lists; whoever comes back from the question finds the ticks they had set."""
    now = timezone.now()
    acts = told_to(request.user, page.section_key, now, request.GET.get("lan", ""))
    decide = to_decide(request.user, page, now)
    context = {
        "section": page,
        "declarations": declarations_of(page.section),
        "acts": acts,
        "left_out": (left_out_by(acts) - {*chosen}) | {row.seen for row in unticked(decide, chosen)},
        "decide": by_decision(decide),
        "coming": still_coming(page),
        "submit": by_decision(to_submit(request.user, page, now)),
        "most": MOST,
    }
    return render(request, "approval/lists.html", context)


def _asked(request: HttpRequest, page: SectionPage, chosen: list[str]) -> HttpResponse:
    """A long list becomes public with one button: first the person reads how much that is."""
    offered = to_decide(request.user, page, timezone.now())
    lists = by_decision(row for row in offered if row.seen in {*chosen})
    if not lists:
        return _begun(request, page, chosen)
    context = {
        "section": page,
        "chosen": chosen,
        "count": sum(map(len, lists.values())),
        "lists": {decision: len(rows) for decision, rows in lists.items()},
        "left_out": unticked(offered, chosen)[:TOLD],
    }
    return render(request, "approval/lists_question.html", context)


def _begun(request: HttpRequest, page: SectionPage, chosen: list[str]) -> HttpResponse:
    _begin(request, page, chosen)
    return redirect("approval_lists", page.pk)


def _begin(request: HttpRequest, page: SectionPage, chosen: list[str]) -> None:
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
    press = Press(request.user, verb, page, rows, declared, timezone.now())
    act = begin(press) if rows else None
    if act is None:
        is_old = _("Màn hình này đã cũ. Đồng chí hãy xem lại danh sách dưới đây.")
        messages.error(request, not_theirs_to_press(press) or is_old)
        return
    carry_on(act, AT_ONCE)
