"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("lich-lam-viec/", views.this_year, name="workdays"),
    path("lich-lam-viec/<int:number>/", views.year, name="workdays_year"),
    path("lich-lam-viec/<int:number>/nhap/", views.enter, name="workdays_enter"),
]
