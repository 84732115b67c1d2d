"""What every answer says beside its content: what a browser may load, who may frame it, how long it keeps.

The policy is chosen by the address, also for answers that no view gave: errors, redirects, files. (Libraries
that bind a policy to a view have none for those, and keep the first one where a preview passes twice.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.translation import get_language

from snippets.serving import is_for_one_person

Policy = Mapping[str, str]

# Nothing but this portal's own files, the mark in the head of each page (pages/templatetags/inlined.py),
# and no words that a browser would run or paint.
PUBLIC: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "media-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
# A page before its publication: the same, in the editor's frame.
PREVIEW: Policy = PUBLIC | {"frame-ancestors": "'self'"}
# The same beside the form, where the platform's checks read it: they write into the page, and lay it out for that.
CHECKED: Policy = {name: said for name, said in PREVIEW.items() if name != "require-trusted-types-for"} | {
    "style-src": "'self' 'unsafe-inline'"
}
# Wagtail writes scripts into its forms (libraries.md row 12), and its editors of text and tables set styles.
ADMIN: Policy = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
NO_DEVICES = ", ".join(
    f"{device}=()"
    for device in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    )
)
COMPRESSIBLE = (
    "text/",
    "application/json",
    "application/xml",
    "application/rss",
    "application/atom",
    "image/svg",
)
# What a browser never opens as a page: it runs nothing and asks for no device, so it is not told what it may.
# (An SVG is opened as a page.) On a slow line a first visit waits for every hundred bytes of five such answers.
NO_PAGE = ("text/css", "text/javascript", "font/", "image/webp", "image/jpeg", "image/png")
ASK_AGAIN = "public, no-cache"  # kept, and asked for again each time: a correction is seen at once
KEPT_A_DAY = "public, max-age=86400"  # a picture's bytes never change; its name may be free again one day


def as_header(policy: Policy) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


class Headers:
    """The outermost: what it adds, every answer has. What a view has said stands."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in headers_for(request, response).items():
            response.headers.setdefault(name, value)
        return response


def headers_for(request: HttpRequest, response: HttpResponse) -> dict[str, str]:
    said = {
        "Cross-Origin-Resource-Policy": _who_may_embed(request),
        "Cache-Control": _how_long(request, response),
        "Server": "",  # the web server would write its own name
    }
    return (
        said if response.get("Content-Type", "").startswith(NO_PAGE) else said | _of_a_page(request, response)
    )


def _of_a_page(request: HttpRequest, response: HttpResponse) -> dict[str, str]:
    if settings.DEBUG and response.status_code >= 400:  # Django's own error page paints itself
        return {"Permissions-Policy": NO_DEVICES}
    return {"Permissions-Policy": NO_DEVICES, "Content-Security-Policy": as_header(_policy(request))}


def _policy(request: HttpRequest) -> Policy:
    """Wagtail asks for a preview by a request of its own, inside the editor's."""
    if getattr(request, "is_dummy", False):
        return CHECKED if getattr(request, "in_preview_panel", False) else PREVIEW
    return ADMIN if _is_admin(request) else PUBLIC


def _who_may_embed(request: HttpRequest) -> str:
    """Pictures, for the sites that take our feeds; nothing else."""
    return "cross-origin" if request.path.startswith(settings.MEDIA_URL) else "same-origin"


def _how_long(request: HttpRequest, response: HttpResponse) -> str:
    if _is_admin(request) or is_for_one_person(request) or response.status_code >= 500:
        return "private, no-store"
    is_picture = request.path.startswith(settings.MEDIA_URL) and response.status_code in {200, 304}
    return KEPT_A_DAY if is_picture else ASK_AGAIN


def _is_admin(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


class Compressed(GZipMiddleware):
    """Words travel compressed; pictures and files are so already."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        is_text = response.get("Content-Type", "").startswith(COMPRESSIBLE)
        return super().process_response(request, response) if is_text else response


class LanguageOfTheAddress(LocaleMiddleware):
    """The address alone says which language is meant, so no cache needs to keep a copy a browser's language."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        response.headers.setdefault("Content-Language", get_language() or settings.LANGUAGE_CODE)
        return response
