"""What every story has: a piece told on a day, by somebody, from somewhere (practice 5)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.models import Organisation, Picture
from workflows.staff.regulation import regulation_in_force

from .bylines import BylinesMixin
from .corrections import Corrected
from .panels import PROVIDING_UNIT, citing
from .portal import SUMMARY_HELP, PortalPage

BODY_HELP = _(
    "Tin dài 100 đến 300 chữ, mở đầu bằng thời gian, địa điểm; ghi đủ họ tên, chức danh khi nhắc lần đầu. "
    "Thông tin chính xác, đầy đủ; không có nội dung thuộc bí mật nhà nước."
)
RECEIVED_HELP = _("Ngày thông tin đến Ban Biên tập; lưu nội bộ, không hiện trên trang.")
SOURCE_HELP = _("Ghi khi dẫn nguồn báo, đài. Ví dụ: Theo Báo Nhân Dân.")


class Genre(models.TextChoices):
    """Thể loại (practice 5): what is counted each quarter and paid by."""

    NEWS = "tin", _("Tin")
    ARTICLE = "bai", _("Bài")
    FEATURE = "phong-su", _("Phóng sự")
    INTERVIEW = "phong-van", _("Phỏng vấn")
    PICTURES = "anh", _("Ảnh")
    VIDEO = "video", _("Video")
    MATERIAL = "tai-lieu", _("Tài liệu")


def field_choices() -> list[tuple[str, str]]:
    """The fields of activity that the regulation names."""
    return list(regulation_in_force().fields_of_activity)


STORY_BODY = FieldPanel("body", help_text=citing(BODY_HELP, "content"))
TOLD_AS = MultiFieldPanel(
    [
        FieldPanel("genre", help_text=citing(_("Để thống kê và tính nhuận bút."), "royalties")),
        FieldPanel("field_of_activity", help_text=citing(_("Lĩnh vực chính của bài."), "fields")),
        FieldPanel("event_on", help_text=_("Để trống khi bài không nói về một ngày cụ thể.")),
    ],
    heading=_("Loại bài, lĩnh vực, ngày diễn ra"),
)
PROVIDED = MultiFieldPanel(
    [
        PROVIDING_UNIT,
        FieldPanel("received_on", help_text=citing(RECEIVED_HELP, "timely")),
        FieldPanel("source_line", help_text=citing(SOURCE_HELP, "sources")),
    ],
    heading=_("Nơi cung cấp"),
)


class Story(BylinesMixin, Corrected, PortalPage):
    """Who sent it and when stays with it; royalties and quarterly figures count genre and bylines."""

    genre = models.CharField(_("Thể loại"), max_length=20, choices=Genre, default=Genre.NEWS)
    field_of_activity = models.CharField(_("Lĩnh vực"), max_length=30, choices=field_choices)
    event_on = models.DateField(_("Ngày diễn ra"), null=True, blank=True)
    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    lead_picture = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh đầu bài"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    received_on = models.DateField(_("Ngày nhận"), null=True, blank=True, help_text=_("Lưu nội bộ."))
    source_line = models.CharField(
        _("Nguồn"), max_length=150, blank=True, help_text=_("Ví dụ: Theo Báo Nhân Dân.")
    )

    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        abstract = True

    @property
    def first_word(self) -> str:
        """The word before the writer's name at the foot: "Tin: …", "Bài: …"."""
        return str(Genre.NEWS.label if self.genre == Genre.NEWS else Genre.ARTICLE.label)

    def clean(self) -> None:
        super().clean()
        if self.received_on and self.event_on and self.received_on < self.event_on:
            raise ValidationError({"received_on": _("Ngày nhận không thể trước ngày diễn ra. Hãy sửa lại.")})
        if self.received_on and self.received_on > timezone.localdate():
            raise ValidationError({"received_on": _("Ngày nhận không thể sau hôm nay. Hãy sửa lại.")})
