"""Where the bench keeps its cities: one embedded server, a filled city a size that is made once, clones to work in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import psycopg2

from site_tphcm.database import APPLICATION, OWNER, SUPERUSER, embedded
from site_tphcm.database.home import Home

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(os.environ.get("PORTAL_BENCH_DIR", ROOT / "var" / "bench"))
BASE = FOLDER / "city"
MADE_OF = (
    "bench/city",
    "workflows",
    "pages",
    "snippets",
    "site_tphcm",
)  # whose migrations and rows a city has
WAITING = 450


def hold() -> None:
    """The server lives as long as this process; a city of other migrations cannot be brought up to these."""
    mark, now = FOLDER / "base.made", edition(*ROOT.glob("**/migrations/0001_initial.py"))
    if BASE.exists() and not (mark.exists() and mark.read_text() == now):
        shutil.rmtree(BASE)
    BASE.mkdir(parents=True, exist_ok=True)
    mark.write_text(now)
    embedded.hold(BASE / "postgres")


def edition(*files: Path) -> str:
    """Of what these files say."""
    return sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()[:12]


def city(number: int) -> str:
    """The name of the city with so many pages and 450 more that wait; made where it is not there."""
    name = f"city_{number}"
    mark, now = FOLDER / f"{name}.made", edition(*(ROOT / "bench/city").glob("*.py"))
    if not (mark.exists() and mark.read_text() == now and _is_there(name)):
        words = [str(number), "--into", name, "--waiting", str(WAITING)]
        run("-m", "bench.city", *words, env=environment(BASE))
        mark.write_text(now)
    return name


def clone(source: str, name: str) -> None:
    _say(
        f"DROP DATABASE IF EXISTS {name} WITH (FORCE)",
        f"CREATE DATABASE {name} TEMPLATE {source} OWNER {OWNER}",
        "CHECKPOINT",  # without it a copied sequence has given numbers that nobody finds written after a crash
    )


def empty(name: str) -> None:
    _say(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name} OWNER {OWNER}")


def told(name: str) -> None:
    """From the next connection on the server's log says all that this database is asked."""
    _say(f"ALTER DATABASE {name} SET log_statement = 'all'")


def drop(name: str) -> None:
    _say(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def folder_of(name: str) -> Path:
    """A data folder for whoever works in that database, with the pictures of the city."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "media").symlink_to(BASE / "media")
    shutil.copy(BASE / "demo-accounts.json", folder)
    return folder


def account(name: str, person: str) -> tuple[str, str]:
    """The name and the password of that person of the demonstration, for who works in that folder."""
    accounts = json.loads((FOLDER / name / "demo-accounts.json").read_text())
    return person, next(one["password"] for one in accounts if one["username"] == person)


def environment(folder: Path | None = None, database: str | None = None) -> dict[str, str]:
    """For a process of the portal: its data, and its database in our server; where none is named, its own."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DATABASE_", "DJANGO_", "PORTAL_DATA"))
    }
    env |= {"PYTHONWARNINGS": "ignore"}
    if folder:
        env["PORTAL_DATA_DIR"] = str(folder)
    if database:
        where = f"/{database}?host={socket()}&port=5432"
        env |= {
            "DATABASE_URL": f"postgresql://{APPLICATION}@{where}",
            "DATABASE_OWNER_URL": f"postgresql://{OWNER}@{where}",
        }
    return env


def stock_environment(folder: Path, database: str) -> dict[str, str]:
    named = {"STOCK_DIR": str(folder), "STOCK_DATABASE": database, "STOCK_SOCKET": str(socket())}
    return environment(folder) | named


def socket() -> Path:
    return Home(BASE / "postgres").socket


def run(*words: str, env: dict[str, str]) -> None:
    """A Python of ours, to its end; it fails aloud."""
    subprocess.run([sys.executable, *words], cwd=ROOT, env=env, check=True)


def _is_there(name: str) -> bool:
    with _server() as connection, connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def _say(*statements: str) -> None:
    connection = _server()
    connection.autocommit = True
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    connection.close()


def _server() -> psycopg2.extensions.connection:
    return psycopg2.connect(host=str(socket()), port=5432, user=SUPERUSER, dbname=SUPERUSER)
