"""The press whose pieces the site may quote (II.5-2, II.4.3b-7b; requirements 2.12): the list of official sources."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from .drafts import PublicSnippet

HOST = re.compile(r"(?=.{4,100}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}")
NOT_A_HOST = _(
    "“%(host)s” không phải tên miền. Hãy ghi như: nhandan.vn; nhiều tên miền thì cách nhau dấu phẩy."
)
NO_END = _("Hãy ghi ngày ký của thỏa thuận: có ngày ký thì thời hạn mới tính được.")
BACKWARDS = _("Thỏa thuận không thể hết hạn trước ngày ký. Hãy sửa lại.")


class SourceKind(models.TextChoices):
    """The two the regulation lets the site quote (II.5-2)."""

    CENTRAL = "trung-uong", _("Báo, đài Trung ương")
    PROVINCIAL = "tinh", _("Báo, đài của tỉnh")


class SourceQuerySet(models.QuerySet):
    def quotable_on(self, day: date) -> SourceQuerySet:
        """Approved, and not given up by that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), live=True)


class Source(index.Indexed, PublicSnippet):
    """A paper or station, the hosts its pieces stand on, and the agreement by which they are quoted whole."""

    kept_as = "source"
    once_withdrawn = _("Bài đã dẫn nguồn này giữ nguyên; bài nào phải gỡ thì gỡ bỏ riêng bài đó.")

    name = models.CharField(_("Tên báo, đài"), max_length=150, help_text=_("Ví dụ: Báo Nhân Dân."))
    name_en = models.CharField(_("Tên tiếng Anh"), max_length=150, blank=True)
    kind = models.CharField(_("Loại"), max_length=20, choices=SourceKind)
    hosts = models.CharField(
        _("Tên miền"), max_length=250, help_text=_("Ví dụ: nhandan.vn. Nhiều tên miền cách nhau dấu phẩy.")
    )
    needs_agreement = models.BooleanField(
        _("Chỉ dẫn toàn văn khi có thỏa thuận"),
        default=True,
        help_text=_("Không có thỏa thuận còn hiệu lực thì chỉ nêu tiêu đề, lời giới thiệu và đường dẫn."),
    )
    agreement = models.CharField(_("Thỏa thuận số"), max_length=100, blank=True)
    agreed_on = models.DateField(_("Ký ngày"), null=True, blank=True)
    agreed_until = models.DateField(
        _("Hết hạn sau ngày"), null=True, blank=True, help_text=_("Để trống khi không có thời hạn.")
    )
    ends_on = models.DateField(
        _("Thôi dẫn nguồn sau ngày"),
        null=True,
        blank=True,
        help_text=_("Nguồn không xóa; bài đã dẫn giữ nguyên."),
    )

    panels = [
        FieldPanel("name", required_on_save=True),
        "name_en",
        FieldPanel("kind", required_on_save=True),
        FieldPanel("hosts", required_on_save=True),
        MultiFieldPanel(
            ["needs_agreement", "agreement", FieldRowPanel(["agreed_on", "agreed_until"])],
            heading=_("Thỏa thuận sử dụng tin, bài"),
            help_text=_("Lưu nội bộ; trang chỉ ghi tên nguồn, tác giả và thời gian đăng."),
        ),
        "ends_on",
    ]

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("hosts"),
        index.FilterField("live"),
    ]

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("Nguồn báo, đài")
        verbose_name_plural = _("Nguồn báo, đài")
        ordering = ["kind", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def known_hosts(self) -> list[str]:
        return [host.strip().lower() for host in self.hosts.split(",") if host.strip()]

    def owns(self, address: str) -> bool:
        """Whether the address is on a host of the source, or below one."""
        host = (urlsplit(address).hostname or "").lower()
        return any(host == known or host.endswith(f".{known}") for known in self.known_hosts)

    def lets_quote(self, day: date) -> bool:
        """Whether whole pieces may be quoted that day."""
        agreed = self.agreed_on is not None and self.agreed_on <= day
        return not self.needs_agreement or (
            agreed and (self.agreed_until is None or day <= self.agreed_until)
        )

    def clean(self) -> None:
        super().clean()
        faults: dict[str, Any] = {}
        if wrong := next((host for host in self.known_hosts if not HOST.fullmatch(host)), None):
            faults["hosts"] = NOT_A_HOST % {"host": wrong}
        if not self.agreed_on and (self.agreement or self.agreed_until):
            faults["agreed_on"] = NO_END
        if self.agreed_on and self.agreed_until and self.agreed_until < self.agreed_on:
            faults["agreed_until"] = BACKWARDS
        if faults:
            raise ValidationError(faults)
