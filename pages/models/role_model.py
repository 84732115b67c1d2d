"""Gương điển hình tiên tiến, người tốt, việc tốt (I.3.2c, II.4.3b-2): nobody is held up without their consent."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from workflows.regulation.vocabulary import Content

from .bylines import BYLINES
from .corrections import CORRECTIONS
from .panels import LEAD_PICTURE, SUMMARY, TITLE
from .story import PROVIDED, STORY_BODY, TOLD_AS, Story

NO_CONSENT = _(
    "Chưa ghi sự đồng ý của người được nêu gương. Đề nghị hỏi ý kiến người đó, ghi hình thức và ngày đồng ý."
)
NO_DAY = _("Chưa ghi ngày người được nêu gương đồng ý. Hãy ghi ngày.")


class Consent(models.TextChoices):
    """How whoever is told of agreed. It stays in the office; the public never reads it."""

    WRITTEN = "bang-van-ban", _("Đồng ý bằng văn bản")
    SPOKEN = "bang-loi", _("Đồng ý bằng lời, có người ghi lại")
    GUARDIAN = "nguoi-giam-ho", _("Cha, mẹ hoặc người giám hộ đồng ý (người dưới 16 tuổi)")
    NOBODY_NAMED = "khong-neu-ten", _("Bài không nêu tên, không có ảnh rõ mặt ai")


class RoleModelPage(Story):
    """A good deed and whoever did it, with the record that they agreed to be told of."""

    content = Content.ROLE_MODEL
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    consent = models.CharField(_("Sự đồng ý của người được nêu"), max_length=20, choices=Consent, blank=True)
    consented_on = models.DateField(_("Ngày đồng ý"), null=True, blank=True)
    consent_note = models.CharField(
        _("Người ghi nhận, nơi lưu"),
        max_length=200,
        blank=True,
        help_text=_("Lưu nội bộ, không hiện trên trang. Ví dụ: văn bản lưu tại văn phòng phường."),
    )

    content_panels = [
        TITLE,
        SUMMARY,
        CORRECTIONS,
        STORY_BODY,
        LEAD_PICTURE,
        MultiFieldPanel(
            [
                FieldPanel("consent"),
                FieldPanel("consented_on"),
                FieldPanel("consent_note"),
            ],
            heading=_("Người được nêu gương đã đồng ý"),
            help_text=_(
                "Đọc lại phần viết về người được nêu gương để người đó xác nhận; "
                "chưa có phần này thì bài chưa trình được."
            ),
        ),
        TOLD_AS,
        BYLINES,
        PROVIDED,
    ]

    class Meta:
        verbose_name = _("Gương điển hình, người tốt, việc tốt")
        verbose_name_plural = _("Gương điển hình, người tốt, việc tốt")

    def faults(self) -> list[str]:
        """Without consent it does not enter its chain."""
        if not self.consent:
            return [str(NO_CONSENT)]
        if self.consent != Consent.NOBODY_NAMED and not self.consented_on:
            return [str(NO_DAY)]
        return []

    def clean(self) -> None:
        super().clean()
        if self.consented_on and self.consented_on > timezone.localdate():
            raise ValidationError({"consented_on": _("Ngày đồng ý không thể sau hôm nay. Hãy sửa lại.")})
