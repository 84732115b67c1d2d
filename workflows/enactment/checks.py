"""What must hold before the city goes live, and a warning when somebody changed what the regulation says."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register
from django.db import Error as DatabaseError
from django.db import ProgrammingError
from django.utils import timezone
from wagtail.models import Page, Site

from snippets.models import Identity
from workflows.staff.models import User, holders
from workflows.staff.regulation import regulation_in_force

from .enact import enact

SHOWN = 10  # sentences of drift that one warning quotes


@register(Tags.database)
def drift(app_configs: Any, databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Database and regulation say the same (`check --database default`); silent before migration."""
    if not databases:
        return []
    try:
        return differences()
    except ProgrammingError:
        return []


@register(deploy=True)
def ready_for_the_public(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Identity complete, a head of the board appointed, no demonstration, no drift (`check --deploy`)."""
    found: list[CheckMessage] = []
    if settings.DEMONSTRATION:
        found.append(Error("Cài đặt ví dụ (DEMONSTRATION) đang bật ở máy chủ thật.", id="portal.E001"))
    return found + asked(lambda: [*demonstration(), *identity(), *roster(), *differences()])


def asked(question: Any) -> list[CheckMessage]:
    """The answer, or a remark where there is no database to ask."""
    try:
        return question()
    except DatabaseError as error:
        first_line = str(error).strip().splitlines()[0]
        return [
            Info(
                f"Chưa kiểm tra được dữ liệu vì không đọc được cơ sở dữ liệu: {first_line}", id="portal.I001"
            )
        ]


def demonstration() -> list[CheckMessage]:
    people = User.objects.filter(is_demonstration=True)
    pages = Page.objects.filter(owner__in=people)
    if not people.exists():
        return []
    return [
        Error(
            f"Còn {people.count()} tài khoản và {pages.count()} trang ví dụ trong cơ sở dữ liệu.",
            hint="Tạo cơ sở dữ liệu mới cho máy chủ thật; không nạp load_demo.",
            id="portal.E002",
        )
    ]


def identity() -> list[CheckMessage]:
    """The law wants these in every footer (requirements 2.2, 2.12)."""
    site = Site.objects.filter(is_default_site=True).first()
    published = Identity.objects.filter(site=site, live=True).first()
    missing = (published or Identity()).missing()
    if not missing:
        return []
    return [
        Error(
            f"Chân trang còn thiếu thông tin bắt buộc: {', '.join(missing)}.",
            hint="Vào Dữ liệu dùng chung › Thông tin nhận diện để ghi, rồi trình duyệt.",
            id="portal.E003",
        )
    ]


def roster() -> list[CheckMessage]:
    head = regulation_in_force().head_of_board
    if head is None or holders(head.key, timezone.localdate()):
        return []
    return [Warning(f"Chưa có {head.title} đang giữ chức danh.", id="portal.W002")]


def differences() -> list[CheckMessage]:
    lines = enact(dry_run=True)
    if not lines:
        return []
    more = f" … và {len(lines) - SHOWN} điểm khác." if len(lines) > SHOWN else ""
    return [
        Warning(
            "Cơ sở dữ liệu khác Quy chế: " + " ".join(lines[:SHOWN]) + more,
            hint="Chạy manage.py enact để đưa về đúng Quy chế.",
            id="portal.W003",
        )
    ]
