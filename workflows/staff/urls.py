"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .welcome import welcome

urlpatterns = [path("quy-che/xac-nhan/", welcome, name="staff_welcome")]
