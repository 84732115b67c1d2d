"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .delegating.view import mine, withdraw
from .welcome import welcome

urlpatterns = [
    path("quy-che/xac-nhan/", welcome, name="staff_welcome"),
    path("uy-quyen-cua-toi/", mine, name="staff_delegations"),
    path("uy-quyen-cua-toi/<int:key>/thu-hoi/", withdraw, name="staff_delegation_withdraw"),
]
