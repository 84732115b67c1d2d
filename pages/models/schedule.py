"""Lịch công tác: one week of one section, in the form offices print it in (practice 5)."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from pages.blocks.schedule import RowsBlock
from pages.schedules.changes import unmarked
from pages.schedules.follow import Calendar, calendar_of_section, calendars_of_chairs
from pages.schedules.history import publications_of
from pages.schedules.rows import DayOfWeek, Row, by_day, rows_of
from pages.schedules.weeks import YEARS, address_of, coming_monday, last_day, monday_of, title_of
from snippets.models import Organisation
from workflows.regulation.documents import secret_mark_in
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .portal import PortalPage
from .schedule_form import INTERNAL_PREVIEW, PANELS, PREVIEWS, PROMOTE_PANELS, TWIN, ScheduleForm

NO_ROWS = _("Lịch chưa có dòng nào. Hãy nhập ít nhất một việc.")
NOTHING_PUBLIC = _(
    "Mọi dòng đều lưu hành nội bộ nên người đọc không thấy gì. Hãy xem lại phạm vi của từng dòng."
)
MOVED = _("Lịch đã đăng không chuyển sang tuần khác. Hãy lập lịch mới cho tuần đó.")
SECRET = _("Dòng “%(row)s” có dấu “%(mark)s”. Nội dung mật không đưa lên hệ thống này. Hãy xóa dòng đó.")
NOT_A_YEAR = _("Hãy chọn một ngày trong khoảng từ năm %(first)s đến năm %(last)s.")


def usual_note() -> str:
    """What the locality prints below each of its calendars."""
    return regulation_in_force().schedule_note


class SchedulePage(PortalPage):
    """A week. Its title and its address follow from it.

    A row is public or stays inside. One that stays inside is bound by the approval like every other; the
    public meets it nowhere: not on the page, in a list, the search, a feed or a calendar.
    """

    content = Content.SCHEDULE
    is_partly_internal = True
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = ScheduleForm

    starts_on = models.DateField(_("Tuần có ngày"), default=coming_monday, db_index=True)
    summary = models.CharField(_("Lời dẫn"), max_length=300, blank=True)
    rows = StreamField(RowsBlock(), verbose_name=_("Các việc trong tuần"), blank=True)
    note = models.CharField(_("Câu cuối lịch"), max_length=150, blank=True, default=usual_note)

    providing_unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị lập lịch"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    content_panels = PANELS
    promote_panels = PROMOTE_PANELS
    preview_modes = PREVIEWS
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("public_words")]

    class Meta:
        verbose_name = _("Lịch công tác tuần")
        verbose_name_plural = _("Lịch công tác tuần")

    # What the public reads.

    @property
    def all_rows(self) -> list[Row]:
        return rows_of(self.starts_on, self.rows.raw_data)

    @property
    def public_rows(self) -> list[Row]:
        return [row for row in self.all_rows if row.is_public]

    @property
    def public_words(self) -> str:
        """What the search finds it by."""
        told = (
            (row.what, *row.chairs, row.participants, row.prepared_by, row.place) for row in self.public_rows
        )
        return "\n".join(word for words in told for word in words if word)

    @property
    def days(self) -> list[DayOfWeek]:
        return by_day(self.starts_on, self.public_rows, timezone.localdate())

    @property
    def ends_on(self) -> date:
        return last_day(self.starts_on)

    @cached_property
    def publications(self) -> list[Any]:
        """The moments at which a version became public, newest first."""
        return publications_of([self.pk]).get(self.pk, []) if self.pk else []

    @cached_property
    def calendar(self) -> Calendar | None:
        """Of the section, to be followed."""
        return calendar_of_section(self.section_page)

    @cached_property
    def chairs(self) -> list[Calendar]:
        return calendars_of_chairs(self.section_page, self.public_rows)

    @cached_property
    def week_before(self) -> SchedulePage | None:
        return self._beside.filter(starts_on__lt=self.starts_on).order_by("-starts_on").first()

    @cached_property
    def week_after(self) -> SchedulePage | None:
        return self._beside.filter(starts_on__gt=self.starts_on).order_by("starts_on").first()

    @property
    def _beside(self) -> models.QuerySet:
        """The other published weeks of its section."""
        above = self.section_page
        weeks = SchedulePage.objects.live()
        return weeks.child_of(above) if above else weeks.none()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """As the public reads it; in the office's preview with the rows that stay inside, each named as such."""
        context = super().get_context(request, *args, **kwargs) | {"week": self}
        is_preview = getattr(request, "is_preview", False)
        if is_preview and getattr(request, "preview_mode", None) == INTERNAL_PREVIEW:
            whole = by_day(self.starts_on, self.all_rows, timezone.localdate())
            return context | {"days": whole, "shows_internal": len(self.all_rows) > len(self.public_rows)}
        return context | {"days": self.days}

    # What is asked of it before it goes on.

    def faults(self) -> list[str]:
        """Before it enters its chain: something to read, and every change since it was published marked."""
        if not self.all_rows:
            return [str(NO_ROWS)]
        nothing = [] if self.public_rows or self._is_in_an_internal_section else [str(NOTHING_PUBLIC)]
        published = SchedulePage.objects.filter(pk=self.pk, live=True).first()
        return nothing + (unmarked(published.all_rows, self.all_rows) if published else [])

    @property
    def _is_in_an_internal_section(self) -> bool:
        section = self.section_page.section if self.section_page else None
        return bool(section and section.is_internal)

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if isinstance(self.starts_on, date) and self.starts_on.year not in YEARS:
            faults["starts_on"] = NOT_A_YEAR % {"first": YEARS[0], "last": YEARS[-1]}
        elif self._has_moved:
            faults["starts_on"] = MOVED
        elif self.path and self.twin_below(self.get_parent()):
            faults["starts_on"] = TWIN % {"week": self.title}
        if secret := self._secret:
            faults["rows"] = secret
        if faults:
            raise ValidationError(faults)

    @property
    def _has_moved(self) -> bool:
        """A week the public knows is told by its address."""
        if not (self.pk and self.first_published_at):
            return False
        known = SchedulePage.objects.filter(pk=self.pk).values_list("starts_on", flat=True).first()
        return known is not None and known != self.starts_on

    def twin_below(self, parent: Page) -> SchedulePage | None:
        """Another page of the same week in that section; of two drafts the later is the one to be mended."""
        same = SchedulePage.objects.child_of(parent).filter(starts_on=self.starts_on)
        if self.pk:
            same = same.filter(Q(live=True) | Q(pk__lt=self.pk)).exclude(pk=self.pk)
        return same.first()

    @property
    def _secret(self) -> str:
        """What is secret by law stays off the system also where a row is not public."""
        for block in self.rows.raw_data:
            [row] = rows_of(self.starts_on, [block])
            mark = secret_mark_in(" . ".join(str(word) for word in block["value"].values() if word))
            if mark and (row.is_public or "nội bộ" not in mark.lower()):
                return SECRET % {"row": row.called, "mark": mark}
        return ""

    def _set_core_field_defaults(self) -> None:
        """Title and address follow from the week; the address stays once it was public."""
        if isinstance(self.starts_on, date) and self.starts_on.year in YEARS:
            self.starts_on = monday_of(self.starts_on)
            with override(self.language):
                self.title = title_of(self.starts_on)
            if not self.first_published_at:
                self.slug = self._free_address()
        super()._set_core_field_defaults()

    def _free_address(self) -> str:
        has_place = self.path or getattr(self, "_cached_parent_obj", None)
        wanted = address_of(self.starts_on)
        return self._get_autogenerated_slug(wanted) if has_place else wanted
