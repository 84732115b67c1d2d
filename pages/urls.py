"""Addresses that are no page of the tree, in the words of each language; before Wagtail's."""

from __future__ import annotations

from django.urls import path, re_path
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from . import discovery, feeds, views
from .access import views as access
from .corrections import feeds as corrections_feeds
from .corrections import views as corrections
from .documents import views as documents
from .editions import views as editions
from .officials import views as officials
from .procedures import views as procedures
from .schedules import views as schedules

urlpatterns = [
    path(gettext_lazy("tim-kiem/"), views.search, name="search"),
    path(gettext_lazy("tim-kiem/goi-y/"), views.suggestions, name="search_suggestions"),
    path(gettext_lazy("so-do-trang/"), views.site_map, name="site_map"),
    path(gettext_lazy("kha-nang-tiep-can/"), views.accessibility, name="accessibility"),
    path(gettext_lazy("dinh-chinh/"), corrections.corrections, name="corrections"),
    path(gettext_lazy("dinh-chinh/rss.xml"), require_safe(corrections_feeds.rss), name="corrections_rss"),
    path(gettext_lazy("dinh-chinh/atom.xml"), require_safe(corrections_feeds.atom), name="corrections_atom"),
    path(gettext_lazy("van-ban/"), documents.register, name="documents"),
    path(gettext_lazy("van-ban/<int:year>/<slug:symbol>/"), documents.document, name="document"),
    path(gettext_lazy("lanh-dao/"), officials.roster, name="officials"),
    path(gettext_lazy("lanh-dao/<slug:key>/"), officials.profile, name="official"),
    path(gettext_lazy("lich/<slug:key>.ics"), schedules.calendar, name="calendar"),
    path(gettext_lazy("lich/<slug:key>/<slug:chair>.ics"), schedules.calendar, name="calendar_of_chair"),
    path(gettext_lazy("danh-muc-thong-tin-cong-khai/"), access.public_information, name="public_information"),
    path(gettext_lazy("thu-tuc/<str:code>/"), procedures.procedure, name="procedure"),
    path(gettext_lazy("ban-da-dang/trang/<int:key>/"), editions.editions, name="past_editions"),
    path(gettext_lazy("ban-da-dang/<int:number>/"), editions.edition, name="past_edition"),
    path(gettext_lazy("ban-da-dang/<int:number>/<str:name>"), editions.piece, name="past_piece"),
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    re_path(r"^(?P<address>(?:[-\w]+/)*)rss\.xml$", require_safe(feeds.rss)),
    re_path(r"^(?P<address>(?:[-\w]+/)*)atom\.xml$", require_safe(feeds.atom)),
    # Before the library's own, and by its name, by which the addresses of pages are known.
    re_path(r"^((?:[-\w]+/)*)$", views.page, name="wagtail_serve"),
]
