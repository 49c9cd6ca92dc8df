#!/usr/bin/env bash
# Usage: postgres.sh [--schema NAME] CATALOG.sqlite
# Loads a catalog, written by `goalsheet convert … --combine NAME --format sqlite`, into PostgreSQL 12 or later: the
# tables and views that `goalsheet schema --format sql --dialect postgres` prints, rows as CSV through COPY. psql finds
# the server by its own variables: PGHOST, PGPORT, PGUSER, PGDATABASE. All or nothing: a failure leaves the database
# as it was. GOALSHEET names the program, `goalsheet` unless set.
set -euo pipefail

goalsheet=${GOALSHEET:-goalsheet}
schema=goalsheet
say() { printf 'postgres.sh: %s\n' "$*" >&2; }
usage() { say 'usage: postgres.sh [--schema NAME] CATALOG.sqlite'; exit 2; }

while [ $# -gt 0 ]; do
  case $1 in
    --schema) schema=${2:-}; shift 2 || usage ;;
    -*) usage ;;
    *) break ;;
  esac
done
[ $# -eq 1 ] || usage
[[ $schema =~ ^[a-z_][a-z0-9_]*$ ]] || { say "--schema $schema: give a name of small letters, digits and _"; exit 2; }
catalog=$1
command -v psql >/dev/null 2>&1 ||
  { say 'psql is not installed; install PostgreSQL’s client: sudo apt-get install -y postgresql-client'; exit 3; }
command -v "$goalsheet" >/dev/null 2>&1 ||
  { say "$goalsheet is not installed; make install, or set GOALSHEET to the program"; exit 3; }
[ -f "$catalog" ] || { say "$catalog: there is no such file"; exit 3; }

# Rows of a table go in pieces, so that neither program holds more than one.
piece=200000
rows() { # SQL: its result without heading, lines ended as COPY has them
  "$goalsheet" query "$catalog" -c "$1" --format csv --max-rows $((piece + 1)) --quiet | sed -e 1d -e 's/\r$//'
}

script() {
  printf '%s\n' '\set ON_ERROR_STOP on' '\set QUIET on' 'SET client_min_messages = warning;' 'SET client_encoding = UTF8;' 'BEGIN;'
  printf 'CREATE SCHEMA IF NOT EXISTS %s;\nSET search_path = %s;\n' "$schema" "$schema"
  "$goalsheet" schema --format sql --dialect postgres
  for table in reports sections statements indicators goals projects milestones tasks; do
    last=$(rows "select coalesce(max(id), 0) from $table")
    for ((first = 1; first <= last; first += piece)); do
      # A text that must not be null may be empty, which CSV writes alike: it is read as empty.
      printf 'SELECT string_agg(column_name, %s) AS texts FROM information_schema.columns\n' "', '"
      printf "WHERE table_schema = '%s' AND table_name = '%s' AND data_type = 'text' AND is_nullable = 'NO' \\\\gset\n" "$schema" "$table"
      printf 'COPY %s FROM STDIN WITH (FORMAT csv, FORCE_NOT_NULL (:texts));\n' "$table"
      rows "select * from $table where id between $first and $((first + piece - 1)) order by id"
      printf '\\.\n'
    done
  done
  printf 'COMMIT;\nANALYZE;\n'
}

script | psql --no-psqlrc --quiet --output=/dev/null || { say "nothing was loaded into schema $schema"; exit 1; }
psql --no-psqlrc --quiet --tuples-only --no-align --command "SELECT count(*) || ' reports, ' || (SELECT count(*) FROM $schema.goals) || ' goals, '
  || (SELECT count(*) FROM $schema.milestones) || ' project steps, ' || (SELECT count(*) FROM $schema.tasks) || ' tasks in schema $schema' FROM $schema.reports"
