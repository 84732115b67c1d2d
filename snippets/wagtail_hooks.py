"""Doors of this room into the admin."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks

from .deletion import DeleteAttachment, DeletePicture, before_deleting_several

hooks.register("before_bulk_action", before_deleting_several)


@hooks.register("register_admin_urls", order=-1)
def before_the_stock_doors() -> list[URLPattern]:
    """They stand before the library's own of the same address."""
    return [
        path("images/<int:image_id>/delete/", DeletePicture.as_view()),
        path("documents/delete/<int:document_id>/", DeleteAttachment.as_view()),
    ]
