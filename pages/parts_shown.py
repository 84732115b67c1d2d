"""All parts of the public pages on one screen, for whoever builds templates (/admin/ only).

Every part of `templates/components/` that stands on its own is shown with an example; what is
said in the examples is of no city.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access

from snippets.said import Said, Saying

from .documents.states import State


@dataclass(frozen=True)
class ExampleFile:
    title: str
    url: str = "#"
    file_extension: str = "pdf"
    get_file_size: int = 248_000
    title_en: str = ""

    @property
    def said(self) -> Saying:
        return Saying(self)


@dataclass(frozen=True)
class ExampleOfficial:
    name: str
    post: Said
    initials: str
    starts_on: date
    ends_on: date | None = None
    portrait: Any = None


@dataclass(frozen=True)
class ExampleItem:
    title: str
    summary: str
    url: str = "#"
    genre: str = "tin"
    get_genre_display: str = "Tin"
    first_published_at: datetime = field(default_factory=timezone.now)


class ExampleForm(forms.Form):
    """One field that is right and one that is wrong."""

    name = forms.CharField(label="Họ và tên", help_text="Như ghi trên giấy tờ.")
    email = forms.EmailField(
        label="Thư điện tử", error_messages={"invalid": "Hãy nhập địa chỉ có dạng ten@vi-du.vn."}
    )
    phone = forms.CharField(label="Điện thoại", required=False)


@require_admin_access
def parts_shown(request: HttpRequest) -> HttpResponse:
    """The screen. It is drawn by the public template, in the public style."""
    return render(request, "parts_shown.html", _examples())


def _document(state: State, number: str, summary: str) -> SimpleNamespace:
    return SimpleNamespace(
        title=f"Kế hoạch số {number}",
        issuer="Cơ quan ví dụ",
        issued_on=date(2026, 2, 5),
        summary=summary,
        state=state,
        is_in_force=state is State.IN_FORCE,
    )


def _examples() -> dict[str, Any]:
    form = ExampleForm({"name": "Ma Thị Ví Dụ", "email": "vi-du", "phone": ""})
    form.is_valid()
    return {
        "titles": {"page": _("Các phần của giao diện")},
        "facts": [("Số", "01/VD"), ("Ngày ban hành", "05/02/2026"), ("Người ký", "Ví dụ")],
        "steps": [
            SimpleNamespace(title="Chuẩn bị giấy tờ", text="Xem bảng thành phần hồ sơ dưới đây."),
            SimpleNamespace(title="Nộp hồ sơ", text="Trực tiếp hoặc trực tuyến."),
            SimpleNamespace(title="Nhận kết quả", text=""),
        ],
        "papers": [
            SimpleNamespace(name="Tờ khai", originals=1, copies=0, form=ExampleFile("Mẫu tờ khai")),
            SimpleNamespace(name="Giấy tờ tùy thân", originals=0, copies=1, form=None),
        ],
        "file": ExampleFile("Kế hoạch ví dụ"),
        "documents": [
            _document(State.IN_FORCE, "01/KH-VD", "Kế hoạch ví dụ về cải cách hành chính."),
            _document(State.EXPIRED, "02/KH-VD", "Kế hoạch ví dụ đã hết hiệu lực."),
        ],
        "item": ExampleItem("Tên một tin ví dụ", "Một hai câu cho biết tin nói gì."),
        "entries": [
            SimpleNamespace(time="08:00", what="Họp giao ban", where="Phòng họp số 1", who="Lãnh đạo Ủy ban"),
            SimpleNamespace(time="14:00", what="Tiếp công dân", where="Trụ sở Tiếp công dân", who=""),
        ],
        "official": ExampleOfficial("Nguyễn Văn Ví Dụ", Said("Chức vụ ví dụ"), "VD", date(2026, 1, 1)),
        "form": form,
        "items": Paginator(range(100), 20).page(2),
        "query": "",
    }
