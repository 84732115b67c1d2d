"""DATABASE_URL: PostgreSQL or a refusal in one sentence that never repeats the password."""

from contextlib import nullcontext
from pathlib import Path
from unittest import mock

import pytest
from django.core.exceptions import ImproperlyConfigured

from site_tphcm.database import NOTICED_SOON, base, from_environment

VAR = Path("/srv/portal/var")


def test_without_an_address_the_server_is_embedded() -> None:
    chosen = from_environment({}, VAR)
    assert chosen["ENGINE"] == "site_tphcm.database"
    assert chosen["EMBEDDED"] == "/srv/portal/var/postgres"
    assert (chosen["USER"], chosen["OWNER"]) == ("portal_app", {"USER": "portal_owner"})


def test_an_address_is_taken_apart() -> None:
    url = "postgresql://b%C3%A1o:m%40t%2Fkh%E1%BA%A9u@db.example.vn:6432/c%E1%BB%95ng?sslmode=require"
    chosen = from_environment({"DATABASE_URL": url}, VAR)
    assert "EMBEDDED" not in chosen
    assert "OWNER" not in chosen
    assert (chosen["USER"], chosen["PASSWORD"]) == ("báo", "m@t/khẩu")
    assert (chosen["HOST"], chosen["PORT"], chosen["NAME"]) == ("db.example.vn", "6432", "cổng")
    assert chosen["OPTIONS"] == {**NOTICED_SOON, "sslmode": "require"}


def test_a_socket_folder_may_be_the_host() -> None:
    chosen = from_environment({"DATABASE_URL": "postgres:///portal?host=/run/postgresql&user=app"}, VAR)
    assert (chosen["HOST"], chosen["USER"], chosen["NAME"]) == ("/run/postgresql", "app", "portal")


def test_the_reader_of_the_notary_may_be_named_apart() -> None:
    env = {"DATABASE_URL": "postgresql://app:a@h/p", "NOTARY_DATABASE_URL": "postgresql://notary:n@h/p"}
    chosen = from_environment(env, VAR)
    assert chosen["USER"] == "app"
    assert chosen["READER"] == {"USER": "notary", "PASSWORD": "n", "HOST": "h", "PORT": ""}


def test_the_owner_may_be_named_apart() -> None:
    env = {"DATABASE_URL": "postgresql://app:a@h/p", "DATABASE_OWNER_URL": "postgresql://owner:o@h/p"}
    chosen = from_environment(env, VAR)
    assert chosen["USER"] == "app"
    assert (chosen["OWNER"]["USER"], chosen["OWNER"]["PASSWORD"]) == ("owner", "o")


@pytest.mark.parametrize(
    "url",
    ["sqlite:///var/db.sqlite3", "mysql://u:mat-khau@h/p", "oracle://h/p", "mssql://h/p", "redis://h", "x"],
)
def test_any_other_engine_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"PostgreSQL \(15 trở lên\)") as refusal:
        from_environment({"DATABASE_URL": url}, VAR)
    assert "mat-khau" not in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("url", ["postgresql://u:mat-khau@h:abc/p", "postgresql://u:mat-khau@[h/p"])
def test_an_unreadable_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="không đọc được") as refusal:
        from_environment({"DATABASE_URL": url}, VAR)
    assert "mat-khau" not in str(refusal.value)


def test_an_address_without_a_database_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="chưa có tên cơ sở dữ liệu"):
        from_environment({"DATABASE_URL": "postgresql://h"}, VAR)


def test_an_old_server_is_refused() -> None:
    """Django's own check with the version of an old server; nothing is connected to."""
    old = base.DatabaseWrapper({"NAME": "p", "OPTIONS": {}}, "old")
    old.__dict__["pg_version"] = 140009
    unconnected = mock.patch.object(base.DatabaseWrapper, "temporary_connection", nullcontext)
    refused = pytest.raises(ImproperlyConfigured, match=r"bản 14\.9; trang cần bản 15 trở lên")
    with unconnected, refused:
        old.check_database_version_supported()


def test_the_oldest_server_is_15() -> None:
    assert base.DatabaseFeatures.minimum_database_version == (15,)
