"""The roster of leaders, and the profile of each: /lanh-dao/, /lanh-dao/nguyen-van-a/."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pages.models import Attendance, LeadershipPage
from pages.routing import gone_or_unknown
from snippets.models import Official
from snippets.models.officials import in_order

from .roster import roster_on

NEWEST = 5


@require_safe
def roster(request: HttpRequest) -> HttpResponse:
    """Who holds which post today."""
    return render(request, "officials.html", {"bodies": roster_on(timezone.localdate())})


@require_safe
def profile(request: HttpRequest, key: str) -> HttpResponse:
    """One leader, also after the last post has ended: the address lasts, and says so; of one withdrawn, that."""
    named = Official.objects.filter(key=key)
    found = named.filter(live=True).select_related("portrait")
    official = found.prefetch_related("positions").first()
    if official is None:
        return gone_or_unknown(request, named)
    today = timezone.localdate()
    posts = in_order(official.positions.all())
    was_there = Attendance.objects.filter(page=OuterRef("pk"), official=official)
    activities = LeadershipPage.objects.live().filter(Exists(was_there), locale__language_code=get_language())
    context = {
        "official": official,
        "held": [post for post in posts if post.is_held(today)],
        "past": [post for post in reversed(posts) if post.ends_on and post.ends_on < today],
        "activities": activities.order_by("-event_on", "-pk")[:NEWEST],
    }
    return render(request, "official.html", context)
