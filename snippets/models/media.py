"""Pictures and files: their bytes never change, and nothing of what the public meets while an item shows them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet, get_upload_to
from wagtail.search import index

from snippets.recordings import refuse_what_it_is_not
from snippets.uploads import CleanPictureField

from ..letters.stored import make_clean
from .read_once import ReadOnce

LARGEST = "max-1600x1600"
FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


class Hashed(models.Model):
    """A stored file with the SHA-256 of its bytes, so that anyone may compare.

    What was decided binds the bytes and the words beside them (design 1.4): a stored file is not
    replaced, and its words stand still while an item in a chain or a published one shows it.
    """

    PUBLIC_WORDS: tuple[str, ...] = ("title",)  # what the public meets beside the bytes

    title: str
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        self._refuse_what_changes()

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        make_clean(self)
        self._refuse_what_changes(update_fields)
        if not self.sha256:
            self._keep_bytes()
            self.sha256 = self._digest()
        super().save(*args, update_fields=update_fields, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self.refuse_to_go()
        return super().delete(*args, **kwargs)

    def refuse_to_go(self) -> None:
        """Raises PermissionDenied with the sentence while an item shows it."""
        if reason := self.why_it_stays():
            raise PermissionDenied(reason)

    @property
    def shown_in(self) -> list[str]:
        """Titles of the items that show it, in a chain or released, as `settings.FILES_SHOWN` answers."""
        name = getattr(settings, "FILES_SHOWN", None)
        return import_string(name)(self._meta.label_lower, self.pk) if name else []

    def why_it_stays(self) -> str | None:
        """The sentence for whoever wants to delete it, while an item shows it."""
        if not (items := self.shown_in):
            return None
        words = {"title": self.title, "items": quoted(items)}
        return str(_("“%(title)s” đang dùng trong %(items)s nên không xóa được.") % words)

    def _refuse_what_changes(self, written: Iterable[str] | None = None) -> None:
        """Raises ValidationError where other bytes or words would be stored; `written`: only these fields are."""
        changed = self._changed() & set(written or ("file", *self.PUBLIC_WORDS))
        faults: dict[str, list[Any]] = {"file": [self.replacing()]} if "file" in changed else {}
        words = changed - {"file"}
        if words and (items := self.shown_in):
            places = {NON_FIELD_ERRORS if name in FOCAL_POINT else name for name in words}
            faults |= {place: [self.changing(quoted(items))] for place in places}
        if faults:
            raise ValidationError(faults)

    def _changed(self) -> set[str]:
        """Which of bytes and words differ from the stored row, if there is one."""
        stored = type(self)._base_manager.filter(pk=self.pk).values("file", *self.PUBLIC_WORDS)
        before = stored.first() if self.pk else None
        if before is None:
            return set()
        now = {name: getattr(self, name) for name in self.PUBLIC_WORDS}
        now["file"] = self.file.name if self.file._committed else None
        return {name for name, value in before.items() if value != now[name]}

    def _keep_bytes(self) -> None:
        """Stores them, if nobody has yet: the hash is of what lies in the storage."""
        if not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)

    def _digest(self) -> str:
        with self.open_file() as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
        return digest

    def replacing(self) -> Any:
        """Why other bytes are refused, and what to do."""
        return _("Tệp đã lưu không thay được. Hãy tải lên thành tệp mới rồi chọn tệp mới trong bài.")

    def changing(self, items: str) -> str:
        """Why other words are refused, and what to do."""
        return _("Tệp đang dùng trong %(items)s. Hãy tải lên thành tệp mới rồi sửa bài.") % {"items": items}


def quoted(titles: list[str]) -> str:
    return ", ".join(f"“{title}”" for title in titles)


class Rights(models.TextChoices):
    """By whose leave a picture is shown (II.4.3a-1: intellectual property)."""

    OWN = "own", _("Ảnh của cơ quan, đơn vị thực hiện")
    AUTHOR = "author", _("Tác giả đồng ý cho sử dụng")
    SOURCE = "source", _("Nguồn dẫn lại đồng ý cho sử dụng")
    OPEN = "open", _("Giấy phép mở, ghi rõ trong chú thích")


class Pictures(ReadOnce, ImageQuerySet):
    """As the library's, each read once where a screen asks for that."""


class Picture(Hashed, AbstractImage):
    """A picture with what a newsroom must know of it: what it shows, who made it, by whose leave it is shown.

    Its bytes are kept upright and without the private data a camera writes in (snippets/uploads.py).
    """

    PUBLIC_WORDS = ("title", "alt", "author", "rights", "caption", *FOCAL_POINT)

    file = CleanPictureField(
        AbstractImage._meta.get_field("file").verbose_name,
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    alt = models.CharField(
        _("Mô tả ảnh"),
        max_length=250,
        help_text=_("Tả ngắn ảnh có gì, cho người không nhìn thấy ảnh."),
    )
    author = models.CharField(_("Tác giả"), max_length=100)
    rights = models.CharField(
        _("Quyền sử dụng"),
        max_length=10,
        choices=Rights,
        help_text=_("Người đưa ảnh chịu trách nhiệm về quyền tác giả (Điều 4 (Chương II), khoản 3, điểm a)."),
    )
    caption = models.CharField(_("Chú thích"), max_length=250, blank=True)

    admin_form_fields = (
        *("title", "file", "alt", "author", "rights", "caption", "collection", "tags"),
        *FOCAL_POINT,
    )

    search_fields = [
        *AbstractImage.search_fields,
        *(kind(name) for kind in (index.SearchField, index.AutocompleteField) for name in ("alt", "caption")),
    ]

    objects = Pictures.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = _("Ảnh")
        verbose_name_plural = _("Ảnh")

    @property
    def default_alt_text(self) -> str:
        return self.alt

    def get_upload_to(self, filename: str) -> str:
        """Its sizes are served to whoever knows their names, which begin like this one: nobody guesses it."""
        return super().get_upload_to(f"{token_hex(8)}-{filename}")

    def get_rendition(self, filter: Any) -> Any:
        """A screen of the platform that asks for the original gets the largest size: who reads a page knows how the
        name of each size begins, and would read the whole picture under it."""
        return super().get_rendition(LARGEST if getattr(filter, "spec", filter) == "original" else filter)

    def _keep_bytes(self) -> None:
        """What the platform notes of a file, its size and its hash for twins, it notes of the clean one."""
        super()._keep_bytes()
        self._set_image_file_metadata()
        self.file.close()

    def replacing(self) -> Any:
        return _("Ảnh đã lưu không thay được. Hãy tải lên thành ảnh mới rồi chọn ảnh mới trong bài.")

    def changing(self, items: str) -> str:
        return _("Ảnh đang dùng trong %(items)s. Hãy tải lên thành ảnh mới rồi sửa bài.") % {"items": items}


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


def where_nobody_looks(_: Attachment, name: str) -> str:
    """A folder of its own: no path under the storage is guessed, and the name stays the one it was uploaded by."""
    return f"documents/{token_hex(8)}/{name}"


class Attachments(ReadOnce, DocumentQuerySet):
    """As the library's, each read once where a screen asks for that."""


class Attachment(Hashed, AbstractDocument):
    """A file to download."""

    file = models.FileField(
        AbstractDocument._meta.get_field("file").verbose_name,
        upload_to=where_nobody_looks,
        max_length=117,  # the platform's 100, and the folder
    )

    admin_form_fields = ("title", "file", "collection", "tags")

    objects = Attachments.as_manager()

    class Meta(AbstractDocument.Meta):
        verbose_name = _("Tệp")
        verbose_name_plural = _("Tệp")

    def clean(self) -> None:
        super().clean()
        self._refuse_another_kind()

    def _keep_bytes(self) -> None:
        self._refuse_another_kind()
        super()._keep_bytes()

    def _refuse_another_kind(self) -> None:
        """A video or captions must be what the name says."""
        if self.file and not self.file._committed:
            refuse_what_it_is_not(self.file.name, self.file)
