"""Thư viện ảnh, video (row 29): nothing to see without words that say what is seen (TT 32/2017/TT-BTTTT, Điều 18)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.models import Attachment, Organisation, Picture
from snippets.pictures import with_sizes
from snippets.recordings import CAPTIONS, VIDEOS, is_video
from workflows.regulation.vocabulary import Content

from .bylines import BYLINES, BylinesMixin
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage

LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)")

NO_COVER = _("Chưa chọn ảnh đại diện: ảnh này hiện ở danh sách và trước khi phát video.")
NO_PICTURES = _("Album chưa có ảnh nào. Hãy thêm ảnh.")
NO_WORDS = _(
    "Ảnh “%(title)s” chưa có %(what)s. Hãy bổ sung để người không nhìn thấy ảnh cũng biết ảnh có gì."
)
NO_VIDEO = _("Chưa có tệp video. Hãy chọn tệp MP4 hoặc WebM.")
NO_CAPTIONS = _(
    "Video có lời mà chưa có phụ đề. Hãy thêm tệp phụ đề WebVTT, hoặc ghi rõ video không có lời nói."
)


class GalleryPage(BylinesMixin, PortalPage):
    """What an album and a video have in common. The summary is what a reader has who sees neither."""

    content = Content.GALLERY
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    lead_picture = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh đại diện"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Lời giới thiệu"), blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        abstract = True

    def faults(self) -> list[str]:
        return [] if self.lead_picture_id else [str(NO_COVER)]


COVER = FieldPanel("lead_picture", help_text=_("Hiện ở danh sách và trước khi phát video."))


class AlbumPicture(Orderable):
    """One picture of an album; what it shows and who made it stand with the picture itself."""

    page = ParentalKey("pages.AlbumPage", on_delete=models.CASCADE, related_name="pictures")
    picture = models.ForeignKey(Picture, verbose_name=_("Ảnh"), on_delete=models.PROTECT, related_name="+")
    caption = models.CharField(
        _("Chú thích"), max_length=250, blank=True, help_text=_("Để trống: dùng chú thích lưu cùng ảnh.")
    )
    taken_on = models.DateField(_("Ngày chụp"), null=True, blank=True)

    panels = [FieldPanel("picture"), FieldRowPanel([FieldPanel("caption"), FieldPanel("taken_on")])]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Ảnh trong album")
        verbose_name_plural = _("Ảnh trong album")

    @property
    def missing(self) -> list[Any]:
        """Which words of it nobody has written."""
        said = {
            _("mô tả ảnh"): self.picture.alt,
            _("chú thích"): self.caption or self.picture.caption,
            _("tên tác giả"): self.picture.author,
        }
        return [what for what, words in said.items() if not words.strip()]


class AlbumPage(GalleryPage):
    """Pictures in order, each with its words."""

    kind_word = _("Album ảnh")
    first_word = _("Ảnh")
    content_panels = [
        TITLE,
        SUMMARY,
        BODY,
        InlinePanel("pictures", heading=_("Ảnh theo thứ tự"), label=_("ảnh")),
        COVER,
        BYLINES,
        PROVIDING_UNIT,
    ]

    class Meta:
        verbose_name = _("Album ảnh")
        verbose_name_plural = _("Album ảnh")

    @cached_property
    def shown_pictures(self) -> list[AlbumPicture]:
        """With every picture, the cover too, and their sizes: three queries, also for a draft."""
        rows = list(self.pictures.all())
        pictures = Picture.objects.in_bulk({self.lead_picture_id, *(row.picture_id for row in rows)} - {None})
        self.lead_picture = pictures.get(self.lead_picture_id)
        for row in rows:
            row.picture = pictures[row.picture_id]
        with_sizes(pictures.values())
        return rows

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Its pictures are read before the head of the page asks for the cover."""
        return super().get_context(request, *args, **kwargs) | {"pictures": self.shown_pictures}

    def faults(self) -> list[str]:
        rows = self.shown_pictures
        missing = [(row.picture.title, what) for row in rows for what in row.missing]
        told = [str(NO_WORDS % {"title": title, "what": what}) for title, what in missing]
        return [*super().faults(), *([] if rows else [str(NO_PICTURES)]), *told]


class VideoPage(GalleryPage):
    """One video of our own, with captions or the word that nobody speaks in it."""

    recording = models.ForeignKey(
        Attachment,
        verbose_name=_("Tệp video"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    captions = models.ForeignKey(
        Attachment,
        verbose_name=_("Tệp phụ đề"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    has_no_speech = models.BooleanField(_("Video không có lời nói"), default=False)
    duration = models.CharField(_("Thời lượng"), max_length=7, blank=True)
    filmed_on = models.DateField(_("Ngày quay"), null=True, blank=True)
    transcript = models.TextField(_("Lời trong video"), blank=True)

    kind_word = _("Video")
    first_word = _("Video")
    content_panels = [
        TITLE,
        FieldPanel("summary", help_text=_("Video cho thấy gì: đọc phần này thì không xem cũng hiểu.")),
        BODY,
        MultiFieldPanel(
            [
                FieldPanel("recording", help_text=_("Tệp MP4 hoặc WebM; bấm chọn rồi tải tệp lên.")),
                FieldRowPanel(
                    [FieldPanel("duration", help_text=_("Phút:giây, ví dụ 3:25.")), FieldPanel("filmed_on")]
                ),
                FieldPanel("captions", help_text=_("Tệp WebVTT, đuôi .vtt.")),
                FieldPanel("has_no_speech"),
                FieldPanel("transcript", help_text=_("Chép lời nói trong video, mỗi người nói một đoạn.")),
            ],
            heading=_("Video"),
        ),
        COVER,
        BYLINES,
        PROVIDING_UNIT,
    ]
    search_fields = [*GalleryPage.search_fields, index.SearchField("transcript")]

    class Meta:
        verbose_name = _("Video")
        verbose_name_plural = _("Video")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The video and its captions are read together."""
        files = Attachment.objects.in_bulk({self.recording_id, self.captions_id} - {None})
        self.recording, self.captions = files.get(self.recording_id), files.get(self.captions_id)
        return super().get_context(request, *args, **kwargs)

    @property
    def recording_url(self) -> str:
        """Where it is served in parts."""
        return reverse("video", args=[self.recording_id, self.recording.filename]) if self.recording else ""

    @property
    def recording_type(self) -> str:
        return VIDEOS.get(self.recording.file_extension, "") if self.recording else ""

    def faults(self) -> list[str]:
        faults = super().faults()
        if not self.recording_id:
            faults.append(str(NO_VIDEO))
        if not (self.captions_id or self.has_no_speech):
            faults.append(str(NO_CAPTIONS))
        return faults

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.recording and not is_video(self.recording.filename):
            faults["recording"] = NO_VIDEO
        if self.captions and self.captions.file_extension != CAPTIONS:
            faults["captions"] = _("Hãy chọn tệp phụ đề có đuôi .vtt.")
        if self.captions_id and self.has_no_speech:
            faults["has_no_speech"] = _("Đã có phụ đề thì bỏ đánh dấu “không có lời nói”.")
        if self.duration and not LENGTH.fullmatch(self.duration):
            faults["duration"] = _("Hãy ghi phút:giây, ví dụ 3:25.")
        if faults:
            raise ValidationError(faults)
