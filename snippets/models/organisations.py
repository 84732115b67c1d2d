"""The units of the city, from the day each was made to the day it ended."""

from __future__ import annotations

from datetime import date
from itertools import chain, count
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from vietnamese.text import slug
from workflows.regulation.vocabulary import UnitKind

from .drafts import PublicSnippet

KIND_LABELS = {
    UnitKind.PARTY_BODY: _("Cơ quan Đảng"),
    UnitKind.DEPARTMENT: _("Phòng, ban, đơn vị"),
    UnitKind.SOCIO_POLITICAL: _("Tổ chức chính trị - xã hội"),
    UnitKind.COMMUNE: _("Xã, phường"),
}


class OrganisationQuerySet(models.QuerySet):
    def approved(self) -> OrganisationQuerySet:
        """Those that passed their chain at least once; a first draft is nobody's unit yet."""
        return self.filter(live=True)

    def on(self, day: date) -> OrganisationQuerySet:
        """The approved units that existed that day; a missing day means "for as long as anyone knows"."""
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        return self.approved().filter(begun, Q(ends_on=None) | Q(ends_on__gte=day))


class Organisation(index.Indexed, PublicSnippet):
    """A unit that provides information (III.6b), from the day it was made to the day it ended.

    `key` is what appointments name; it outlives a new name. Order is by body, never by alphabet.
    """

    kept_as = "organisation"

    key = models.SlugField(_("Mã đơn vị"), max_length=60, unique=True, editable=False)
    name = models.CharField(_("Tên đơn vị"), max_length=200)
    name_en = models.CharField(_("Tên tiếng Anh"), max_length=200, blank=True)
    kind = models.CharField(
        _("Loại"), max_length=30, choices=[(kind.value, label) for kind, label in KIND_LABELS.items()]
    )
    starts_on = models.DateField(_("Thành lập từ ngày"), null=True, blank=True)
    ends_on = models.DateField(
        _("Đến ngày"),
        null=True,
        blank=True,
        help_text=_("Đơn vị giải thể, sáp nhập thì ghi ngày kết thúc; không xóa đơn vị."),
    )
    rank = models.PositiveSmallIntegerField(_("Thứ tự"), default=100)

    panels = [
        FieldPanel("name", required_on_save=True),
        "name_en",
        FieldPanel("kind", required_on_save=True),
        FieldRowPanel(["starts_on", "ends_on"]),
        FieldPanel("rank", required_on_save=True),
    ]

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("name_en"),
        index.FilterField("live"),
    ]

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Cơ quan, đơn vị")
        verbose_name_plural = _("Cơ quan, đơn vị")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name

    def has_ended(self, day: date) -> bool:
        return self.ends_on is not None and self.ends_on < day

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The key is made once, from the first name."""
        if not self.key:
            taken = set(Organisation.objects.values_list("key", flat=True))
            base = slug(self.name)[:50] or "don-vi"
            numbered = (f"{base}-{number}" for number in count(2))
            self.key = next(key for key in chain([base], numbered) if key not in taken)
        super().save(*args, **kwargs)
