"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .editor import editor, of_page
from .lists import translations
from .po import views as po
from .suggestions import suggest

urlpatterns = [
    path("ban-dich/", translations, name="translations"),
    path("ban-dich/<int:source>/", editor, name="translation_edit"),
    path("ban-dich/<int:source>/ban-dich.po", po.export, name="translation_po_export"),
    path("ban-dich/<int:source>/nhap-po/", po.send, name="translation_po_send"),
    path("ban-dich/<int:source>/nhap-po/<int:key>/", po.preview, name="translation_po"),
    path("ban-dich/<int:source>/goi-y/", suggest, name="translation_suggest"),
    path("ban-dich/trang/<int:page>/", of_page, name="translation_of"),
]
