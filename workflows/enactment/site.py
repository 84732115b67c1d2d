"""The two languages, the site, and the identity block and home page where nobody has entered one."""

from __future__ import annotations

from dataclasses import asdict

from django.conf import settings
from wagtail.models import Locale, Site

from snippets.home_blocks import parts_of_the_regulation
from snippets.models import HomeLayout, Identity
from workflows.regulation.regulation import Regulation

from .report import Report


def enact_locales(regulation: Regulation, report: Report) -> None:
    """One locale a language of the portal, the first being its own."""
    present = set(Locale.objects.values_list("language_code", flat=True))
    for code, name in settings.WAGTAIL_CONTENT_LANGUAGES:
        if code not in present:
            Locale.objects.create(language_code=code)
            report.tell(f"Thêm ngôn ngữ {name}.")


def enact_identity(regulation: Regulation, report: Report) -> None:
    """The footer begins with what Điều 2 says; whatever people have entered since stays."""
    site = Site.objects.get(is_default_site=True)
    said = regulation.identity
    if Identity.objects.filter(site=site).exists():
        return
    Identity.objects.create(
        site=site,
        **asdict(said),
        live=True,
    )
    report.tell("Ghi thông tin nhận diện ở chân trang theo Quy chế.")


def enact_home_layout(regulation: Regulation, report: Report) -> None:
    """The home page begins with the usual order of the locality; whatever editors have made of it stays."""
    site = Site.objects.get(is_default_site=True)
    if HomeLayout.objects.filter(site=site).exists():
        return
    HomeLayout.objects.create(site=site, parts=parts_of_the_regulation(), live=True)
    report.tell("Xếp trang chủ theo thứ tự thường dùng.")
