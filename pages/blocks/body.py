"""The body of a piece: headings, paragraphs, pictures, quotes, files, tables.

Each has an example, which the editor sees as residents would (templates/wagtailcore/shared/block_preview.html).
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .examples import ExampleFile, ExamplePicture

RICH_TEXT = ["bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Tiêu đề mục"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("Cấp"), choices=[("h2", _("Mục lớn")), ("h3", _("Mục nhỏ"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Tiêu đề mục")
        template = "blocks/heading.html"
        description = _("Chia bài dài thành mục để người đọc tìm nhanh.")
        preview_value = {"text": _("Thời gian, địa điểm tiếp nhận"), "level": "h2"}


class ParagraphBlock(blocks.RichTextBlock):
    """A paragraph or a list."""

    class Meta:
        description = _("Một đoạn văn hoặc danh sách; mỗi đoạn một ý.")
        preview_value = _(
            "<p>Sáng ngày 25/11, tại nhà văn hóa tổ dân phố, nhân dân cùng dọn vệ sinh đường phố.</p>"
            "<ul><li>Mỗi việc một gạch đầu dòng;</li><li>Câu ngắn, đủ chủ ngữ.</li></ul>"
        )


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Ảnh"))
    caption = blocks.CharBlock(label=_("Chú thích"), max_length=250)

    class Meta:
        icon = "image"
        label = _("Ảnh")
        template = "blocks/picture.html"
        description = _("Ảnh trong bài, có chú thích và tên tác giả.")
        preview_value = {"caption": _("Chú thích: ai, làm gì, ở đâu, khi nào.")}

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        value["image"] = ExamplePicture()
        return value


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Trích dẫn"))
    source = blocks.CharBlock(label=_("Người nói, nguồn"), required=False, max_length=150)

    class Meta:
        icon = "openquote"
        label = _("Trích dẫn")
        template = "blocks/quote.html"
        description = _("Lời của một người hoặc trích một văn bản, ghi rõ nguồn.")
        preview_value = {
            "text": _("Chép nguyên văn lời nói hoặc câu trong văn bản."),
            "source": _("Họ tên, chức danh người nói; hoặc tên văn bản"),
        }


class FileBlock(blocks.StructBlock):
    file = DocumentChooserBlock(label=_("Tệp"))
    note = blocks.CharBlock(label=_("Ghi chú"), required=False, max_length=150)

    class Meta:
        icon = "doc-full"
        label = _("Tệp đính kèm")
        template = "blocks/file.html"
        description = _("Văn bản, biểu mẫu để người đọc tải về.")
        preview_value = {"note": _("Ghi chú: dùng cho việc gì, có hiệu lực từ ngày nào.")}

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        value["file"] = ExampleFile()
        return value


class BodyTableBlock(TableBlock):
    """A table of figures."""

    class Meta:
        description = _("Số liệu theo hàng, cột; không dùng để trình bày.")

    def get_preview_value(self) -> dict[str, Any]:
        rows = [
            [_("Ngày"), _("Nơi tiếp"), _("Giờ")],
            ["05/02", _("Phòng số 1"), "7:30"],
            ["19/02", _("Phòng số 2"), "13:30"],
        ]
        return {
            "table_caption": str(_("Lịch tiếp công dân (ví dụ)")),
            "first_row_is_table_header": True,
            "data": [[str(cell) for cell in row] for row in rows],
        }


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = ParagraphBlock(
        label=_("Đoạn văn"), features=RICH_TEXT, template="blocks/paragraph.html", icon="pilcrow"
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    file = FileBlock()
    table = BodyTableBlock(label=_("Bảng"), template="blocks/table.html", icon="table")


# They differ from the library's in words only: migrations name the library's.
DECONSTRUCT_ALIASES = {
    ParagraphBlock: "wagtail.blocks.RichTextBlock",
    BodyTableBlock: "wagtail.contrib.table_block.blocks.TableBlock",
}
