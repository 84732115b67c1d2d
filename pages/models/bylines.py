"""Who made a piece: role, pen name, person (practice 5). Royalties and quarterly figures count these."""

from __future__ import annotations

from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page

from workflows.staff.models import PenName, User

from .panels import citing


class BylineRole(models.TextChoices):
    WRITTEN = "text", _("Tin, bài")
    PICTURES = "pictures", _("Ảnh")
    VIDEO = "video", _("Video")
    TRANSLATED = "translation", _("Dịch")
    COLLECTED = "collection", _("Sưu tầm, tổng hợp")


class Byline(Orderable):
    """One hand in a piece. The public reads the pen name; the person behind it is internal."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="bylines")
    role = models.CharField(_("Phần việc"), max_length=20, choices=BylineRole, default=BylineRole.WRITTEN)
    pen_name = models.ForeignKey(
        PenName,
        verbose_name=_("Bút danh"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    person = models.ForeignKey(
        User,
        verbose_name=_("Người viết (nội bộ)"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    contributor = models.CharField(
        _("Cộng tác viên"),
        max_length=100,
        blank=True,
        help_text=_("Tên ghi dưới bài, khi người viết không có tài khoản."),
    )

    panels = [
        FieldPanel("role"),
        FieldPanel("pen_name", help_text=_("Tên hiện dưới bài.")),
        FieldPanel("contributor"),
        FieldPanel("person", help_text=_("Để tính nhuận bút; không hiện trên trang.")),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Tác giả")
        verbose_name_plural = _("Tác giả")

    def __str__(self) -> str:
        return f"{self.role_label}: {self.name}"

    @property
    def role_label(self) -> str:
        return str(self.get_role_display())

    @property
    def name(self) -> str:
        """What the public reads. The person's own name is internal, and never stands in for it."""
        return str(self.pen_name or self.contributor)

    def clean(self) -> None:
        super().clean()
        if not (self.pen_name_id or self.contributor):
            raise ValidationError(_("Hãy chọn bút danh hoặc ghi tên cộng tác viên: đó là tên hiện dưới bài."))
        if self.pen_name_id and self.person_id and self.pen_name.person_id != self.person_id:
            raise ValidationError({"pen_name": _("Bút danh này là của người khác.")})
        if self.pen_name_id and not self.person_id:
            self.person = self.pen_name.person


BYLINES = InlinePanel(
    "bylines",
    heading=_("Tác giả"),
    label=_("tác giả"),
    help_text=citing(_("Mỗi người một phần việc; là căn cứ trả nhuận bút, thù lao."), "royalties"),
)


class BylinesMixin:
    """What templates ask of a page that has bylines."""

    first_word = BylineRole.WRITTEN.label

    @cached_property
    def hands(self) -> list[Byline]:
        """Every hand in the piece, asked once: the head of the page names them, and its foot again."""
        return list(self.bylines.select_related("pen_name"))

    @property
    def byline_line(self) -> str:
        """The foot of a piece: "Tin, ảnh: Hà Lan" or "Bài: Hà Lan – Ảnh: Minh Xuân"."""
        hands: dict[str, list[str]] = {}
        for byline in self.hands:
            label = self.first_word if byline.role == BylineRole.WRITTEN else byline.role_label
            hands.setdefault(byline.name, []).append(str(label))
        by_label: dict[str, list[str]] = {}
        for name, labels in hands.items():
            first, *rest = labels
            label = ", ".join([first, *(word.lower() for word in rest)])
            by_label.setdefault(label, []).append(name)
        return " – ".join(f"{label}: {', '.join(names)}" for label, names in by_label.items())
