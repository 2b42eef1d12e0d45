#!/usr/bin/env bash
# Says whether the service still has what Git says; for cron, or for any CI. Ends with 0 without drift, with 2 where there
# is some, and with the program's own code where it cannot be told.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

report="$(mktemp)"
trap 'rm -f "$report"' EXIT

trainyard plan --detailed-exitcode "$@" >"$report" 2>&1
code=$?
case "$code" in
  0) echo "no drift" ;;
  2) echo "drift:" && cat "$report" ;;
  *) echo "the check failed:" && cat "$report" ;;
esac
exit "$code"
