"""A process that uses the embedded server of a folder until its standard input ends."""

import sys
from pathlib import Path

import psycopg2

from site_tphcm.database import APPLICATION, NAME, PORT, embedded
from site_tphcm.database.home import Home


def ask(folder: Path, sql: str) -> str:
    """One question as the application; the connection ends with it."""
    connection = psycopg2.connect(
        host=str(Home(folder).socket), port=PORT, user=APPLICATION, dbname=NAME, connect_timeout=10
    )
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return str(cursor.fetchone())
    finally:
        connection.close()


def main() -> None:
    folder = Path(sys.argv[1])
    embedded.hold(folder)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        if line.strip() == "revive":
            embedded.revive(folder)
        sys.stdout.write("ok\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
