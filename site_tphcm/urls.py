"""Where things stand: the admin, files, and the pages of both languages."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from pages import discovery, sitemaps
from snippets import serving

urlpatterns = [
    path("robots.txt", discovery.robots),
    path(".well-known/security.txt", discovery.security_txt),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-dinh-chinh.xml", sitemaps.corrections, name="sitemap_corrections"),
    path("sitemap-<int:number>.xml", sitemaps.part, name="sitemap_part"),
    path("admin/", include("workflows.staff.urls")),
    path("admin/", include("workflows.approval.urls")),
    path("admin/", include("workflows.intake.urls")),
    path("admin/", include("workflows.handover.urls")),
    path("admin/", include("workflows.inspection.urls")),
    path("admin/", include("workflows.guide.urls")),
    path("admin/", include("workflows.translation.urls")),
    path("admin/", include("workflows.workdays.urls")),
    path("admin/", include("workflows.enactment.urls")),
    path("admin/", include("pages.admin_urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("video/<int:number>/<str:name>", serving.video, name="video"),
    # A web server in front answers this first; alone, the portal still shows its pictures.
    # Only the sizes it shows: nobody reads a picture as it was uploaded, and documents are served by
    # Wagtail, which asks who may read.
    path("media/images/<path:path>", serving.picture),
]
urlpatterns += i18n_patterns(
    path("", include("pages.urls")), path("", include(wagtail_urls)), prefix_default_language=False
)
handler404 = "pages.views.not_found"
handler500 = "pages.views.server_error"
