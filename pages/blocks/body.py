"""The body of a piece: headings, paragraphs, pictures, quotes, files, tables."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

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


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Ảnh"))
    caption = blocks.CharBlock(label=_("Chú thích"), max_length=250)

    class Meta:
        icon = "image"
        label = _("Ảnh")
        template = "blocks/picture.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Trích dẫn"))
    source = blocks.CharBlock(label=_("Người nói, nguồn"), required=False, max_length=150)

    class Meta:
        icon = "openquote"
        label = _("Trích dẫn")
        template = "blocks/quote.html"


class FileBlock(blocks.StructBlock):
    file = DocumentChooserBlock(label=_("Tệp"))
    note = blocks.CharBlock(label=_("Ghi chú"), required=False, max_length=150)

    class Meta:
        icon = "doc-full"
        label = _("Tệp đính kèm")
        template = "blocks/file.html"


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        label=_("Đoạn văn"), features=RICH_TEXT, template="blocks/paragraph.html", icon="pilcrow"
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    file = FileBlock()
    table = TableBlock(label=_("Bảng"), template="blocks/table.html", icon="table")
