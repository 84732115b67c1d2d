"""A file that is sent in: its form, and how it is kept whole before anybody reads it (design 1.7)."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from pages.models import SectionPage
from workflows.staff.models import User

from .models import Upload

RECENT = 10  # of one's own that are listed below the form


class UploadForm(forms.Form):
    """A kind of upload says what it takes, how large at most, and what whoever sends more should do."""

    LABEL: str | Promise
    LARGEST: int  # bytes
    TOO_LARGE: str | Promise

    file = forms.FileField(
        error_messages={
            "required": gettext_lazy("Hãy chọn tệp cần gửi."),
            "empty": gettext_lazy("Tệp rỗng. Hãy kiểm tra lại rồi gửi tệp khác."),
            "max_length": gettext_lazy("Tên tệp quá dài. Hãy đặt tên ngắn hơn."),
        },
        max_length=255,
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = self.LABEL

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > self.LARGEST:
            raise forms.ValidationError(self.TOO_LARGE)
        return file


def kept(name: str, content: bytes, section: SectionPage, person: User, at: datetime) -> Upload:
    return Upload.objects.create(
        section_page=section,
        person=person,
        name=name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        received_at=at,
    )
