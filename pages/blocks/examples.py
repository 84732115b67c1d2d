"""What stands in the preview of a picture or a file: a drawing of our own, and no file at all.

They answer what templates/blocks/ asks of a picture and of an attachment; nothing is uploaded,
and nothing that is not public is shown.
"""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from snippets.said import Saying


class Drawing:
    """The drawing at any size: one file serves them all."""

    width, height = 800, 320

    @property
    def url(self) -> str:
        return static("previews/landscape.svg")


class Example:
    """Its words are the editor's own, in no second language."""

    @property
    def said(self) -> Saying:
        return Saying(self)


class ExamplePicture(Example):
    alt = _("Núi, sông và một chiếc thuyền (hình vẽ minh họa)")
    caption = alt_en = caption_en = ""
    author = _("tên tác giả ảnh")

    def get_rendition(self, size: Any) -> Drawing:
        return Drawing()

    def get_renditions(self, *sizes: Any) -> dict[Any, Drawing]:
        return {size: Drawing() for size in sizes}


class ExampleFile(Example):
    title_en = ""
    title = _("Tên văn bản, số, ngày ban hành")
    url = "#"
    file_extension = "pdf"
    get_file_size = 430_000
