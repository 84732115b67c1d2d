"""What operators are told: that translating opens no second door (ADR 0047)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import ProgrammingError
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization

from . import shut

# Each has screens that alias, copy or publish pages in another language, or make one language follow another.
STAY_OUT = (
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail_localize.locales",
    "wagtail_localize.modeladmin",
)


@register()
def translating_publishes_nothing(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The settings are those of ADR 0047, and an upgrade has renamed nothing that refuses."""
    return [*_installed(), *_settings(), *_lost()]


def _installed() -> Iterator[CheckMessage]:
    for name in filter(apps.is_installed, STAY_OUT):
        yield Error(
            f"{name} tạo bản dịch, bản song hành ngoài quy trình phê duyệt.",
            hint=f"Bỏ {name} khỏi INSTALLED_APPS.",
            id="portal.E011",
        )


def _settings() -> Iterator[CheckMessage]:
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True) is not False:
        yield Error(
            "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE không phải False: bản dịch có thể tự đăng.",
            hint="Đặt WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False.",
            id="portal.E012",
        )
    if getattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR", None):
        yield Error(
            "WAGTAILLOCALIZE_MACHINE_TRANSLATOR được đặt: nội dung chưa công bố có thể ra máy chủ bên ngoài.",
            hint="Bỏ WAGTAILLOCALIZE_MACHINE_TRANSLATOR khỏi cài đặt.",
            id="portal.E012",
        )


def _lost() -> Iterator[CheckMessage]:
    for name in shut.LOST:
        yield Error(
            f"Không tìm thấy {name} để chặn: thư viện đã đổi tên, có thể tạo hoặc đăng trang ngoài quy trình.",
            hint="Tìm tên mới và sửa workflows/approval/localize/shut.py.",
            id="portal.E013",
        )


@register(Tags.database)
def nothing_follows_another(
    app_configs: Any, databases: list[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """No page is an alias, and no language follows another; silent before migration."""
    if not databases:
        return []
    try:
        aliases = Page.objects.filter(alias_of__isnull=False).count()
        languages = LocaleSynchronization.objects.count()
    except ProgrammingError:
        return []
    return [*_aliases(aliases), *_languages(languages)]


def _aliases(count: int) -> Iterator[CheckMessage]:
    if count:
        yield Error(
            f"{count} trang là bản song hành: trang gốc đăng thì các trang này cũng đăng, không ai phê duyệt.",
            hint="Tìm các trang có alias_of_id, xóa hoặc chuyển thành trang riêng để trình duyệt.",
            id="portal.E014",
        )


def _languages(count: int) -> Iterator[CheckMessage]:
    if count:
        yield Error(
            f"{count} ngôn ngữ được đặt chép theo ngôn ngữ khác.",
            hint="Xóa các dòng của bảng wagtail_localize_localesynchronization.",
            id="portal.E015",
        )
