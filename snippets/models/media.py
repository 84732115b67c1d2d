"""Pictures and files, with what a newsroom must know of them; what both keep to stands in stored_files.py."""

from __future__ import annotations

from secrets import token_hex
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet, get_upload_to
from wagtail.search import index

from snippets.recordings import refuse_what_it_is_not
from snippets.uploads import CleanPictureField

from .read_once import ReadOnce
from .stored_files import FOCAL_POINT, Hashed

LARGEST = "max-1600x1600"


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

    PUBLIC_WORDS = ("title", "alt", "alt_en", "author", "rights", "caption", "caption_en", *FOCAL_POINT)

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
    alt_en = models.CharField(
        _("Mô tả ảnh bằng tiếng Anh"),
        max_length=250,
        blank=True,
        help_text=_("Cần có trước khi một trang tiếng Anh dùng ảnh này."),
    )
    author = models.CharField(_("Tác giả"), max_length=100)
    rights = models.CharField(
        _("Quyền sử dụng"),
        max_length=10,
        choices=Rights,
        help_text=_("Người đưa ảnh chịu trách nhiệm về quyền tác giả (Điều 4 (Chương II), khoản 3, điểm a)."),
    )
    caption = models.CharField(_("Chú thích"), max_length=250, blank=True)
    caption_en = models.CharField(_("Chú thích bằng tiếng Anh"), max_length=250, blank=True)

    admin_form_fields = (
        *(
            "title",
            "file",
            "alt",
            "alt_en",
            "author",
            "rights",
            "caption",
            "caption_en",
            "collection",
            "tags",
        ),
        *FOCAL_POINT,
    )

    search_fields = [
        *AbstractImage.search_fields,
        *(
            kind(name)
            for kind in (index.SearchField, index.AutocompleteField)
            for name in ("alt", "alt_en", "caption", "caption_en")
        ),
    ]

    objects = Pictures.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = _("Ảnh")
        verbose_name_plural = _("Ảnh")

    @property
    def default_alt_text(self) -> str:
        """In the reader's language."""
        return self.said.alt

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

    PUBLIC_WORDS = ("title", "title_en")

    title_en = models.CharField(
        _("Tên tệp bằng tiếng Anh"),
        max_length=255,
        blank=True,
        help_text=_("Để trống thì trang tiếng Anh hiện tên tiếng Việt."),
    )
    file = models.FileField(
        AbstractDocument._meta.get_field("file").verbose_name,
        upload_to=where_nobody_looks,
        max_length=117,  # the platform's 100, and the folder
    )

    admin_form_fields = ("title", "title_en", "file", "collection", "tags")

    search_fields = [*AbstractDocument.search_fields, index.AutocompleteField("title_en")]

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
