"""The wiring as applications: the commands of the site, and whose people screens Wagtail shows."""

from __future__ import annotations

from wagtail.users.apps import WagtailUsersAppConfig


class PortalUsersConfig(WagtailUsersAppConfig):
    user_viewset = "workflows.staff.viewsets.PeopleViewSet"
