"""Sơ đồ tổ chức: every unit of the city as the data has it today (NĐ 43/2011/NĐ-CP, Điều 10.1.a)."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.introduction.chart import chart_on
from snippets.models import Organisation
from snippets.said import Said, said
from workflows.regulation.vocabulary import UnitKind
from workflows.staff.regulation import regulation_in_force

from .about_units import AboutUnits
from .panels import SUMMARY, TITLE
from .portal import SUMMARY_HELP

SECOND = _("Trang đã có sơ đồ tổ chức: “%(title)s”. Hãy sửa trang đã có thay vì thêm trang thứ hai.")
BODY_HELP = _("Lời giải thích đặt dưới sơ đồ, nếu cần. Sơ đồ tự lập theo danh sách cơ quan, đơn vị.")


class OrganisationChartPage(AboutUnits):
    """The chart. A unit enters and leaves it by its dates alone; nobody draws it."""

    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    kinds = frozenset(UnitKind) - {UnitKind.COMMUNE}  # where the city's own bodies are presented

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    body = StreamField(BodyBlock(), verbose_name=_("Lời giải thích"), blank=True)

    content_panels = [TITLE, SUMMARY, FieldPanel("body", help_text=BODY_HELP)]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        verbose_name = _("Sơ đồ tổ chức")
        verbose_name_plural = _("Sơ đồ tổ chức")

    @property
    def locality(self) -> Said:
        """What the chart is of."""
        regulation = regulation_in_force()
        return said(regulation.locality, regulation.locality_en)

    @property
    def groups(self) -> list[tuple[str, list[Organisation]]]:
        return chart_on(timezone.localdate(), self.locale_id)

    def fault_of_a_twin(self) -> str:
        twin = self.live_twins().first()
        return str(SECOND % {"title": twin.title}) if twin else ""

    def faults(self) -> list[str]:
        return [fault for fault in [self.fault_of_a_twin()] if fault]
