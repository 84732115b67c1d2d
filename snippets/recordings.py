"""Videos and their captions: what the bytes are is seen in them, not believed of the name."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

VIDEOS = {"mp4": "video/mp4", "webm": "video/webm"}
CAPTIONS = "vtt"
HEAD = 64  # bytes in which each kind says what it is

NO_VIDEO = _("Tệp không phải video MP4 hoặc WebM như tên ghi. Hãy xuất lại video thành MP4 rồi tải lên.")
NO_CAPTIONS = _("Tệp không phải phụ đề WebVTT. Dòng đầu của tệp phải là WEBVTT, lưu bằng bảng mã UTF-8.")
TOO_HEAVY = _("Video nặng %(size)s, nhiều hơn mức %(most)s. Hãy nén hoặc cắt ngắn video rồi tải lên lại.")
UNDER_ANOTHER_NAME = _("Tệp là video nhưng tên không ghi như vậy. Hãy đặt tên có đuôi .mp4 hoặc .webm.")


def extension_of(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")


def is_video(name: str) -> bool:
    return extension_of(name) in VIDEOS


def refuse_what_it_is_not(name: str, file: Any) -> None:
    """Raises ValidationError with the sentence for whoever uploads; the file stands at its beginning again."""
    file.seek(0)
    head, extension = file.read(HEAD), extension_of(name)
    file.seek(0)
    if extension in VIDEOS and _kind_in(head) != extension:
        raise ValidationError({"file": NO_VIDEO})
    if extension not in VIDEOS and _kind_in(head):
        raise ValidationError({"file": UNDER_ANOTHER_NAME})
    if extension in VIDEOS and file.size > settings.MOST_VIDEO_BYTES:
        sizes = {"size": filesizeformat(file.size), "most": filesizeformat(settings.MOST_VIDEO_BYTES)}
        raise ValidationError({"file": TOO_HEAVY % sizes})
    if extension == CAPTIONS:
        _refuse_what_is_no_captions(file)


def _kind_in(head: bytes) -> str:
    """ISO 14496-12 begins with a box "ftyp", WebM with the EBML mark and its name."""
    if head[4:8] == b"ftyp":
        return "mp4"
    return "webm" if head.startswith(b"\x1aE\xdf\xa3") and b"webm" in head else ""


def _refuse_what_is_no_captions(file: Any) -> None:
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError({"file": NO_CAPTIONS}) from error
    finally:
        file.seek(0)
    if text[:6] != "WEBVTT" or "-->" not in text:
        raise ValidationError({"file": NO_CAPTIONS})
