"""Văn bản: an official document with what the law wants known of it (requirements 2.8)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, PageQuerySet
from wagtail.search import index

from pages.blocks.body import BodyBlock
from pages.documents.states import DONE_BY, ENDS, HOLDS, LASTS_AS_LONG, LEAVES, Act, State, state_on
from snippets.models import Organisation
from vietnamese.text import fold, nfc, slug
from workflows.regulation.documents import (
    GROUPS,
    SIGNED_FOR,
    TYPES,
    URGENCY,
    is_number,
    number_of,
    secret_mark_in,
)
from workflows.regulation.vocabulary import Content

from .attached import HasFiles
from .document_form import PANELS, PROMOTE_PANELS, DocumentForm
from .document_parts import DocumentRelation, by_act
from .portal import PortalPage
from .story import field_choices

NOTHING_TO_READ = _("Chưa có tệp văn bản, cũng chưa có toàn văn. Hãy đính kèm tệp hoặc nhập toàn văn.")
BEFORE_ITS_DAY = _(
    "Ngày có hiệu lực trước ngày ban hành. Hãy sửa lại; nếu văn bản quy định như vậy thì ghi căn cứ ở phần hiệu lực."
)
SECRET = _("Văn bản có dấu “%(mark)s” không được đưa lên hệ thống này. Hãy xóa bản nháp.")
MAY_BEAR_A_MARK = ("number", "summary", "issuer", "place", "signer_post", "source_line")

SINCE = Coalesce("effective_on", "issued_on")
SINCE_OF_THE_OTHER = Coalesce("page__effective_on", "page__issued_on")


class DocumentQuerySet(PageQuerySet):
    def with_state(self, day: date) -> DocumentQuerySet:
        """Each with its `state_then`: what states.state_on says, said by the database."""
        acts = DocumentRelation.objects.filter(target__isnull=False, page__live=True)
        begun = acts.alias(since=SINCE_OF_THE_OTHER).filter(since__lte=day)
        holding = begun.exclude(act__in=LASTS_AS_LONG, page__expires_on__lte=day)

        def suffers(by: Collection[Act]) -> Q:
            """Read once and not for each document, which would also deter the database from good plans."""
            return Q(pk__in=holding.filter(act__in=by).values("target"))

        left = [When(suffers(by), then=Value(state)) for state, by in LEAVES.items()]
        ended = Q(expires_on__lte=day) | suffers(ENDS)
        return self.alias(since=SINCE).annotate(
            state_then=Case(
                When(~Q(stated=""), then=F("stated")),
                When(ended, then=Value(State.EXPIRED)),
                When(since__gt=day, then=Value(State.NOT_YET)),
                *left,
                default=Value(State.IN_FORCE),
                output_field=models.CharField(),
            ),
        )


class DocumentPage(HasFiles, PortalPage):
    """One document. Its title is its type and number; what it says in a sentence is its summary (trích yếu).

    The issuer and the signer are kept as printed: a body that is renamed or ended keeps the name it
    signed with. A grade of secrecy has no field, and a mark of one is refused (Luật Bảo vệ bí mật nhà nước).
    """

    content = Content.DOCUMENT
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = DocumentForm

    kind = models.CharField(_("Loại văn bản"), max_length=30, choices=GROUPS)
    number = models.CharField(_("Số, ký hiệu"), max_length=60)
    symbol = models.CharField(max_length=60, editable=False, db_index=True)  # the number in an address
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=150)
    issued_on = models.DateField(_("Ngày ban hành"), db_index=True)
    place = models.CharField(_("Địa danh"), max_length=60, blank=True)
    summary = models.TextField(_("Trích yếu"), max_length=500)
    effective_on = models.DateField(_("Có hiệu lực từ ngày"), null=True, blank=True)
    expires_on = models.DateField(_("Hết hiệu lực từ ngày"), null=True, blank=True)
    stated = models.CharField(_("Tình trạng do biên tập ghi"), max_length=30, choices=State, blank=True)
    stated_reason = models.CharField(_("Căn cứ ghi tình trạng"), max_length=250, blank=True)
    signer = models.CharField(_("Người ký"), max_length=100)
    signer_post = models.CharField(_("Chức vụ người ký"), max_length=150, blank=True)
    signed_for = models.CharField(_("Quyền hạn ký"), max_length=5, choices=SIGNED_FOR, blank=True)
    field_of_activity = models.CharField(_("Lĩnh vực"), max_length=30, choices=field_choices, blank=True)
    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Phòng, ban tham mưu"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    urgency = models.CharField(_("Độ khẩn"), max_length=15, choices=URGENCY, blank=True)
    source_line = models.CharField(_("Nguồn"), max_length=150, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Toàn văn, phần giới thiệu"), blank=True)
    folded = models.TextField(blank=True, editable=False)  # what is looked in, without marks

    objects = PageManager.from_queryset(DocumentQuerySet)()

    content_panels = PANELS
    promote_panels = PROMOTE_PANELS
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("number"),
        index.SearchField("signer"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("Văn bản")
        verbose_name_plural = _("Văn bản")

    @property
    def designation(self) -> str:
        """ "Quyết định số 4259/QĐ-UBND", "Decision No. 4259/QĐ-UBND": what it is called without its words."""
        with override(self.language):
            said = {"type": _now(TYPES.get(self.kind, "Văn bản")), "number": self.number}
            return (_now("%(type)s số %(number)s") if self.number else _now("%(type)s (chưa có số)")) % said

    @property
    def begins_on(self) -> date:
        """The day it takes effect; kể từ ngày ký where it names none."""
        return self.effective_on or self.issued_on

    @cached_property
    def acted_on(self) -> list[DocumentRelation]:
        """What published documents did to this one, oldest first."""
        if not self.pk:  # a preview of what was never saved
            return []
        found = DocumentRelation.objects.filter(target=self, page__live=True).select_related("page")
        return list(found.order_by("page__issued_on", "pk"))

    @cached_property
    def state(self) -> State:
        """Today's; as `with_state` answered it, where it was asked."""
        if known := getattr(self, "state_then", None):
            return State(known)
        today = timezone.localdate()
        acts = {row.act for row in self.acted_on if row.holds_on(today)}
        return state_on(
            today, begins_on=self.begins_on, ends_on=self.expires_on, acts=acts, stated=self.stated
        )

    @property
    def is_in_force(self) -> bool:
        return self.state in HOLDS

    @property
    def permalink(self) -> str:
        """Its lasting address, by year and number."""
        return reverse("document", args=[self.issued_on.year, self.symbol])

    @property
    def signature(self) -> str:
        """ "KT. Chủ tịch, Phó Chủ tịch": in whose place and in which post it was signed."""
        prefix = _now(f"{self.signed_for}.") if self.signed_for else ""
        return " ".join(part for part in (prefix, self.signer_post) if part)

    @cached_property
    def acts(self) -> list[tuple[str, list[DocumentRelation]]]:
        """What it does with earlier documents, by act; one that was withdrawn is not told of."""
        rows = [row for row in self.relations.select_related("target") if row.other or row.target.live]
        return [(str(act.label), found) for act, found in by_act(rows)]

    @property
    def acts_of_others(self) -> list[tuple[str, list[DocumentRelation]]]:
        """What published documents did to it, by act, as this one says it."""
        return [(str(DONE_BY[act]), found) for act, found in by_act(self.acted_on)]

    def faults(self) -> list[str]:
        """What is missing before it may enter its chain: a reader must be able to read it."""
        faults = []
        if not (self.files.all() or self.body):
            faults.append(NOTHING_TO_READ)
        if self.effective_on and self.effective_on < self.issued_on and not self.stated_reason:
            faults.append(BEFORE_ITS_DAY)
        return [str(fault) for fault in faults]

    def clean(self) -> None:
        super().clean()
        faults = {**self._faults_of_words(), **self._faults_of_dates()}
        if self.stated and not self.stated_reason:
            faults["stated_reason"] = _("Hãy ghi căn cứ: văn bản nào, quy định nào làm tình trạng khác đi.")
        if not faults and (twin := self._twin()):
            faults["number"] = _(
                "Văn bản này đã có trên hệ thống ở mục “%(section)s”. Hãy sửa bản đã có."
            ) % {"section": twin.get_parent().title}
        if faults:
            raise ValidationError(faults)

    def _faults_of_words(self) -> dict[str, Any]:
        faults: dict[str, Any] = {}
        if self.number and not is_number(self.number):
            faults["number"] = _(
                "Hãy ghi số và ký hiệu như in trên văn bản, ví dụ 4259/QĐ-UBND hoặc 12-NQ/TU."
            )
        words = {name: getattr(self, name) for name in MAY_BEAR_A_MARK}
        words["body"] = " ".join(self.body.stream_block.get_searchable_content(self.body))
        marks = {name: mark for name, text in words.items() if (mark := secret_mark_in(text))}
        return faults | {name: SECRET % {"mark": mark} for name, mark in marks.items()}

    def _faults_of_dates(self) -> dict[str, Any]:
        faults: dict[str, Any] = {}
        if self.issued_on and self.issued_on > timezone.localdate():
            faults["issued_on"] = _("Ngày ban hành không thể sau hôm nay. Hãy sửa lại.")
        if self.expires_on and self.issued_on and self.expires_on <= self.begins_on:
            faults["expires_on"] = _("Ngày hết hiệu lực phải sau ngày có hiệu lực. Hãy sửa lại.")
        return faults

    def _twin(self) -> DocumentPage | None:
        """Another of the same type, number, issuer and year in this language (NĐ 30/2020/NĐ-CP, Điều 15)."""
        if not self.issued_on or not self.number:
            return None
        same = DocumentPage.objects.filter(kind=self.kind, number=self.number, issuer=self.issuer)
        same = same.filter(issued_on__year=self.issued_on.year, locale_id=self.locale_id)
        if self.pk:  # a later draft of the same, such as a copy, is the one to be mended
            same = same.filter(Q(live=True) | Q(pk__lt=self.pk)).exclude(pk=self.pk)
        return same.first()

    def _set_core_field_defaults(self) -> None:
        """The title and the address follow from the number; the address stays once it was public."""
        self.number = number_of(nfc(self.number))
        self.symbol = slug(self.number)
        self.title = self.designation
        self.slug = self.slug if self.first_published_at else ""
        super()._set_core_field_defaults()
        self.folded = fold(f"{self.summary}\n{self.number}\n{self.signer}\n{self.issuer}").lower()
