"""Tin dẫn nguồn báo, đài (II.5-2, II.4.3b-7b): quoted word for word, with whose it is, when and where it stood.

Requirements 2.12 (NĐ 72/2013/NĐ-CP, Điều 20.2): nothing of the quoted piece is ours to better.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.models import Page
from wagtail.search import index

from pages.days import clock, in_short
from pages.slugs import PortalPageForm
from snippets.models import Source
from workflows.regulation.vocabulary import Content

from .bylines import BYLINES, BylineRole, BylinesMixin
from .corrections import CORRECTIONS, Corrected
from .panels import citing
from .portal import PortalPage

QUOTED = ("title", "source", "original_author", "original_at", "original_url", "quoted")
ONLY_WHO_QUOTED = _(
    "Phần trích dẫn nguyên văn chỉ người đưa bài sửa được. Thấy chép sai, hãy trả lại bài và nêu chỗ sai."
)
NOT_ITS_HOST = _("Địa chỉ này không thuộc tên miền của %(source)s (%(hosts)s). Hãy kiểm tra lại.")
NOT_YET = _("Thời gian đăng ở nguồn không thể sau bây giờ. Hãy sửa lại.")
NOT_OURS = _("Bài dẫn nguồn không có tác giả của ta; chỉ ghi phần dịch hoặc sưu tầm, tổng hợp.")
NO_AUTHOR = _("Chưa ghi tác giả. Hãy ghi tên tác giả, hoặc tên báo, đài khi bài không ghi tác giả.")
NO_ADDRESS = _("Chưa ghi địa chỉ bài gốc. Hãy chép địa chỉ từ trang của báo, đài.")
NO_AGREEMENT = _(
    "Chưa có thỏa thuận dẫn toàn văn còn hiệu lực với %(source)s. Hãy để trống phần nguyên văn: trang sẽ nêu "
    "tiêu đề, lời giới thiệu và đường dẫn; hoặc đề nghị người giữ danh sách nguồn ghi thỏa thuận."
)
GIVEN_UP = _("%(source)s không còn trong danh sách nguồn được dẫn. Hãy chọn nguồn khác.")


class SourcedNewsForm(PortalPageForm):
    """What was quoted stands still for everybody but who quoted it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.for_user and self.for_user.pk != self.instance.owner_id:
            for name in self.fields.keys() & set(QUOTED):
                self.fields[name].disabled = True
                self.fields[name].help_text = ONLY_WHO_QUOTED


class SourcedNewsPage(BylinesMixin, Corrected, PortalPage):
    """A piece of a paper or station: its own title and words, below an introduction that is ours."""

    content = Content.SOURCED
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []
    base_form_class = SourcedNewsForm

    source = models.ForeignKey(
        Source, verbose_name=_("Nguồn"), on_delete=models.PROTECT, related_name="quoted_pages"
    )
    original_author = models.CharField(_("Tác giả"), max_length=150)
    original_at = models.DateTimeField(_("Đăng ở nguồn lúc"))
    original_url = models.URLField(_("Địa chỉ bài gốc"), max_length=500)
    summary = models.TextField(_("Lời giới thiệu của trang"), max_length=300)
    quoted = models.TextField(_("Nguyên văn"), blank=True)

    content_panels = [
        FieldPanel(
            "source",
            help_text=citing(_("Chỉ báo, đài trong danh sách nguồn; không có thì không dẫn."), "sources"),
        ),
        TitleFieldPanel(
            "title",
            heading=_("Tiêu đề của bài gốc"),
            placeholder=_("Tiêu đề của bài gốc"),
            help_text=_("Chép đúng từng chữ."),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(
                            "original_author", help_text=_("Như ghi dưới bài; không ghi thì là tên báo, đài.")
                        ),
                        FieldPanel("original_at"),
                    ]
                ),
                FieldPanel("original_url"),
            ],
            heading=_("Của ai, lúc nào, ở đâu"),
        ),
        FieldPanel(
            "summary",
            help_text=_("Một hai câu của ta, không nhận định thay bài gốc; hiện riêng với phần nguyên văn."),
        ),
        FieldPanel(
            "quoted",
            help_text=_(
                "Chép đúng từng chữ, không cắt, không sửa; để trống khi không có thỏa thuận dẫn toàn văn. "
                "Cách một dòng trống giữa các đoạn."
            ),
        ),
        CORRECTIONS,
        BYLINES,
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("quoted")]

    class Meta:
        verbose_name = _("Tin dẫn nguồn")
        verbose_name_plural = _("Tin dẫn nguồn")

    @property
    def source_line(self) -> str:
        """ "Theo Báo Nhân Dân, Nguyễn Ví Dụ, 09:30 ngày 25/11/2026": whose it is, in the reader's language."""
        words = {
            "source": self.source.said.name,
            "author": self.original_author,
            "time": clock(self.original_at),
            "day": in_short(self.original_at),
        }
        if self.original_author in {"", self.source.name}:
            return _now("Theo %(source)s, đăng %(time)s ngày %(day)s") % words
        return _now("Theo %(source)s, tác giả %(author)s, đăng %(time)s ngày %(day)s") % words

    def faults(self) -> list[str]:
        """What is missing before it may enter its chain: author, address, a source and the right to quote whole."""
        today, source = timezone.localdate(), {"source": self.source.name}
        found = [(NO_AUTHOR, self.original_author), (NO_ADDRESS, self.original_url)]
        faults = [str(sentence) for sentence, said in found if not said]
        if not Source.objects.quotable_on(today).filter(pk=self.source_id).exists():
            faults.append(GIVEN_UP % source)
        if self.quoted and not self.source.lets_quote(today):
            faults.append(NO_AGREEMENT % source)
        return faults

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if self.original_url and self.source_id and not self.source.owns(self.original_url):
            words = {"source": self.source.name, "hosts": ", ".join(self.source.known_hosts)}
            faults["original_url"] = NOT_ITS_HOST % words
        if self.original_at and self.original_at > timezone.now():
            faults["original_at"] = NOT_YET
        if any(hand.role not in {BylineRole.TRANSLATED, BylineRole.COLLECTED} for hand in self.bylines.all()):
            faults["__all__"] = NOT_OURS
        if faults:
            raise ValidationError(faults)
