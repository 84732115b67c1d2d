"""The city's leaders, with every post each held and when (requirements 2.1, NĐ 43/2011 Điều 10.1.a)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain, count
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from vietnamese.text import slug

from ..said import InTwoLanguages, Said, said
from .drafts import WITHOUT_ENGLISH, PublicSnippet
from .media import Picture
from .organisations import Organisation

DUTIES_HELP = _("Lĩnh vực, địa bàn được phân công phụ trách, theo văn bản phân công.")
WORK_ONLY = _("Chỉ ghi số điện thoại, thư điện tử công vụ.")


class Body(models.IntegerChoices):
    """The bodies in the order in which officials are always named (practice 5)."""

    PARTY = 1, _("Cấp ủy Đảng")
    COUNCIL = 2, _("Hội đồng nhân dân")
    COMMITTEE = 3, _("Ủy ban nhân dân")
    FRONT = 4, _("Ủy ban Mặt trận Tổ quốc")
    UNION = 5, _("Tổ chức chính trị - xã hội")


class OfficialQuerySet(models.QuerySet):
    def in_office(self, day: date) -> OfficialQuerySet:
        """The approved ones who held a post that day."""
        posts = Position.objects.on(day).values("official")
        return self.filter(live=True, pk__in=posts)


class Official(index.Indexed, PublicSnippet):
    """A leader of the city. Who left leaves the current list by the last day of the post, and is never deleted.

    `key` is the address; it outlives a corrected name.
    """

    kept_as = "official"
    has_address = True
    once_withdrawn = _(
        "Tên và chức danh trong tin, bài đã đăng giữ nguyên, không còn đường dẫn; danh sách lãnh đạo, trang của "
        "đơn vị và danh sách người phát ngôn không còn người này."
    )

    key = models.SlugField(_("Mã lãnh đạo"), max_length=60, unique=True, editable=False)
    name = models.CharField(_("Họ và tên"), max_length=100)
    portrait = models.ForeignKey(
        Picture,
        verbose_name=_("Ảnh chân dung"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    biography = models.TextField(_("Tiểu sử tóm tắt"), max_length=4000, blank=True)
    biography_en = models.TextField(_("Tiểu sử tóm tắt bằng tiếng Anh"), max_length=4000, blank=True)
    duties = models.TextField(_("Nhiệm vụ được phân công"), max_length=4000, blank=True)
    duties_en = models.TextField(_("Nhiệm vụ được phân công bằng tiếng Anh"), max_length=4000, blank=True)
    phone = models.CharField(_("Điện thoại công vụ"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử công vụ"), blank=True)

    panels = [
        FieldPanel("name", required_on_save=True),
        "portrait",
        InlinePanel(
            "positions",
            heading=_("Chức vụ"),
            label=_("chức vụ"),
            help_text=_("Mỗi chức vụ một dòng; thôi giữ thì ghi ngày thôi giữ, không xóa dòng."),
        ),
        "biography",
        FieldPanel("duties", help_text=DUTIES_HELP),
        MultiFieldPanel(
            ["biography_en", "duties_en"],
            heading=_("Nội dung trang tiếng Anh"),
            help_text=WITHOUT_ENGLISH,
        ),
        MultiFieldPanel(
            [FieldRowPanel(["phone", "email"])], heading=_("Liên hệ công vụ"), help_text=WORK_ONLY
        ),
    ]

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("live"),
    ]

    objects = OfficialQuerySet.as_manager()

    class Meta:
        verbose_name = _("Lãnh đạo thành phố")
        verbose_name_plural = _("Lãnh đạo thành phố")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The key is made once, from the first name; namesakes are numbered."""
        if not self.key:
            taken = set(Official.objects.values_list("key", flat=True))
            base = slug(self.name)[:50] or "lanh-dao"
            numbered = (f"{base}-{number}" for number in count(2))
            self.key = next(key for key in chain([base], numbered) if key not in taken)
        super().save(*args, **kwargs)

    @property
    def initials(self) -> str:
        """What stands where there is no portrait: of the first and the last word."""
        words = self.name.partition("(")[0].split()
        return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper() if words else ""

    def posts_on(self, day: date) -> list[Position]:
        """The posts held that day, the Party's before the State's, then by rank."""
        return in_order(post for post in self.positions.all() if post.is_held(day))

    @admin.display(description=_("Chức vụ"))
    def posts(self) -> str:
        """Every post with its days, for the screen that shows what is public."""
        spans = (
            (post.title, _day(post.starts_on), _day(post.ends_on)) for post in in_order(self.positions.all())
        )
        return "; ".join(f"{title} ({begun} – {ended})" for title, begun, ended in spans)

    def title_on(self, day: date) -> Said:
        """The full title that day, as news must say it at first mention; empty without a post.

        In English only where each of its posts has a title in English: it is one title.
        """
        posts = self.posts_on(day)
        english = [post.title_en for post in posts]
        return said(", ".join(post.title for post in posts), ", ".join(english) if all(english) else "")


class PositionQuerySet(models.QuerySet):
    def on(self, day: Any) -> PositionQuerySet:
        """Held that day: a date, or an expression that gives one."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)


class Position(InTwoLanguages):
    """One post, from the first day to the last; its place in a list follows from body and rank."""

    official = ParentalKey(Official, on_delete=models.CASCADE, related_name="positions")
    title = models.CharField(
        _("Chức vụ"),
        max_length=150,
        help_text=_("Ghi đầy đủ. Ví dụ: Phó Chủ tịch Ủy ban nhân dân thành phố."),
    )
    title_en = models.CharField(
        _("Chức vụ bằng tiếng Anh"),
        max_length=150,
        blank=True,
        help_text=_("Theo thuật ngữ song ngữ. Ví dụ: Vice Chairman of the City People's Committee."),
    )
    body = models.PositiveSmallIntegerField(_("Cơ quan"), choices=Body)
    rank = models.PositiveSmallIntegerField(
        _("Thứ bậc"), default=10, help_text=_("Trong cơ quan đó; số nhỏ đứng trước.")
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("Ở đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
        help_text=_("Chọn khi là chức vụ của một cơ quan, đơn vị; tên hiện ở trang của đơn vị đó."),
    )
    starts_on = models.DateField(_("Giữ chức vụ từ ngày"))
    ends_on = models.DateField(
        _("Đến hết ngày"), null=True, blank=True, help_text=_("Để trống khi đang giữ chức vụ.")
    )
    ground = models.CharField(
        _("Căn cứ"), max_length=200, blank=True, help_text=_("Nghị quyết hoặc quyết định; lưu nội bộ.")
    )

    panels = [
        "title",
        "title_en",
        FieldRowPanel(["body", "rank"]),
        "organisation",
        FieldRowPanel(["starts_on", "ends_on"]),
        "ground",
    ]

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Chức vụ")
        verbose_name_plural = _("Chức vụ")
        ordering = ["body", "rank", "starts_on", "pk"]
        indexes = [models.Index(fields=["starts_on", "ends_on"])]

    def __str__(self) -> str:
        return self.title

    def is_held(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def place(self) -> tuple[int, int, date]:
        """Where it stands among others: by body, by rank, then who came first."""
        return self.body, self.rank, self.starts_on

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError(
                {"ends_on": _("Ngày thôi giữ chức vụ không thể trước ngày bắt đầu. Hãy sửa lại.")}
            )


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "nay"


def in_order(posts: Iterable[Position]) -> list[Position]:
    return sorted(posts, key=lambda post: post.place)
