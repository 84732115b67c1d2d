"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .editor import editor

urlpatterns = [
    path("ban-dich/<int:source>/", editor, name="translation_edit"),
]
