"""What stands in the preview of a picture or a file: a drawing of our own, and no file at all.

They answer what templates/blocks/ asks of a picture and of an attachment; nothing is uploaded,
and nothing that is not public is shown.
"""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _


class Drawing:
    """The drawing at any size: one file serves them all."""

    width, height = 800, 320

    @property
    def url(self) -> str:
        return static("previews/landscape.svg")


class ExamplePicture:
    alt = _("Núi, sông và một chiếc thuyền (hình vẽ minh họa)")
    caption = ""
    author = _("tên tác giả ảnh")

    def get_rendition(self, size: Any) -> Drawing:
        return Drawing()

    def get_renditions(self, *sizes: Any) -> dict[Any, Drawing]:
        return {size: Drawing() for size in sizes}


class ExampleFile:
    title = _("Tên văn bản, số, ngày ban hành")
    url = "#"
    file_extension = "pdf"
    get_file_size = 430_000
