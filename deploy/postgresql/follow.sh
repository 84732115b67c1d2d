#!/bin/sh
# A new replica, or one that is made anew in an empty folder: all of the primary, then it follows.
#
#     PRIMARY=10.0.0.21 PGDATA=/var/lib/postgresql/15/main PGPASSWORD=… CONFIG=/etc/postgresql/15/main/postgresql.conf sh follow.sh
set -eu
: "${PGDATA:=/var/lib/postgresql/data}" "${CONFIG:=/etc/postgresql/postgresql.conf}" "${PORT:=5432}"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    chmod 700 "$PGDATA"
    pg_basebackup --pgdata="$PGDATA" --checkpoint=fast --wal-method=stream --create-slot --slot=portal_replica \
        --write-recovery-conf --dbname="host=$PRIMARY port=$PORT user=portal_replication application_name=portal_replica"
fi
exec postgres -D "$PGDATA" -c config_file="$CONFIG"
