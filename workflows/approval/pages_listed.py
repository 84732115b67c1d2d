"""The admin's own interface to pages reads and does nothing: what is done to a page has its button and its refusal."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.admin.api.views import PagesAdminAPIViewSet


class PagesListed(PagesAdminAPIViewSet):
    """The library's would copy, translate, publish and delete for whoever its own permissions let."""

    actions: ClassVar[dict[str, Any]] = {}
