"""Dịch vụ công: what may be done online, by whom it is offered, and where (NĐ 43/2011/NĐ-CP, Điều 18 đến 20).

The portal lists and leads on; it takes no dossier (NĐ 224/2026/NĐ-CP, Điều 15). That the quality of a service,
its measures and how to complain are published is said of Luật Chuyển đổi số, Điều 34.2, in a draft text that
was read; so these are words an editor may add, and nothing is demanded.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.procedures.rules import faults_of_level
from pages.slugs import PortalPageForm
from workflows.regulation.procedures import INFORMATION, ONLINE_LEVELS, PARTIAL, is_of_the_state
from workflows.regulation.vocabulary import Content

from .document_form import SuggestingInput
from .panels import PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage
from .procedure import ProcedurePage
from .provided import Provided

NOT_OF_THE_STATE = _("Chỉ ghi địa chỉ https:// thuộc tên miền .gov.vn, ví dụ https://dichvucong.gov.vn/.")
NO_ADDRESS = _("Chưa ghi nơi sử dụng dịch vụ. Hãy chép địa chỉ trang của dịch vụ.")
TWICE = _("Thủ tục “%(title)s” được chọn hai lần. Hãy bỏ một dòng.")


class ServiceProcedure(Orderable):
    """A procedure that is done by the service."""

    page = ParentalKey("pages.ServicePage", on_delete=models.CASCADE, related_name="procedures")
    procedure = models.ForeignKey(
        ProcedurePage, verbose_name=_("Thủ tục"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [PageChooserPanel("procedure", "pages.ProcedurePage")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Thủ tục liên quan")
        verbose_name_plural = _("Thủ tục liên quan")


class ServiceForm(PortalPageForm):
    """One provider is written one way: those of published services are offered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "provider" in self.fields:
            written = ServicePage.objects.live().order_by("provider").values_list("provider", flat=True)
            widget = self.fields["provider"].widget
            self.fields["provider"].widget = SuggestingInput(list(written.distinct()), attrs=widget.attrs)


class ServicePage(Provided, PortalPage):
    """One public service."""

    content = Content.SERVICE
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = ServiceForm

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    provider = models.CharField(_("Cơ quan cung cấp"), max_length=200)
    online_level = models.CharField(_("Mức độ trực tuyến"), max_length=20, choices=ONLINE_LEVELS)
    partial_reason = models.CharField(_("Lý do chỉ trực tuyến một phần"), max_length=500, blank=True)
    service_url = models.URLField(_("Nơi sử dụng dịch vụ"), max_length=500, blank=True)
    contact = models.CharField(_("Cần giúp thì liên hệ"), max_length=250, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Hướng dẫn, chất lượng dịch vụ"), blank=True)

    content_panels = [
        TITLE,
        SUMMARY,
        FieldPanel("provider", help_text=_("Cơ quan làm ra kết quả, tên đầy đủ.")),
        MultiFieldPanel(
            [
                FieldPanel("online_level"),
                FieldPanel(
                    "partial_reason", help_text=_("Bắt buộc khi chỉ trực tuyến một phần; kèm quy định.")
                ),
                FieldPanel("service_url", help_text=_("Chỉ địa chỉ https:// thuộc .gov.vn.")),
            ],
            heading=_("Sử dụng trực tuyến"),
        ),
        InlinePanel(
            "procedures",
            heading=_("Thủ tục liên quan"),
            label=_("thủ tục"),
            help_text=_("Thủ tục chưa đăng hoặc đã bãi bỏ thì không hiện."),
        ),
        FieldPanel("contact", help_text=_("Bộ phận, điện thoại hoặc thư của cơ quan.")),
        FieldPanel(
            "body",
            help_text=_(
                "Nếu có: các bước, cam kết chất lượng, số liệu giám sát, mức hài lòng, cách phản ánh khi dịch vụ lỗi."
            ),
        ),
        PROVIDING_UNIT,
    ]
    search_fields = [
        *Page.search_fields,
        *(index.SearchField(name) for name in ("summary", "provider", "body")),
    ]

    class Meta:
        verbose_name = _("Dịch vụ công")
        verbose_name_plural = _("Dịch vụ công")

    @property
    def kind_word(self) -> str:
        """What a list tells of it beside its name."""
        return " · ".join(word for word in (self.provider, self.get_online_level_display()) if word)

    @property
    def is_partly_online(self) -> bool:
        return self.online_level == PARTIAL

    @cached_property
    def shown_procedures(self) -> list[ProcedurePage]:
        """In the editor's order; those that are listed, in one query."""
        numbers = [row.procedure_id for row in self.procedures.all()]
        known = ProcedurePage.objects.listed().in_bulk(numbers) if numbers else {}
        return [known[number] for number in numbers if number in known]

    def faults(self) -> list[str]:
        needs_address = self.online_level != INFORMATION
        return [str(NO_ADDRESS)] if needs_address and not self.service_url else []

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = dict(faults_of_level(self))
        if self.service_url and not is_of_the_state(self.service_url):
            faults["service_url"] = NOT_OF_THE_STATE
        chosen = [row.procedure_id for row in self.procedures.all()]
        if twice := next((row for row in self.procedures.all() if chosen.count(row.procedure_id) > 1), None):
            faults["__all__"] = TWICE % {"title": twice.procedure.title}
        if faults:
            raise ValidationError(faults)
