"""Hoạt động lãnh đạo: which leaders did what, when and where (I.3.2c, II.4.3b-2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from snippets.models import Official
from snippets.said import Said, said
from workflows.regulation.vocabulary import Content

from .bylines import BYLINES
from .corrections import CORRECTIONS
from .panels import LEAD_PICTURE, SUMMARY, TITLE, citing
from .story import PROVIDED, STORY_BODY, Story

NO_DAY = _("Chưa ghi ngày diễn ra. Hãy ghi ngày: chức danh của người dự lấy theo ngày đó.")
NO_PLACE = _("Chưa ghi nơi diễn ra. Hãy ghi địa điểm.")
NOBODY = _("Chưa có lãnh đạo nào dự. Hãy thêm người chủ trì và người dự, hoặc chuyển bài sang mục tin.")
NO_TITLE = _("%(name)s không giữ chức vụ nào vào ngày diễn ra. Hãy ghi chức danh ở dòng của người đó.")
TWICE = _("%(name)s được ghi hai lần. Hãy bỏ một dòng.")

LASTS = 99, 99  # who holds no post stands after everybody who does


@dataclass(frozen=True)
class Attendee:
    """Somebody who was there, with the title of that day."""

    official: Official
    title: Said

    @property
    def name(self) -> Said:
        return Said(self.official.name)


class LeadershipPage(Story):
    """What leaders did on a day. Who was there is named by rank, with the title held on that very day."""

    content = Content.LEADERSHIP
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    place = models.CharField(_("Nơi diễn ra"), max_length=200, blank=True)

    content_panels = [
        TITLE,
        SUMMARY,
        CORRECTIONS,
        MultiFieldPanel(
            [
                FieldRowPanel(["event_on", "place"]),
                InlinePanel(
                    "attendances",
                    label=_("lãnh đạo dự"),
                    help_text=_("Không cần xếp thứ tự: trang xếp theo cơ quan và thứ bậc."),
                ),
            ],
            heading=_("Ai, khi nào, ở đâu"),
        ),
        STORY_BODY,
        LEAD_PICTURE,
        MultiFieldPanel(
            [
                FieldPanel("genre", help_text=citing(_("Để thống kê và tính nhuận bút."), "royalties")),
                FieldPanel("field_of_activity", help_text=citing(_("Lĩnh vực chính của bài."), "fields")),
            ],
            heading=_("Loại bài, lĩnh vực"),
        ),
        BYLINES,
        PROVIDED,
    ]

    class Meta:
        verbose_name = _("Hoạt động lãnh đạo")
        verbose_name_plural = _("Hoạt động lãnh đạo")
        indexes = [models.Index(fields=["-event_on", "-page_ptr"], name="pages_activities_listed")]

    @cached_property
    def attendees(self) -> list[Attendee]:
        """By body and rank of that day, whatever order they were entered in; two queries."""
        rows = [row for row in self.attendances.all() if row.official_id]
        keys = [row.official_id for row in rows]
        known = Official.objects.filter(pk__in=keys).prefetch_related("positions").in_bulk()
        placed = [
            (
                row.place_on(known[row.official_id]),
                row.title_of(known[row.official_id]),
                known[row.official_id],
            )
            for row in rows
        ]
        return [Attendee(one, title) for _place, title, one in sorted(placed, key=lambda found: found[0])]

    def faults(self) -> list[str]:
        """Without day, place, somebody who was there and everybody's title it does not enter its chain."""
        missing = [(NO_DAY, self.event_on), (NO_PLACE, self.place), (NOBODY, self.attendees)]
        found = [str(sentence) for sentence, said in missing if not said]
        untitled = [one.name for one in self.attendees if self.event_on and not one.title]
        return [*found, *(NO_TITLE % {"name": name} for name in untitled)]

    def clean(self) -> None:
        super().clean()
        officials = [row.official for row in self.attendances.all() if row.official_id]
        twice = next((one for one in officials if officials.count(one) > 1), None)
        if twice:
            raise ValidationError(TWICE % {"name": twice.name})


class Attendance(Orderable):
    """That a leader was there. A title is typed only where the list of posts does not give it."""

    page = ParentalKey(LeadershipPage, on_delete=models.CASCADE, related_name="attendances")
    official = models.ForeignKey(
        Official, verbose_name=_("Lãnh đạo"), on_delete=models.PROTECT, related_name="attendances"
    )
    title = models.CharField(
        _("Chức danh"),
        max_length=250,
        blank=True,
        help_text=_("Để trống thì lấy chức danh của người đó vào ngày diễn ra."),
    )

    panels = ["official", "title"]

    class Meta(Orderable.Meta):
        verbose_name = _("Người dự")
        verbose_name_plural = _("Người dự")

    def title_of(self, official: Official) -> Said:
        """As typed here, in the language of the page, else as the list of posts has it."""
        day = self.page.event_on
        return said(self.title, self.title) or (official.title_on(day) if day else Said())

    def place_on(self, official: Official) -> tuple[int, int]:
        """Body and rank of the highest post of that day."""
        day = self.page.event_on
        posts = official.posts_on(day) if day else []
        return (posts[0].body, posts[0].rank) if posts else LASTS
