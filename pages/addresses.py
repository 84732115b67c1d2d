"""The one host by which machines know the portal (I.2.2), whatever name a visitor came by."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings


def absolute(address: str) -> str:
    """The address with the host that mails and other sites are given; what has one already keeps it."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL, address)
