"""The site's addresses, and beside them the library's own list of the tree, on the same pages and for the same people."""

from __future__ import annotations

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.viewsets.pages import PageViewSet

from site_tphcm import urls as site

urlpatterns = [
    path("admin/stock/<int:parent_page_id>/", require_admin_access(PageViewSet().index_view)),
    *site.urlpatterns,
]
handler404, handler500 = "pages.views.not_found", "pages.views.server_error"
