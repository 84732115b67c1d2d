"""Who answers for the site."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.models import Site

from ..said import Said
from .drafts import WITHOUT_ENGLISH, PublicSnippet


class Identity(PublicSnippet):
    """Who answers for the site: the block the law wants in every footer (requirements 2.2, 2.12).

    One a site, made by `enact` from the regulation's own words; a change of it passes its chain.
    """

    kept_as = "identity"
    is_creatable = False

    site = models.OneToOneField(Site, on_delete=models.CASCADE, editable=False, related_name="identity")
    site_name = models.CharField(_("Tên trang"), max_length=200, blank=True)
    site_name_en = models.CharField(_("Tên trang bằng tiếng Anh"), max_length=200, blank=True)
    owner = models.CharField(_("Cơ quan chủ quản"), max_length=200, blank=True)
    owner_en = models.CharField(_("Cơ quan chủ quản bằng tiếng Anh"), max_length=200, blank=True)
    standing_office = models.CharField(_("Cơ quan thường trực"), max_length=200, blank=True)
    standing_office_en = models.CharField(_("Cơ quan thường trực bằng tiếng Anh"), max_length=200, blank=True)
    responsible = models.CharField(_("Người chịu trách nhiệm nội dung"), max_length=200, blank=True)
    responsible_en = models.CharField(
        _("Người chịu trách nhiệm nội dung bằng tiếng Anh"), max_length=200, blank=True
    )
    address = models.CharField(_("Địa chỉ"), max_length=300, blank=True)
    address_en = models.CharField(_("Địa chỉ bằng tiếng Anh"), max_length=300, blank=True)
    phone = models.CharField(_("Điện thoại"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử"), blank=True)
    licence = models.CharField(
        _("Giấy phép"),
        max_length=300,
        blank=True,
        help_text=_("Số, ngày cấp và cơ quan cấp, khi trang là trang thông tin điện tử tổng hợp."),
    )
    licence_en = models.CharField(_("Giấy phép bằng tiếng Anh"), max_length=300, blank=True)
    emblem = models.ForeignKey(
        "snippets.Picture",
        verbose_name=_("Biểu trưng"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    REQUIRED_BY_LAW = ("site_name", "owner", "responsible", "address", "phone", "email")

    panels = [
        MultiFieldPanel(["site_name", "site_name_en", "emblem"], heading=_("Tên và biểu trưng")),
        MultiFieldPanel(
            ["owner", "standing_office", "responsible", "address", "phone", "email", "licence"],
            heading=_("Thông tin bắt buộc ở chân trang"),
        ),
        MultiFieldPanel(
            ["owner_en", "standing_office_en", "responsible_en", "address_en", "licence_en"],
            heading=_("Thông tin ở chân trang tiếng Anh"),
            help_text=WITHOUT_ENGLISH,
        ),
    ]

    class Meta:
        verbose_name = _("Thông tin nhận diện")
        verbose_name_plural = _("Thông tin nhận diện")

    def __str__(self) -> str:
        return self.site_name or str(self._meta.verbose_name)

    @classmethod
    def for_request(cls, request: HttpRequest | None) -> Identity:
        """The published identity of the site that is asked for, kept on the request.

        Raises DoesNotExist where no site is known, or none of its identity was ever approved.
        """
        known = getattr(request, "_portal_identity", None)
        if known is None:
            site = Site.find_for_request(request)
            known = cls.objects.select_related("emblem").get(site=site, live=True)
            if request is not None:
                request._portal_identity = known
        return known

    @property
    def operator(self) -> Said:
        """Who runs the channels: the standing office, else the owner."""
        return self.said.standing_office or self.said.owner

    def missing(self) -> list[str]:
        """Labels of what the law wants and nobody has entered."""
        fields = (self._meta.get_field(name) for name in self.REQUIRED_BY_LAW)
        return [str(field.verbose_name) for field in fields if not getattr(self, field.name)]
