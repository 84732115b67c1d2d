"""The buttons about what a source corrected, as Button reads them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from . import forms_of_sources

DEEDS: tuple[dict[str, Any], ...] = (
    {
        "verb": "note_source_correction",
        "slug": "nguon-da-cai-chinh",
        "label": _("Nguồn đã cải chính"),
        "form": forms_of_sources.NoteSourceForm,
        "press": forms_of_sources.note_source_correction,
        "said": _("Đã ghi. Việc này chờ đến khi đính chính được đăng."),
        "explains": _("Ghi khi báo, đài đã cải chính bài được dẫn: trang dẫn lại cũng phải đính chính."),
    },
    {
        "verb": "answer_source_correction",
        "slug": "khong-can-dinh-chinh",
        "label": _("Không cần đính chính"),
        "form": forms_of_sources.AnswerSourceForm,
        "press": forms_of_sources.answer_source_correction,
        "said": _("Đã ghi lý do không cần đính chính."),
        "explains": _("Khi phần nguồn cải chính không có trong bài đã dẫn."),
    },
)
