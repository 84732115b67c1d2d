"""What offices, titles, places and documents are called in English: the glossary that translations keep to."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from vietnamese.terms import english_words, vietnamese_key

from .drafts import PublicSnippet

NO_WORD = _("Hãy ghi thuật ngữ bằng chữ.")
TWICE = _("Loại này đã có thuật ngữ “%(term)s”. Hãy sửa thuật ngữ đó, hoặc chọn loại khác.")


class TermKind(models.TextChoices):
    """What a term names."""

    TITLE = "chuc-danh", _("Chức danh")
    BODY = "co-quan", _("Cơ quan, tổ chức")
    PLACE = "dia-danh", _("Địa danh, đơn vị hành chính")
    DOCUMENT = "van-ban", _("Loại văn bản")
    OTHER = "khac", _("Khác")


class Term(index.Indexed, PublicSnippet):
    """One Vietnamese term and its English, which translators are offered and translations are held against.

    Written once a kind: capitals and the place of a tone make no other term, marks do (Tân Hà, Tân Hạ).
    """

    kept_as = "term"
    once_withdrawn = _(
        "Bản dịch đã đăng giữ nguyên; thuật ngữ không còn được gợi ý và đối chiếu khi dịch nữa."
    )

    kind = models.CharField(_("Loại"), max_length=20, choices=TermKind)
    vi = models.CharField(
        _("Tiếng Việt"),
        max_length=200,
        help_text=_(
            "Ghi cả cụm từ: một tiếng như “xã” cũng gặp trong “xã hội”. Cụm dài hơn được xét trước cụm ngắn."
        ),
    )
    en = models.CharField(
        _("Tiếng Anh"), max_length=200, help_text=_("Cách viết được gợi ý cho người dịch. Ví dụ: Directive.")
    )
    also = models.TextField(
        _("Cách viết khác cũng đúng"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Mỗi dòng một cách viết. Bản dịch dùng cách nào cũng được; số nhiều thêm s, es không cần ghi."
        ),
    )
    note = models.TextField(
        _("Khi nào dùng cách nào"), max_length=500, blank=True, help_text=_("Hiện cho người dịch đọc.")
    )

    panels = [
        FieldPanel("kind", required_on_save=True),
        FieldPanel("vi", required_on_save=True),
        FieldPanel("en", required_on_save=True),
        "also",
        "note",
    ]

    search_fields = [
        *(kind(name) for kind in (index.SearchField, index.AutocompleteField) for name in ("vi", "en")),
        index.SearchField("also"),
        index.FilterField("kind"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("thuật ngữ song ngữ")
        verbose_name_plural = _("thuật ngữ song ngữ")
        ordering = ["vi", "pk"]

    def __str__(self) -> str:
        return f"{self.vi} ({self.en})" if self.en else self.vi

    @property
    def other_forms(self) -> tuple[str, ...]:
        return forms_of(self.also)

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        for name, words in (("vi", vietnamese_key(self.vi)), ("en", english_words(self.en))):
            if getattr(self, name) and not words:
                faults[name] = NO_WORD
        if "vi" not in faults and (twin := self._twin()):
            faults["vi"] = TWICE % {"term": twin}
        if faults:
            raise ValidationError(faults)

    def _twin(self) -> str:
        """The same term of the same kind, as somebody else has it in the row that is public or in the draft."""
        others = Term.objects.exclude(pk=self.pk)
        known = [
            *others.values_list("kind", "vi"),
            *others.values_list("latest_revision__content__kind", "latest_revision__content__vi"),
        ]
        mine = (self.kind, vietnamese_key(self.vi))
        return next((vi for kind, vi in known if vi and (kind, vietnamese_key(vi)) == mine), "")


def forms_of(also: str) -> tuple[str, ...]:
    """The other right forms, one a line as they are typed."""
    return tuple(form for line in also.splitlines() if (form := line.strip()))
