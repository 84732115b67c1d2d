"""The feeds: /lich/lich-cong-tac.ics is a section's, /lich/lich-cong-tac/<key>.ics of one who presides there."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import CharField, Max
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from pages.addresses import absolute
from pages.models import SchedulePage, SectionPage
from pages.routing import TAKEN_AWAY
from workflows.archive.models import Entry
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .history import publications_of
from .icalendar import Week, calendar_of
from .rows import chairs_of
from .weeks import monday_of

WEEKS_BACK = 8  # in a feed; everything ahead is in it too
CHAIR_IS_KNOWN = 53  # weeks after which nobody follows who no longer presides over anything
TYPE = "text/calendar; charset=utf-8"


@require_safe
def calendar(request: HttpRequest, key: str, chair: str = "") -> HttpResponse:
    """The published weeks of a section from eight weeks ago; what is public of them."""
    section = _section(key)
    this_week = monday_of(timezone.localdate())
    pages = list(_published(section, this_week - timedelta(weeks=CHAIR_IS_KNOWN if chair else WEEKS_BACK)))
    name = section.title
    if chair:
        found = chairs_of(row for page in pages for row in page.public_rows)
        if chair not in found:
            raise Http404
        name = _("%(section)s: %(chair)s") % {"section": section.title, "chair": found[chair]}
    first = this_week - timedelta(weeks=WEEKS_BACK)
    weeks = _weeks(request, [page for page in pages if page.starts_on >= first])
    body = calendar_of(name, absolute(request.path), weeks, chair)
    answer = HttpResponse(body, content_type=TYPE)
    answer["Last-Modified"] = http_date(_changed_at(section, first).timestamp())
    answer["Content-Disposition"] = f'inline; filename="{chair or key}.ics"'
    return answer


def _section(key: str) -> SectionPage:
    """A section of weeks that everybody may read, in the reader's language; an internal one has no feed."""
    known = regulation_in_force().content_of(key) is Content.SCHEDULE
    sections = SectionPage.objects.live().public().filter(section_key=key)
    section = sections.filter(locale__language_code=get_language()).first() if known else None
    if section is None:
        raise Http404
    return section


def _published(section: SectionPage, first: date) -> list[SchedulePage]:
    """Live weeks that everybody may read, from that Monday on."""
    weeks = SchedulePage.objects.child_of(section).live().public().filter(starts_on__gte=first)
    return list(weeks.order_by("starts_on", "pk"))


def _weeks(request: HttpRequest, pages: list[SchedulePage]) -> list[Week]:
    known = publications_of([page.pk for page in pages])
    return [Week(page, absolute(page.get_url(request) or "/"), known.get(page.pk, ())) for page in pages]


def _changed_at(section: SectionPage, first: date) -> datetime:
    """When the answer last became another: a week was published or taken away, or left the feed by its age."""
    weeks = SchedulePage.objects.child_of(section)
    keys = weeks.annotate(key=Cast("pk", CharField())).values("key")
    taken_away = Entry.objects.filter(kind=Page._meta.label_lower, verb__in=TAKEN_AWAY, key__in=keys)
    moments = [
        timezone.make_aware(datetime.combine(first + timedelta(weeks=WEEKS_BACK), time.min)),
        section.last_published_at,
        weeks.aggregate(at=Max("last_published_at"))["at"],
        taken_away.aggregate(at=Max("at"))["at"],
    ]
    return max(moment for moment in moments if moment)
