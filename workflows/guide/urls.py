"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("huong-dan/", views.index, name="guide"),
    path("huong-dan/<slug:name>/", views.page, name="guide_page"),
    path("huong-dan/<slug:name>/da-ro/", views.away, name="guide_tour_away"),
    path("huong-dan/<slug:name>/hien-lai/", views.again, name="guide_tour_again"),
]
