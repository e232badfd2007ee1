#!/bin/sh
# Runs once, when PostgreSQL makes its folder: the receiver of the second copy may connect.
set -e
echo 'host replication portals all scram-sha-256' >> "$PGDATA/pg_hba.conf"
