"""Bản đồ hành chính: a map with the same in words, for the days it holds (NĐ 43/2011/NĐ-CP, Điều 10.1.a)."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.introduction.chart import profiles_of
from snippets.models import Picture
from workflows.regulation.vocabulary import UnitKind

from .about_units import AboutUnits, Joined
from .admin_map_parts import MapPlace, PlaceKind
from .document import DocumentPage
from .panels import SUMMARY, TITLE, citing
from .portal import SUMMARY_HELP

NO_MAP = _("Chưa chọn ảnh bản đồ. Hãy chọn ảnh ở phần “Bản đồ”.")
NO_WORDS = _(
    "Bản đồ chưa có phần thay thế bằng chữ cho người không nhìn thấy bản đồ. "
    "Hãy ghi từng phường, xã ở phần “Danh sách phường, xã”."
)
NO_SOURCE = _("Chưa ghi nguồn của bản đồ. Hãy ghi cơ quan hoặc người lập bản đồ và năm lập.")
NO_BASIS = _("Chưa ghi căn cứ của danh sách. Hãy ghi nghị quyết, quyết định hoặc chọn văn bản trên trang.")
NO_DAY = _("Chưa ghi danh sách có giá trị từ ngày nào. Hãy ghi ngày.")
ENDS_FIRST = _("Ngày cuối của danh sách không thể trước ngày đầu. Hãy sửa lại.")
NOT_PUBLISHED = _("Hãy chọn văn bản đã đăng, cùng ngôn ngữ với trang này.")
TWICE = _("%(name)s được ghi hai lần. Hãy bỏ một dòng.")


class AdminMapPage(AboutUnits):
    """A map of wards and communes. Who cannot see it reads the list, so without the list there is no map."""

    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    kinds = frozenset({UnitKind.COMMUNE})

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    valid_from = models.DateField(_("Có giá trị từ ngày"), null=True, blank=True)
    valid_until = models.DateField(_("Đến hết ngày"), null=True, blank=True)
    lead_picture = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh bản đồ"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    map_source = models.CharField(_("Nguồn bản đồ"), max_length=250, blank=True)
    basis = models.TextField(_("Căn cứ pháp lý"), max_length=500, blank=True)
    basis_document = models.ForeignKey(
        DocumentPage,
        verbose_name=_("Văn bản trên trang"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Lời giải thích"), blank=True)

    objects = Joined("lead_picture", "basis_document")

    content_panels = [
        TITLE,
        SUMMARY,
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("valid_from"),
                        FieldPanel("valid_until", help_text=_("Để trống khi danh sách đang có giá trị.")),
                    ]
                ),
                FieldPanel("basis", help_text=_("Loại, số, ngày, cơ quan ban hành văn bản.")),
                PageChooserPanel("basis_document", "pages.DocumentPage"),
            ],
            heading=_("Thời gian, căn cứ"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "lead_picture",
                    help_text=citing(_("Ảnh được quyền sử dụng, có mô tả."), "rights"),
                ),
                FieldPanel("map_source", help_text=_("Cơ quan hoặc người lập, năm lập; sơ đồ thì nói rõ.")),
            ],
            heading=_("Bản đồ"),
        ),
        InlinePanel(
            "places",
            heading=_("Danh sách phường, xã"),
            label=_("phường, xã"),
            help_text=_("Phần thay thế bản đồ bằng chữ, bắt buộc; xếp theo thứ tự của văn bản."),
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.SearchField("basis"),
        index.RelatedFields("places", [index.SearchField("name"), index.SearchField("where")]),
    ]

    class Meta:
        verbose_name = _("Bản đồ hành chính")
        verbose_name_plural = _("Bản đồ hành chính")

    @property
    def is_current(self) -> bool:
        today = timezone.localdate()
        begun = self.valid_from is None or self.valid_from <= today
        return begun and (self.valid_until is None or today <= self.valid_until)

    @cached_property
    def groups(self) -> list[tuple[str, list[MapPlace]]]:
        """Wards, communes, townships, each in the editor's order and with its `profile`, where there is one."""
        places = list(self.places.all())
        profiles = profiles_of((place.unit_id for place in places), self.locale_id)
        for place in places:
            place.profile = profiles.get(place.unit_id)
        grouped = ((kind, [place for place in places if place.kind == kind]) for kind in PlaceKind)
        return [(str(kind.label), found) for kind, found in grouped if found]

    def faults(self) -> list[str]:
        """A map without its words, source, days and ground does not enter its chain."""
        missing = [
            (NO_MAP, self.lead_picture_id),
            (NO_WORDS, self.places.all()),
            (NO_SOURCE, self.map_source),
            (NO_BASIS, self.basis or self.basis_document_id),
            (NO_DAY, self.valid_from),
        ]
        return [str(sentence) for sentence, said in missing if not said]

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            faults["valid_until"] = ENDS_FIRST
        document = self.basis_document
        if document and not (document.live and document.locale_id == self.locale_id):
            faults["basis_document"] = NOT_PUBLISHED
        if faults:
            raise ValidationError(faults)
        called = Counter(place.called.casefold() for place in self.places.all())
        if twice := next((place for place in self.places.all() if called[place.called.casefold()] > 1), None):
            raise ValidationError(TWICE % {"name": twice.called})
