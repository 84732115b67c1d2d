"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [path("ai-lam-gi/", views.who_does_what, name="enactment_matrix")]
