"""What the search knows: of each public page its words, of each file what was read in it, the words of the city and
what is left of them, what was looked for. All but the last is derived: `manage.py reindex` makes it again."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from snippets.models import Organisation

# Of the lists of sections (pages/newest.py): in a section, by what it is narrowed by, newest first.
NEWEST_FIRST = (models.F("published_at").desc(nulls_last=True), models.F("page").desc())
NO_SECTION = ~models.Q(kind="sectionpage")
LISTS = [
    models.Index("section", "locale", *NEWEST_FIRST, condition=NO_SECTION, name="pages_listed_newest"),
    models.Index(
        *("section", "locale", "field_of_activity", *NEWEST_FIRST),
        condition=NO_SECTION,
        name="pages_listed_field",
    ),
    models.Index("locale", "kind", *NEWEST_FIRST, name="pages_listed_kind"),
    models.Index("section", "locale", "unit", *NEWEST_FIRST, condition=NO_SECTION, name="pages_listed_unit"),
]


class SearchDocument(models.Model):
    """One public page as it is found. There is no row of a page that readers may not open."""

    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", db_index=False)
    section = models.CharField(_("Chuyên mục"), max_length=60, blank=True)
    kind = models.CharField(_("Loại trang"), max_length=30)
    field_of_activity = models.CharField(_("Lĩnh vực"), max_length=30, blank=True)
    unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị cung cấp"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    year = models.PositiveSmallIntegerField(_("Năm"), null=True)
    has_file = models.BooleanField(_("Có tệp"), default=False)
    published_at = models.DateTimeField(_("Đăng lúc"), null=True)
    title = models.TextField(_("Tên"))
    called = models.TextField(_("Tên không dấu"))
    summary = models.TextField(_("Tóm tắt"), blank=True)
    text = models.TextField(_("Nội dung"), blank=True)
    name_found = SearchVectorField()
    found = SearchVectorField()
    edition = models.PositiveSmallIntegerField(_("Cách lập mục từ"))
    read_at = models.DateTimeField(_("Đọc nội dung lúc"), null=True)

    class Meta:
        verbose_name = _("Trang trong chỉ mục tìm kiếm")
        verbose_name_plural = _("Các trang trong chỉ mục tìm kiếm")
        default_permissions = ()
        indexes = [
            GinIndex(fields=["found"], name="pages_search_found"),
            GinIndex(fields=["name_found"], name="pages_search_names"),
            models.Index(fields=["-published_at", "-page"], name="pages_search_newest"),
            *LISTS,
            models.Index(
                fields=["page"], condition=models.Q(read_at__isnull=True), name="pages_search_unread"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class FileText(models.Model):
    """The words of a file that a public page shows, by the hash of its bytes."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    text = models.TextField(_("Nội dung"), blank=True)

    class Meta:
        verbose_name = _("Nội dung tệp")
        verbose_name_plural = _("Nội dung tệp")
        default_permissions = ()

    def __str__(self) -> str:
        return self.sha256[:12]


class WordRest(models.Model):
    """A word that some page has or had, and what is left of it without one letter (vietnamese/misspelt.py)."""

    rest = models.CharField(max_length=24)
    word = models.CharField(max_length=24)

    class Meta:
        verbose_name = _("Từ để nhận ra lỗi gõ")
        verbose_name_plural = _("Các từ để nhận ra lỗi gõ")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["rest", "word"], name="pages_word_rest")]

    def __str__(self) -> str:
        return f"{self.rest}: {self.word}"


class SearchedWords(models.Model):
    """What was looked for on a day, how often, and how much was found. Nothing of who asked is kept."""

    day = models.DateField(_("Ngày"))
    language = models.CharField(_("Ngôn ngữ"), max_length=5)
    words = models.CharField(_("Từ ngữ"), max_length=200)
    times = models.PositiveIntegerField(_("Số lần tìm"), default=0)
    found = models.PositiveIntegerField(_("Số trang tìm thấy"), default=0)

    class Meta:
        verbose_name = _("từ ngữ được tìm")
        verbose_name_plural = _("từ ngữ được tìm")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["day", "language", "words"], name="pages_searched_words")
        ]

    def __str__(self) -> str:
        return self.words
