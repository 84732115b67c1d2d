"""Addresses of this room, below /admin/; they stand before Wagtail's own of the same name."""

from __future__ import annotations

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .doors import shut
from .drafts import Comparison, History, Revision, Usage, view_draft


def reads(view: type, **options: bool):
    return require_admin_access(view.as_view(**options))


urlpatterns = [
    path("pages/<int:page_id>/view_draft/", view_draft),
    path("pages/<int:page_id>/history/", reads(History)),
    path("pages/<int:page_id>/history_results/", reads(History, results_only=True)),
    path("pages/<int:page_id>/usage/", reads(Usage)),
    path("pages/<int:page_id>/revisions/<int:revision_id>/view/", reads(Revision)),
    path(
        "pages/<int:page_id>/revisions/compare/<revision_id_a>...<revision_id_b>/", reads(Comparison)
    ),
    # Translation as the library does it publishes and copies without asking (docs/adr/0007).
    path("localize/update/<int:translation_source_id>/", shut),
    path("localize/submit/page/<int:page_id>/", shut),
    path("localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", shut),
    path("localize/page/<int:page_id>/convert_to_alias/", shut),
]
