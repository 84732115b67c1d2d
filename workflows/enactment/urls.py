"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import locality_views, views

urlpatterns = [
    path("ai-lam-gi/", views.who_does_what, name="enactment_matrix"),
    path("lap-quy-che/", locality_views.make, name="enactment_locality"),
    path("lap-quy-che/bang-mau.csv", locality_views.sample, name="enactment_locality_sample"),
]
