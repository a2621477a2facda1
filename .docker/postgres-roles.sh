#!/bin/bash
# Runs once, in an empty database: the owner of the tables and the runtime role that row-level security binds.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$OWNER_PASSWORD" -v runtime="$RUNTIME_PASSWORD" <<'SQL'
CREATE ROLE zugang_owner LOGIN PASSWORD :'owner';
CREATE ROLE zugang_app LOGIN PASSWORD :'runtime';
ALTER DATABASE zugang OWNER TO zugang_owner;
SQL
