#!/bin/sh
# A new primary: its roles, its database, who may follow it. Run once, by the image of compose.yaml or by hand as `postgres`:
#
#     PORTAL_OWNER_PASSWORD=… PORTAL_APP_PASSWORD=… PORTAL_NOTARY_PASSWORD=… REPLICATION_PASSWORD=… sh first-start.sh
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
    -v owner="$PORTAL_OWNER_PASSWORD" -v app="$PORTAL_APP_PASSWORD" -v notary="$PORTAL_NOTARY_PASSWORD" \
    -v replication="$REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE portal_owner LOGIN PASSWORD :'owner';
CREATE ROLE portal_app LOGIN PASSWORD :'app';
CREATE ROLE portal_notary LOGIN PASSWORD :'notary';
CREATE ROLE portal_replication LOGIN REPLICATION PASSWORD :'replication';
CREATE DATABASE portal OWNER portal_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
SQL
# In a network of the portal's own; on hosts: pg_hba.conf beside this file.
[ -z "${PORTAL_OWN_NETWORK:-}" ] || cat >> "$PGDATA/pg_hba.conf" <<'HBA'
host portal      portal_owner,portal_app,portal_notary samenet scram-sha-256
host replication portal_replication                    samenet scram-sha-256
HBA
