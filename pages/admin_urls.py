"""Screens of pages in the admin."""

from django.urls import path

from .parts_shown import parts_shown

urlpatterns = [path("cac-phan/", parts_shown, name="parts_shown")]
