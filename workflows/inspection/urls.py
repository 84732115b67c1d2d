"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import views
from .hiding import views as hiding
from .packs import views as packs
from .register import views as register

urlpatterns = [
    path("doi-chieu/", views.overview, name="inspection"),
    path("doi-chieu/xem-lai/", views.looked_back, name="inspection_seen"),
    path("doi-chieu/ban/<int:number>/", views.edition, name="inspection_edition"),
    path("doi-chieu/ban/<int:number>/so-sanh/<int:other>/", views.difference, name="inspection_difference"),
    path("doi-chieu/ban/<int:number>/trang/", views.page, name="inspection_page"),
    path("doi-chieu/ban/<int:number>/tep/<str:name>", views.piece, name="inspection_piece"),
    path("doi-chieu/ban/<int:number>/ban-luu.warc.gz", views.warc, name="inspection_warc"),
    path("doi-chieu/ban/<int:number>/che/", hiding.hiding, name="inspection_hide"),
    path("doi-chieu/ban/<int:number>/bo-che/<int:row>/", hiding.showing, name="inspection_show_again"),
    path("doi-chieu/goi/", packs.overview, name="inspection_packs"),
    path("doi-chieu/goi/<int:number>/", packs.download, name="inspection_pack"),
    path("doi-chieu/goi/<int:number>/dau-thoi-gian/", packs.time_stamp, name="inspection_pack_stamp"),
    path("doi-chieu/so-dang-ky/", register.register, name="inspection_register"),
    path("doi-chieu/so-dang-ky/<int:number>/", register.row, name="inspection_register_row"),
]
