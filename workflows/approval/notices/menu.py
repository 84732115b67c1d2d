"""Thông báo in the menu of every screen, with how many are new: the number comes with who is signed in."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from ..models import Notice


def how_many_new() -> Coalesce:
    """Of each person read: a part of the one question that reads them (backend.py)."""
    mine = Notice.objects.filter(person=OuterRef("pk")).new().order_by().values("person")
    return Coalesce(Subquery(mine.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


class NoticesMenuItem(MenuItem):
    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The library keeps the item between requests; what it says is each person's own."""
        number = getattr(request.user, "new_notices", 0)
        words = ngettext("%d thông báo mới", "%d thông báo mới", number) % number
        said = {"title": words} if number else {}
        label = _("Thông báo (%d)") % number if number else str(self.label)
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, attrs=said)
