"""Công khai thông tin: what the law orders to publish, each kind with its own fields (row 33, requirements 2.1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.days import in_english, in_short
from pages.dong import DongField
from snippets.models import Organisation
from vietnamese.amounts import written
from workflows.regulation.disclosure import (
    BY_KEY,
    CATEGORIES,
    GROUPS_OF_DEMOCRACY,
    LEAST_DAYS_DISPLAYED,
    PROGRESS,
    VARIETIES,
    Category,
)
from workflows.regulation.vocabulary import Content

from .attached import AttachedFile, HasFiles
from .disclosure_form import PANELS, DisclosureForm, categories_in
from .portal import SUMMARY_HELP, PortalPage
from .story import field_choices

MISSING = _("%(category)s: chưa có “%(label)s”. Hãy bổ sung trước khi trình (%(law)s).")
NOT_HERE = _("Mục này không thuộc chuyên mục. Hãy chọn: %(categories)s.")
OTHER_VARIETY = _("Loại này không thuộc nhóm “%(category)s”. Hãy chọn loại khác.")
TOO_SHORT = _("Phải niêm yết ít nhất %(least)s ngày. Hãy sửa lại.")
SHOWN_APART = {"files", "csv", "body"}


class DisclosureFile(AttachedFile):
    page = ParentalKey("pages.DisclosurePage", on_delete=models.CASCADE, related_name="files")


class DisclosurePage(HasFiles, PortalPage):
    """One thing made public. Its category says which fields it must have; those of others are never shown."""

    content = Content.DISCLOSURE
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = DisclosureForm

    category = models.CharField(_("Nhóm"), max_length=30, choices=[(c.key, c.title) for c in CATEGORIES])
    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    group = models.PositiveSmallIntegerField(
        _("Nhóm nội dung theo Điều 11"),
        null=True,
        blank=True,
        choices=[(number, str(number)) for number in range(1, GROUPS_OF_DEMOCRACY + 1)],
    )
    variety = models.CharField(_("Loại"), max_length=30, choices=list(VARIETIES.items()), blank=True)
    number = models.CharField(_("Số, ký hiệu quyết định"), max_length=60, blank=True)
    dated_on = models.DateField(_("Ngày"), null=True, blank=True)
    period = models.CharField(_("Kỳ, thời gian"), max_length=100, blank=True)
    aim = models.TextField(_("Mục tiêu"), max_length=1000, blank=True)
    field_of_activity = models.CharField(_("Lĩnh vực"), max_length=30, choices=field_choices, blank=True)
    cost = DongField(_("Kinh phí (đồng)"), null=True, blank=True)
    sponsor_kind = models.CharField(_("Loại hình tài trợ"), max_length=100, blank=True)
    sponsor = models.CharField(_("Nhà tài trợ"), max_length=200, blank=True)
    progress = models.CharField(_("Tình trạng"), max_length=20, choices=PROGRESS, blank=True)
    method = models.TextField(_("Phương pháp"), max_length=1000, blank=True)
    whom = models.CharField(_("Tổ chức, cá nhân"), max_length=200, blank=True)
    measure = models.CharField(_("Hình thức khen thưởng, xử phạt"), max_length=200, blank=True)
    publication = models.CharField(_("Hình thức công khai"), max_length=200, blank=True)
    displayed_days = models.PositiveSmallIntegerField(_("Số ngày niêm yết"), null=True, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    content_panels = PANELS
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("number"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("Thông tin công khai")
        verbose_name_plural = _("Thông tin công khai")

    @property
    def its(self) -> Category | None:
        """The category, as the law's table has it."""
        return BY_KEY.get(self.category)

    @property
    def kind_word(self) -> str:
        return gettext(self.its.title) if self.its else ""

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What its category asks, as the reader is told it."""
        asked = [one for one in (self.its.fields if self.its else ()) if one.name not in SHOWN_APART]
        facts = [(gettext(one.label), self._told(one.name)) for one in asked]
        if self.displayed_until and self.its and self.its.asks("displayed_days"):
            facts.append((gettext("Niêm yết đến hết ngày"), in_short(self.displayed_until)))
        return facts

    @property
    def day(self) -> date | None:
        return self.dated_on if self.its and self.its.asks("dated_on") else None

    @property
    def state_word(self) -> str:
        """Of a project: how far it has come."""
        return self._told("progress") if self.its and self.its.asks("progress") else ""

    @property
    def state_is_good(self) -> bool:
        return self.progress == PROGRESS[-1][0]

    @property
    def displayed_until(self) -> date | None:
        if not (self.dated_on and self.displayed_days):
            return None
        return self.dated_on + timedelta(days=self.displayed_days - 1)

    def _told(self, name: str) -> str:
        value = getattr(self, name)
        if name == "cost" and value is not None:
            return gettext("%(amount)s đồng") % {"amount": f"{value:,}" if in_english() else written(value)}
        if isinstance(value, date):
            return in_short(value)
        shown = getattr(self, f"get_{name}_display", None)
        return gettext(str(shown())) if shown and value else str(value or "")

    def _is_said(self, name: str) -> bool:
        if name == "csv":
            return any(row.file.file_extension == "csv" for row in self.files.all())
        if name == "files":
            return bool(self.files.all())
        return bool(self.body) if name == "body" else getattr(self, name) not in {"", None}

    def faults(self) -> list[str]:
        """What the law asks of its category and nobody has entered."""
        category = self.its
        if category is None:
            return []
        missing = [asked for asked in category.fields if not self._is_said(asked.name)]
        said = {"category": category.title, "law": category.law}
        return [str(MISSING % {**said, "label": asked.label}) for asked in missing]

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        here = categories_in(self.get_parent()) if self.path else []
        if here and self.its not in here:
            faults["category"] = NOT_HERE % {"categories": ", ".join(one.title for one in here)}
        if self.its and self.variety and self.variety not in dict(self.its.varieties):
            faults["variety"] = OTHER_VARIETY % {"category": self.its.title}
        if self.displayed_days is not None and self.displayed_days < LEAST_DAYS_DISPLAYED:
            faults["displayed_days"] = TOO_SHORT % {"least": LEAST_DAYS_DISPLAYED}
        if self.dated_on and self.its and self._is_of_a_decision and self.dated_on > timezone.localdate():
            faults["dated_on"] = _("Ngày của quyết định không thể sau hôm nay. Hãy sửa lại.")
        if faults:
            raise ValidationError(faults)

    @property
    def _is_of_a_decision(self) -> bool:
        """The day is that of a decision, not the first of a display."""
        return bool(self.its and self.its.asks("number"))
