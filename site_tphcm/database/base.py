"""Django's PostgreSQL backend, which starts the embedded server when a connection is asked for."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base, creation, features
from django.db.utils import NotSupportedError

from . import SUPERUSER, embedded


class DatabaseFeatures(features.DatabaseFeatures):
    minimum_database_version = (15,)


class DatabaseCreation(creation.DatabaseCreation):
    def sql_table_creation_suffix(self) -> str:
        """Test databases belong to the owner, as the real one does."""
        owner = self.connection.settings_dict.get("OWNER")
        suffix = super().sql_table_creation_suffix()
        if not owner:
            return suffix
        return f"{suffix or 'WITH'} OWNER {self.connection.ops.quote_name(owner['USER'])}"


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
    creation_class = DatabaseCreation

    @property
    def embedded_home(self) -> Path | None:
        path = self.settings_dict.get("EMBEDDED")
        return Path(path) if path else None

    def get_connection_params(self) -> dict[str, Any]:
        """Nothing is started before the first connection: `check` needs no server."""
        params: dict[str, Any] = super().get_connection_params()
        if self.alias == NO_DB_ALIAS:
            params |= self._maintainer()
        if self.embedded_home:
            embedded.hold(self.embedded_home)
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """An embedded server that died is started again; nobody restarts the portal for it."""
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            if not self.embedded_home:
                raise
            embedded.revive(self.embedded_home)
            return super().get_new_connection(conn_params)

    def check_database_version_supported(self) -> None:
        try:
            super().check_database_version_supported()
        except NotSupportedError as error:
            found = ".".join(map(str, self.get_database_version()))
            raise ImproperlyConfigured(
                f"Máy chủ PostgreSQL là bản {found}; trang cần bản 15 trở lên. "
                "Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL nhúng."
            ) from error

    def _maintainer(self) -> dict[str, Any]:
        """Who may create databases: the superuser of the embedded server, elsewhere the owner."""
        if self.embedded_home:
            return {"user": SUPERUSER}
        owner = self.settings_dict.get("OWNER") or {}
        names = {"USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
        return {names[key]: value for key, value in owner.items() if key in names and value}
