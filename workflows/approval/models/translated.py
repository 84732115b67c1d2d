"""A page that is a translation: of which page, how far it is, whose words it translates."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

PEOPLE = {"base_field": models.IntegerField(), "default": list, "editable": False}


class TranslatedPages(models.QuerySet):
    def public(self) -> TranslatedPages:
        """Those that readers have, of what readers have."""
        return self.filter(page__live=True, source__live=True)

    def out_of_date(self) -> TranslatedPages:
        """Those that readers have of an edition that was replaced since."""
        return self.public().exclude(source__live_revision_id=F("public_follows"))


class TranslatedPage(models.Model):
    """Kept beside the page for lists, the desk and four eyes; written with each draft that is saved.

    `source_authors` wrote or submitted the edition that is followed, `source_hands` had any hand in it: their words
    are released with the translation (design 1.5).
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    source = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    section = models.CharField(_("Chuyên mục"), max_length=60)
    follows = models.BigIntegerField()  # the edition that the draft follows
    public_follows = models.BigIntegerField(null=True)  # the one that the public translation follows
    public_follows_at = models.DateTimeField(null=True)  # when that one became public
    old_since = models.DateTimeField(null=True)  # when it was replaced, if it was
    pieces = models.PositiveIntegerField(_("Số đoạn"))
    missing = models.PositiveIntegerField(_("Số đoạn chưa dịch"))
    unconfirmed = models.PositiveIntegerField(_("Số đoạn máy dịch chưa xác nhận"))
    source_authors = ArrayField(**PEOPLE)
    source_hands = ArrayField(**PEOPLE)
    saved_at = models.DateTimeField(_("Sửa lúc"))

    objects = TranslatedPages.as_manager()

    class Meta:
        verbose_name = _("bản dịch")
        verbose_name_plural = _("bản dịch")
        indexes = [models.Index(fields=["section"], name="approval_translated_section")]
        constraints = [
            models.CheckConstraint(condition=~Q(page=F("source")), name="approval_translation_of_another")
        ]

    def __str__(self) -> str:
        return str(self.page)

    @property
    def is_complete(self) -> bool:
        return not (self.missing or self.unconfirmed)
