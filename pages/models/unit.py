"""Giới thiệu đơn vị: what a unit does, how it is made up, where it is found (NĐ 42/2022/NĐ-CP, Điều 4.1)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.blocks.units import PartsBlock
from pages.introduction.places import fault_of_place
from pages.introduction.profile import Profile
from pages.slugs import PortalPageForm
from snippets.models import Organisation, Picture
from snippets.models.organisations import KIND_LABELS
from workflows.regulation.vocabulary import UnitKind

from .about_units import AboutUnits, Joined
from .corrections import CORRECTIONS, Corrected
from .panels import LEAD_PICTURE, SUMMARY, TITLE, citing
from .portal import SUMMARY_HELP

SECOND = _("“%(unit)s” đã có trang giới thiệu: “%(title)s”. Hãy sửa trang đã có thay vì thêm trang thứ hai.")
NO_DUTIES = _("Chưa có chức năng, nhiệm vụ của đơn vị. Hãy nhập ở phần “Chức năng, nhiệm vụ”.")
NOT_HTTPS = _("Địa chỉ trang phải bắt đầu bằng https://. Hãy sửa lại hoặc để trống.")
NOT_A_NUMBER = _("Chưa có số nào ở đây. Hãy ghi số điện thoại công vụ hoặc để trống.")
CONTACT_HELP = _("Chỉ ghi thông tin công vụ đơn vị đang dùng; chưa có thì để trống, không ghi số cá nhân.")
DUTIES_HELP = _("Theo quy định của cơ quan có thẩm quyền; nêu văn bản quy định nếu có.")


class UnitForm(PortalPageForm):
    """A unit is presented in the section of its kind: told as soon as it is chosen."""

    def clean_unit(self) -> Organisation | None:
        unit = self.cleaned_data["unit"]
        if unit and self.parent_page and (fault := fault_of_place(unit, self.parent_page)):
            raise ValidationError(fault)
        return unit


class UnitPage(Corrected, AboutUnits):
    """One unit of the city. Who leads it today and what it reported last stand below by themselves."""

    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = UnitForm

    unit = models.ForeignKey(
        Organisation, verbose_name=_("Cơ quan, đơn vị"), on_delete=models.PROTECT, related_name="profiles"
    )
    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    lead_picture = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh đầu bài"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Chức năng, nhiệm vụ"), blank=True)
    parts = StreamField(PartsBlock(), verbose_name=_("Cơ cấu tổ chức"), blank=True)
    address = models.CharField(_("Trụ sở"), max_length=250, blank=True)
    hours = models.CharField(_("Giờ làm việc"), max_length=250, blank=True)
    phone = models.CharField(_("Điện thoại"), max_length=60, blank=True)
    fax = models.CharField(_("Fax"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử"), blank=True)
    website = models.URLField(_("Trang thông tin điện tử của đơn vị"), blank=True)

    objects = Joined("unit", "lead_picture")

    content_panels = [
        TITLE,
        FieldPanel("unit", help_text=_("Mỗi đơn vị có một trang giới thiệu.")),
        SUMMARY,
        CORRECTIONS,
        FieldPanel("body", help_text=citing(DUTIES_HELP, "content")),
        FieldPanel("parts", help_text=_("Mỗi bộ phận một dòng, theo thứ tự của đơn vị.")),
        MultiFieldPanel(
            [
                FieldPanel("address", help_text=_("Số nhà, đường, phường hoặc xã.")),
                FieldPanel("hours", help_text=_("Ví dụ: 07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu.")),
                FieldRowPanel(["phone", "fax"]),
                FieldRowPanel(["email", FieldPanel("website", help_text=_("Bắt đầu bằng https://."))]),
            ],
            heading=_("Trụ sở, liên hệ công vụ"),
            help_text=CONTACT_HELP,
        ),
        LEAD_PICTURE,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.SearchField("address"),
    ]

    class Meta:
        verbose_name = _("Giới thiệu đơn vị")
        verbose_name_plural = _("Giới thiệu đơn vị")

    @cached_property
    def profile(self) -> Profile:
        return Profile(self.unit, self.locale_id, timezone.localdate())

    @property
    def kind_word(self) -> str:
        return gettext(str(KIND_LABELS[UnitKind(self.unit.kind)]))

    @property
    def values_of_parts(self) -> list[Any]:
        return [block.value for block in self.parts]

    @property
    def is_reached(self) -> bool:
        """Somebody entered where it is found or how it is reached."""
        return any((self.address, self.hours, self.phone, self.fax, self.email, self.website))

    def faults(self) -> list[str]:
        """One page a unit a language, in the section of its kind, with what the unit does."""
        faults = [] if self.body else [str(NO_DUTIES)]
        faults += [fault_of_place(self.unit, self.get_parent()), self.fault_of_a_twin()]
        return [fault for fault in faults if fault]

    def fault_of_a_twin(self) -> str:
        twin = self.live_twins(unit_id=self.unit_id).first()
        return str(SECOND % {"unit": self.unit.name, "title": twin.title}) if twin else ""

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.website and not self.website.startswith("https://"):
            faults["website"] = NOT_HTTPS
        for name in ("phone", "fax"):
            if (said := getattr(self, name)) and not any(letter.isdigit() for letter in said):
                faults[name] = NOT_A_NUMBER
        if faults:
            raise ValidationError(faults)
