"""Django's migrate, run by the owner of the database; the application only uses what it finds."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from site_tphcm.database import roles


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        with roles.as_owner(connection):
            apart = "APPLICATION" in connection.settings_dict
            if apart:
                roles.promise_future_tables(connection)
            super().handle(*args, **options)
            if apart:
                roles.grant_untouched_tables(connection)
