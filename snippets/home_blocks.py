"""The parts a home page is put together from: which sections each draws on, and what editors choose by hand."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

NEWS, ANY_PAGE = ["pages.NewsPage", "pages.RoleModelPage"], "wagtailcore.Page"
TOLD_AS_NEWS = {Content.NEWS, Content.ROLE_MODEL}
MOST_SOUGHT = 6  # procedures beside the search box


def section_choices() -> list[tuple[str, str]]:
    """The sections of the regulation in force."""
    return [(section.key, section.title) for section in regulation_in_force().sections]


class PartBlock(blocks.StructBlock):
    """One part. Without a title of its own it bears the usual one; without anything to show it is left out."""

    heading = blocks.CharBlock(
        label=_("Tên phần"), required=False, max_length=80, help_text=_("Để trống thì dùng tên thường dùng.")
    )
    heading_en = blocks.CharBlock(
        label=_("Tên phần bằng tiếng Anh"),
        required=False,
        max_length=80,
        help_text=_("Để trống thì dùng tên tiếng Anh thường dùng."),
    )

    def render_basic(self, value: blocks.StructValue, context: Any = None) -> str:
        """Under the labels of the form; what was left empty is left out."""
        rows = (
            (block.label, block.render(value[name], context))
            for name, block in self.child_blocks.items()
            if value[name]
        )
        return format_html("<dl>{}</dl>", format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))


class SectionsBlock(blocks.MultipleChoiceBlock):
    def render_basic(self, value: list[str], context: Any = None) -> str:
        return "; ".join(title for key, title in section_choices() if key in value)


class SectionsPartBlock(PartBlock):
    sections = SectionsBlock(
        label=_("Chuyên mục"),
        choices=section_choices,
        help_text=_("Bài mới nhất của các chuyên mục này được hiện."),
    )


class SearchPartBlock(SectionsPartBlock):
    chosen = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Trang"), page_type=ANY_PAGE),
        label=_("Trang hay tìm"),
        max_num=MOST_SOUGHT,
        default=[],
        help_text=_(
            "Tối đa 6 trang nhiều người tìm; để trống thì hiện trang mới của các chuyên mục đã chọn."
        ),
    )

    class Meta:
        icon = "search"
        label = _("Tìm kiếm và thủ tục hay tìm")


class NewsPartBlock(SectionsPartBlock):
    lead = blocks.PageChooserBlock(
        label=_("Bài chính"),
        page_type=NEWS,
        required=False,
        help_text=_("Để trống thì bài mới nhất đứng đầu."),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Bài chính và tin mới")


class TodayPartBlock(SectionsPartBlock):
    class Meta:
        icon = "date"
        label = _("Lịch và thông báo hôm nay")


class DocumentsPartBlock(SectionsPartBlock):
    class Meta:
        icon = "folder-open-inverse"
        label = _("Văn bản chỉ đạo, điều hành mới")


class LeadersPartBlock(SectionsPartBlock):
    class Meta:
        icon = "group"
        label = _("Hoạt động lãnh đạo")


class LawPartBlock(SectionsPartBlock):
    class Meta:
        icon = "clipboard-list"
        label = _("Pháp luật, dễ hiểu")


class PicturesPartBlock(SectionsPartBlock):
    class Meta:
        icon = "image"
        label = _("Du lịch, văn hóa bằng hình ảnh")


class ContactsPartBlock(SectionsPartBlock):
    class Meta:
        icon = "mail"
        label = _("Liên hệ với thành phố")


class UpdatesPartBlock(PartBlock):
    class Meta:
        icon = "history"
        label = _("Mỗi chuyên mục cập nhật khi nào")


class HomeBlock(blocks.StreamBlock):
    """Each part at most once, in the order the editors give."""

    search = SearchPartBlock()
    today = TodayPartBlock()
    news = NewsPartBlock()
    documents = DocumentsPartBlock()
    leaders = LeadersPartBlock()
    law = LawPartBlock()
    pictures = PicturesPartBlock()
    contacts = ContactsPartBlock()
    updates = UpdatesPartBlock()

    class Meta:
        block_counts = {
            name: {"max_num": 1}
            for name in (
                "search",
                "today",
                "news",
                "documents",
                "leaders",
                "law",
                "pictures",
                "contacts",
                "updates",
            )
        }


def parts_of_the_regulation() -> list[dict[str, Any]]:
    """The usual order, as a raw stream value; news and updates for a locality that names none."""
    regulation = regulation_in_force()
    news = tuple(section.key for section in regulation.sections if section.content in TOLD_AS_NEWS)
    usual = regulation.home or (("news", news), ("updates", ()))
    return [
        {"type": kind, "value": {"heading": "", **({"sections": list(keys)} if keys else {})}}
        for kind, keys in usual
    ]
