"""As `wagtail start` writes them, with the sitemap of the documentation."""

from __future__ import annotations

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import sitemap

from .views import search

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("search/", search, name="search"),
    path("sitemap.xml", sitemap),
    path("", include(wagtail_urls)),
]
