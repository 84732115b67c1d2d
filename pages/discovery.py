"""What machines ask for by name: robots.txt, security.txt (RFC 9116), the OpenSearch description."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext, override
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from workflows.staff.regulation import regulation_in_force

from .addresses import absolute
from .templatetags.portal import identity, site_name

PLAIN = "text/plain; charset=utf-8"
LONGEST_SHORT_NAME, LONGEST_LONG_NAME = 16, 48  # letters, as OpenSearch 1.1 allows
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
VALID_DAYS = 180  # of security.txt; RFC 9116 advises less than a year


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything is open but the admin and lists of search results; here is the sitemap."""
    context = {"closed": ["/admin/", *_search_addresses()], "sitemap": absolute(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type=PLAIN)


def _search_addresses() -> list[str]:
    addresses = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            addresses.append(reverse("search"))
    return addresses


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a hole in the portal: the address in the footer, and the contact page."""
    email, page = identity({"request": request}).email, _contact_page()
    contacts = [f"mailto:{email}"] if email else []
    lines = [
        *(f"Contact: {contact}" for contact in [*contacts, *([absolute(page)] if page else [])]),
        f"Expires: {valid_until(timezone.now()).isoformat().replace('+00:00', 'Z')}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {absolute(request.path)}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)


def _contact_page() -> str | None:
    """The section that keeps who answers for the site."""
    regulation = regulation_in_force()
    key = dict(regulation.keepers).get("identity")
    return regulation.address(key) if key else None


def valid_until(now: datetime) -> datetime:
    """Always ahead, by the same moment for a whole month, so that the file changes twelve times a year."""
    month = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return month + timedelta(days=VALID_DAYS)


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Lets a browser search here from its own box."""
    site = site_name({"request": request})
    text = StringIO()
    xml = SimplerXMLGenerator(text, "utf-8")
    xml.startDocument()
    xml.startElement("OpenSearchDescription", {"xmlns": OPENSEARCH})
    xml.addQuickElement("ShortName", short_name(regulation_in_force().locality))
    if len(site) <= LONGEST_LONG_NAME:
        xml.addQuickElement("LongName", site)
    xml.addQuickElement("Description", gettext("Tìm tin, bài, văn bản, thủ tục trên trang."))
    for kind, name in (("text/html", "search"), ("application/x-suggestions+json", "search_suggestions")):
        template = absolute(reverse(name)) + "?q={searchTerms}"
        xml.addQuickElement("Url", attrs={"type": kind, "method": "get", "template": template})
    xml.addQuickElement("Image", absolute(static("favicon.svg")), {"type": "image/svg+xml"})
    xml.addQuickElement("Language", get_language() or settings.LANGUAGE_CODE)
    xml.addQuickElement("InputEncoding", "UTF-8")
    xml.endElement("OpenSearchDescription")
    xml.endDocument()
    return HttpResponse(text.getvalue(), content_type="application/opensearchdescription+xml; charset=utf-8")


def short_name(name: str) -> str:
    """As much of a name as a browser shows, from a capital on: "Thành phố Tuyên Quang" is "Tuyên Quang"."""
    words = name.split()
    tails = [" ".join(words[start:]) for start in range(len(words)) if words[start][0].isupper()]
    return next(
        (tail for tail in tails if len(tail) <= LONGEST_SHORT_NAME), name[:LONGEST_SHORT_NAME].strip()
    )
