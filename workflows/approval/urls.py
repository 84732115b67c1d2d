"""Addresses of this room, below /admin/; they stand before Wagtail's own of the same name."""

from __future__ import annotations

from django.urls import path

from .drafts import view_draft

urlpatterns = [path("pages/<int:page_id>/view_draft/", view_draft)]
