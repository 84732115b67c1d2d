"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("trinh-duyet-chieu/", views.overview, name="handover"),
    path("trinh-duyet-chieu/<int:number>/", views.one_list, name="handover_list"),
    path("trinh-duyet-chieu/<int:number>/bai/<int:item>/", views.open_item, name="handover_open"),
    path("trinh-duyet-chieu/hoan-tac/<int:number>/", views.take_back, name="handover_undo"),
]
