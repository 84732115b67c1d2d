"""Thủ tục hành chính: a procedure as it was published, in the order residents ask (requirements 2.6; II.4.2-2)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, PageQuerySet
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.blocks.procedure import PapersBlock, StepsBlock, WaysBlock
from pages.procedures import rules
from pages.procedures.shown import Told
from snippets.models import Organisation
from vietnamese.alphabet import key
from vietnamese.text import fold, nfc
from workflows.regulation.procedures import (
    ABOLISHED,
    AUDIENCES,
    IN_FORCE,
    LEVELS,
    LIFE_EVENTS,
    ONLINE_LEVELS,
    STATUSES,
    code_of,
)
from workflows.regulation.vocabulary import Content

from .portal import PortalPage
from .procedure_form import PANELS, ProcedureForm
from .procedure_parts import Basis, Several, bases_of_the_past, bases_on

FOUND_BY = ("title", "full_name", "code", "keywords", "summary", "branch")


class ProcedureQuerySet(PageQuerySet):
    def listed(self) -> ProcedureQuerySet:
        """Live and not abolished: what lists, searches and sitemaps may name."""
        return self.live().exclude(status=ABOLISHED)


class ProcedurePage(Told, PortalPage):
    """One procedure. The city publishes none that was not published by decision (NĐ 63/2010, Điều 13).

    Bodies are kept as the decision prints them. A procedure that is abolished keeps its address.
    """

    content = Content.PROCEDURE
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = ProcedureForm

    code = models.CharField(_("Mã thủ tục"), max_length=40, db_index=True)
    full_name = models.CharField(_("Tên đầy đủ"), max_length=1000, blank=True)
    decision_number = models.CharField(_("Số quyết định công bố"), max_length=60, blank=True)
    decision_on = models.DateField(_("Ngày quyết định"), null=True, blank=True)
    decision_issuer = models.CharField(_("Cơ quan công bố"), max_length=150, blank=True)
    branch = models.CharField(_("Lĩnh vực"), max_length=150, blank=True)
    kind = models.CharField(_("Loại thủ tục"), max_length=150, blank=True)
    level = models.CharField(_("Cấp thực hiện"), max_length=10, choices=LEVELS, blank=True)
    life_event = models.CharField(_("Sự kiện trong đời"), max_length=20, choices=LIFE_EVENTS, blank=True)
    audience = Several(
        models.CharField(max_length=30, choices=AUDIENCES),
        verbose_name=_("Đối tượng thực hiện"),
        default=list,
        blank=True,
    )
    summary = models.TextField(_("Mô tả"), max_length=500, blank=True)
    steps = StreamField(StepsBlock(), verbose_name=_("Trình tự thực hiện"), blank=True)
    ways = StreamField(WaysBlock(), verbose_name=_("Cách thức thực hiện"), blank=True)
    papers = StreamField(PapersBlock(), verbose_name=_("Thành phần hồ sơ"), blank=True)
    dossiers = models.PositiveSmallIntegerField(_("Số bộ hồ sơ"), null=True, blank=True)
    executing_body = models.CharField(_("Cơ quan thực hiện"), max_length=300, blank=True)
    competent_body = models.CharField(_("Cơ quan có thẩm quyền"), max_length=300, blank=True)
    authorised_body = models.CharField(_("Cơ quan được ủy quyền"), max_length=300, blank=True)
    coordinating_body = models.CharField(_("Cơ quan phối hợp"), max_length=300, blank=True)
    reception = models.TextField(_("Địa chỉ tiếp nhận hồ sơ"), max_length=500, blank=True)
    result = models.TextField(_("Kết quả"), blank=True)
    conditions = models.TextField(_("Yêu cầu, điều kiện"), blank=True)
    online_level = models.CharField(_("Mức độ trực tuyến"), max_length=20, choices=ONLINE_LEVELS, blank=True)
    partial_reason = models.CharField(_("Lý do chỉ trực tuyến một phần"), max_length=500, blank=True)
    service_url = models.URLField(_("Nơi nộp trực tuyến"), max_length=500, blank=True)
    is_paid_online = models.BooleanField(_("Nộp phí, lệ phí trực tuyến được"), default=False)
    is_by_post = models.BooleanField(_("Qua dịch vụ bưu chính công ích (BCCI)"), default=False)
    former_online_level = models.PositiveSmallIntegerField(
        _("Mức độ theo quy định trước đây (1 đến 4)"),
        null=True,
        blank=True,
        choices=[(number, str(number)) for number in (1, 2, 3, 4)],
    )
    status = models.CharField(_("Tình trạng"), max_length=15, choices=STATUSES, default=IN_FORCE)
    status_on = models.DateField(_("Từ ngày"), null=True, blank=True)
    status_reason = models.CharField(_("Căn cứ của tình trạng"), max_length=250, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("Thủ tục thay thế"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    keywords = models.CharField(_("Từ khóa"), max_length=500, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Hướng dẫn thêm"), blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    synced_at = models.DateTimeField(_("Nhập từ tệp lúc"), null=True, blank=True, editable=False)
    synced_hash = models.CharField(max_length=64, blank=True, editable=False)  # of what the file said
    folded = models.TextField(blank=True, editable=False)  # what is looked for, without marks
    in_order = models.TextField(blank=True, editable=False)  # its name as the alphabet puts it

    objects = PageManager.from_queryset(ProcedureQuerySet)()

    content_panels = PANELS
    search_fields = [
        *Page.search_fields,
        *(index.SearchField(name) for name in ("full_name", "code", "keywords", "summary", "steps", "body")),
        *(index.AutocompleteField(name) for name in ("full_name", "code")),
    ]

    class Meta:
        verbose_name = _("Thủ tục hành chính")
        verbose_name_plural = _("Thủ tục hành chính")
        indexes = [
            models.Index(fields=["branch", "in_order", "page_ptr"], name="pages_procedures_listed"),
            models.Index(
                fields=["page_ptr"], condition=Q(status=ABOLISHED), name="pages_procedures_abolished"
            ),  # left out of every list of the site (pages/listed.py)
        ]

    @property
    def name(self) -> str:
        return self.full_name or self.title

    @property
    def is_abolished(self) -> bool:
        return self.status == ABOLISHED

    @property
    def permalink(self) -> str:
        """Its lasting address, by code."""
        return reverse("procedure", args=[self.code])

    @cached_property
    def shown_bases(self) -> list[Basis]:
        if self.is_abolished:
            return bases_of_the_past(list(self.bases.select_related("document")))
        return bases_on(timezone.localdate(), list(self.bases.all()))

    @property
    def ended_bases(self) -> list[Basis]:
        """Documents of the register that it rests on and that are no longer in force."""
        return [basis for basis in self.shown_bases if basis.is_ended]

    @property
    def bodies(self) -> set[str]:
        named = {self.executing_body, self.competent_body, self.authorised_body, self.coordinating_body}
        return named - {""}

    @cached_property
    def units(self) -> list[Organisation]:
        """The providing unit, and those of the directory that bear the name of a body; in one query."""
        named = Q(name__in=self.bodies, live=True) | Q(pk=self.providing_unit_id)
        found = list(Organisation.objects.filter(named))
        self.providing_unit = next((unit for unit in found if unit.pk == self.providing_unit_id), None)
        return found

    @property
    def ended_bodies(self) -> list[Organisation]:
        """Bodies named here that have ended, as the directory knows them."""
        today = timezone.localdate()
        named = [unit for unit in self.units if unit.name in self.bodies]
        return [unit for unit in named if unit.ends_on and unit.ends_on < today]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The units are read before the head of the page names one of them."""
        return super().get_context(request, *args, **kwargs) | {"units": self.units}

    def faults(self) -> list[str]:
        """What is missing before it may enter its chain."""
        return rules.missing_in(self)

    def clean(self) -> None:
        super().clean()
        faults = rules.faults_of(self)
        if "code" not in faults and (twin := self._twin()):
            faults["code"] = _("Mã này đã có ở thủ tục “%(title)s”. Hãy sửa bản đã có.") % {
                "title": twin.title
            }
        if faults:
            raise ValidationError(faults)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """A draft is found by the code it has now, so that no two are begun with the same."""
        revision = super().save_revision(*args, **kwargs)
        if not self.live:
            ProcedurePage.objects.filter(pk=self.pk).exclude(code=self.code).update(code=self.code)
        return revision

    def _twin(self) -> ProcedurePage | None:
        """Another of the same code in this language; a later draft of the same, a copy, is the one to mend."""
        if not self.code:
            return None
        same = ProcedurePage.objects.filter(code=self.code, locale_id=self.locale_id)
        if self.pk:
            same = same.filter(Q(live=True) | Q(pk__lt=self.pk)).exclude(pk=self.pk)
        return same.first()

    def _set_core_field_defaults(self) -> None:
        """The code as the database writes it, and the words it is found by."""
        self.code = code_of(nfc(self.code))
        super()._set_core_field_defaults()
        self.folded = fold(" ".join(getattr(self, name) for name in FOUND_BY)).lower()
        self.in_order = " ".join(key(self.title))
