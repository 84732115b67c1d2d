"""The database: PostgreSQL and nothing else, embedded unless DATABASE_URL names a server.

all_from_environment() gives Django its settings; base.py is the backend Django loads by this package's
name; embedded.py starts and shares the server; roles.py keeps owner and application apart; replica.py lets
public pages be read from another server.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from .home import Home

SUPERUSER = "postgres"
OWNER = "portal_owner"
APPLICATION = "portal_app"
NAME = "portal"
PORT = "5432"
SCHEMES = {"postgres", "postgresql"}
SERVED: dict[str, Any] = {"ENGINE": "site_tphcm.database", "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
PRIMARY, REPLICA = "default", "replica"  # by their names in DATABASES
# To compile questions as short as ours takes longer than to answer them.
NOT_COMPILED = "-c jit=off"
# A server behind a line that was cut is known to be away within seconds, and not when the kernel gives up.
NOTICED_SOON = {
    "options": NOT_COMPILED,
    **{"connect_timeout": "5", "tcp_user_timeout": "10000"},
    **{"keepalives_idle": "5", "keepalives_interval": "2", "keepalives_count": "3"},
}
# A server that is away is known to be away after that, and what is read from it is never written to.
FOR_READING = {"connect_timeout": "2", "options": f"{NOT_COMPILED} -c default_transaction_read_only=on"}


def all_from_environment(env: Mapping[str, str], var_dir: Path) -> dict[str, dict[str, Any]]:
    """Django's DATABASES: the one that is written to, and the replica DATABASE_REPLICA_URL names, if it does."""
    chosen = {PRIMARY: from_environment(env, var_dir)}
    if url := env.get("DATABASE_REPLICA_URL", "").strip():
        chosen[REPLICA] = _for_reading(_parse("DATABASE_REPLICA_URL", url))
    return chosen


def _for_reading(chosen: dict[str, Any]) -> dict[str, Any]:
    options = {**FOR_READING, **chosen.get("OPTIONS", {})}
    return {**SERVED, **chosen, "OPTIONS": options, "TEST": {"MIRROR": PRIMARY}}


def from_environment(env: Mapping[str, str], var_dir: Path) -> dict[str, Any]:
    """Django's DATABASES["default"]: the server DATABASE_URL names, or the embedded one in `var_dir`."""
    url = env.get("DATABASE_URL", "").strip()
    chosen = _external(url, env) if url else _embedded(var_dir.absolute() / "postgres")
    return {**SERVED, **chosen}


def _embedded(path: Path) -> dict[str, Any]:
    return {
        "NAME": NAME,
        "USER": APPLICATION,
        "HOST": str(Home(path).socket),
        "PORT": PORT,
        "EMBEDDED": str(path),
        "OWNER": {"USER": OWNER},
    }


def _external(url: str, env: Mapping[str, str]) -> dict[str, Any]:
    chosen = _parse("DATABASE_URL", url)
    chosen["OPTIONS"] = {**NOTICED_SOON, **chosen.get("OPTIONS", {})}
    owner_url = env.get("DATABASE_OWNER_URL", "").strip()
    if owner_url:
        owner = _parse("DATABASE_OWNER_URL", owner_url)
        chosen["OWNER"] = {key: value for key, value in owner.items() if key != "NAME"}
    if reader_url := env.get("NOTARY_DATABASE_URL", "").strip():
        reader = _parse("NOTARY_DATABASE_URL", reader_url)
        chosen["READER"] = {key: value for key, value in reader.items() if key != "NAME"}
    return chosen


def _parse(variable: str, url: str) -> dict[str, Any]:
    """A postgresql:// address taken apart; no sentence repeats the password in it."""
    parts = _split(variable, url)
    options = dict(parse_qsl(parts.query))
    chosen: dict[str, Any] = {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or options.pop("user", "")),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or options.pop("host", "")),
        "PORT": str(parts.port or options.pop("port", "")),
    }
    if not chosen["NAME"]:
        raise ImproperlyConfigured(
            f"{variable} chưa có tên cơ sở dữ liệu; hãy viết theo mẫu "
            "postgresql://người_dùng:mật_khẩu@máy_chủ:5432/tên."
        )
    return {**chosen, "OPTIONS": options} if options else chosen


def _split(variable: str, url: str) -> SplitResult:
    scheme = url.split(":", 1)[0].lower() if ":" in url else url
    if scheme not in SCHEMES or "://" not in url:
        raise ImproperlyConfigured(
            f"{variable} phải là địa chỉ PostgreSQL (15 trở lên) dạng postgresql://…; "
            f"trang không chạy trên “{scheme[:20]}”."
        )
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError:
        raise ImproperlyConfigured(
            f"{variable} không đọc được; hãy viết theo mẫu "
            "postgresql://người_dùng:mật_khẩu@máy_chủ:5432/tên "
            "và mã hóa %XX các ký tự đặc biệt trong mật khẩu."
        ) from None
    return parts
