"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .editor import editor, of_page
from .lists import translations

urlpatterns = [
    path("ban-dich/", translations, name="translations"),
    path("ban-dich/<int:source>/", editor, name="translation_edit"),
    path("ban-dich/trang/<int:page>/", of_page, name="translation_of"),
]
