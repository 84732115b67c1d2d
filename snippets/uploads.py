"""What becomes of a picture before it is kept: looked at, turned upright, its private data taken away.

Every door leads here: the upload forms (picture_forms.py), and the field itself for whatever code stores.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, JpegImagePlugin
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from .segments import Malformed, is_animated_webp, without_private_parts

MOST_BYTES = 15 * 1024 * 1024
MOST_PIXELS = 64_000_000
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
KNOWN = ["JPEG", "PNG", "WEBP", "GIF"]  # what is told apart
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF")
ORIENTATION, UPRIGHT = 0x0112, 1

UNSUPPORTED = _("Ảnh cần là tệp JPG, PNG hoặc WebP. Hãy lưu ảnh thành một trong ba loại đó rồi tải lên lại.")
ANIMATED = _("Trang không dùng ảnh động. Hãy tải lên một ảnh tĩnh.")
BROKEN = _("Tệp ảnh bị hỏng hoặc tải lên chưa hết. Hãy mở ảnh trên máy để xem lại rồi tải lên lần nữa.")
TOO_HEAVY = _("Tệp ảnh nặng %(size)s, nhiều hơn mức %(most)s. Hãy thu nhỏ ảnh rồi tải lên lại.")
TOO_LARGE = _("Ảnh có nhiều hơn %(most)s triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên lại.")


def clean(data: bytes) -> tuple[bytes, str]:
    """The bytes to keep, and the extension they deserve.

    Raises ValidationError with the sentence for whoever uploads. Clean bytes come back as they are.
    """
    if len(data) > MOST_BYTES:
        sizes = {"size": filesizeformat(len(data)), "most": filesizeformat(MOST_BYTES)}
        raise ValidationError(TOO_HEAVY, "too_heavy", sizes)
    with _opened(data) as image:
        kind = "JPEG" if image.format == "MPO" else image.format  # MPO: a JPEG that carries further ones
        _refuse(image, kind, data)
        try:
            image.load()
            upright = data if _stands(image) else _turned(image, kind, lossless=b"VP8L" in data[:64])
            return without_private_parts(upright, kind), EXTENSIONS[kind]
        except (OSError, SyntaxError, ValueError, Malformed) as error:
            raise ValidationError(BROKEN, "broken") from error


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=KNOWN)
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (OSError, SyntaxError, ValueError) as error:  # what Pillow says of a file it cannot make out
        is_ours = data.startswith(BEGINNINGS)
        raise ValidationError(*((BROKEN, "broken") if is_ours else (UNSUPPORTED, "unsupported"))) from error


def _refuse(image: Image.Image, kind: str, data: bytes) -> None:
    if is_animated_webp(data) or (kind != "JPEG" and getattr(image, "is_animated", False)):
        raise ValidationError(ANIMATED, "animated")
    if kind not in EXTENSIONS:
        raise ValidationError(UNSUPPORTED, "unsupported")
    if image.width * image.height > MOST_PIXELS:
        raise _too_large()


def _too_large() -> ValidationError:
    return ValidationError(TOO_LARGE, "too_large", {"most": MOST_PIXELS // 1_000_000})


def _stands(image: Image.Image) -> bool:
    return image.getexif().get(ORIENTATION, UPRIGHT) == UPRIGHT


def _turned(image: Image.Image, kind: str, *, lossless: bool) -> bytes:
    """Upright as the camera noted it; the one case in which the picture is compressed again."""
    how: dict[str, Any] = {"PNG": {}, "WEBP": {"quality": 92, "lossless": lossless}}.get(
        kind, {"quality": 95}
    )
    if kind == "JPEG":
        how["subsampling"] = JpegImagePlugin.get_sampling(image)
    kept = BytesIO()
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image).save(kept, kind, icc_profile=profile, **how)
    return kept.getvalue()


def clean_in_place(upload: UploadedFile) -> None:
    """The upload itself, for the multiple upload sets it aside as it came until its words are given."""
    upload.seek(0)
    data, extension = clean(upload.read())
    upload.seek(0)
    upload.truncate()
    upload.write(data)
    upload.seek(0)
    upload.size, upload.name = len(data), _named(upload.name, extension)


def _named(name: str, extension: str) -> str:
    path = PurePath(name)
    right = {".jpg", ".jpeg"} if extension == ".jpg" else {extension}
    return name if path.suffix.lower() in right else str(path.with_suffix(extension))


class CleanPicture(WagtailImageFieldFile):
    """Whatever stores a picture's bytes stores them clean."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        content.seek(0)
        data, extension = clean(content.read())
        super().save(_named(name, extension), ContentFile(data, name), save)

    def get_image_dimensions(self) -> tuple[int, int]:
        """Asked as soon as code assigns a file: what cannot be measured is refused with the same sentence."""
        try:
            return super().get_image_dimensions()
        except Exception:
            self.open()
            clean(self.read())
            raise


class CleanPictureField(WagtailImageField):
    attr_class = CleanPicture

    def deconstruct(self) -> Any:
        """The column is Wagtail's; a migration need not know who cleans what goes into it."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs
