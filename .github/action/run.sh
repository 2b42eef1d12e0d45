#!/usr/bin/env bash
# Runs one command of the action: validate, plan, apply or drift. All inputs come through the environment; nothing of them
# is ever part of a script's text.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/trainyard.XXXXXX")"
trap 'rm -rf "$work"' EXIT
# shellcheck source=.github/action/lib.sh
. "$here/lib.sh"
# shellcheck source=.github/action/comment.sh
. "$here/comment.sh"
# shellcheck source=.github/action/issue.sh
. "$here/issue.sh"

: "${TRAINYARD_COMMAND:?}" "${TRAINYARD_PROJECT:=}" "${TRAINYARD_ENV:=}" "${TRAINYARD_ARGS:=}" "${TRAINYARD_EXPECT:=}"
: "${TRAINYARD_APPROVE:=}" "${TRAINYARD_TOKEN:=}" "${TRAINYARD_COMMENT:=true}"
: "${TRAINYARD_COMMENT_AUTHOR:=github-actions[bot]}"
: "${GITHUB_API_URL:=https://api.github.com}" "${GITHUB_SERVER_URL:=https://github.com}" "${GITHUB_RUN_ID:=0}"
: "${GITHUB_OUTPUT:=/dev/null}" "${GITHUB_EVENT_NAME:=}" "${GITHUB_EVENT_PATH:=}" "${GITHUB_REF_NAME:=}"
export GITHUB_OUTPUT

for tool in curl jq; do
  command -v "$tool" >/dev/null || fail "$tool is missing on this runner"
done

# The options that every command takes; more of the user's, one a line.
options=()
[ -z "$TRAINYARD_PROJECT" ] || options+=(--project "$TRAINYARD_PROJECT")
[ -z "$TRAINYARD_ENV" ] || options+=(--env "$TRAINYARD_ENV")
while IFS= read -r line; do
  line="${line%$'\r'}"
  [ -z "$line" ] || options+=("$line")
done <<<"$TRAINYARD_ARGS"

# Runs the program; its exit code is in `code`, and the reports are in the work folder. What it says goes to the log
# between marks that only this run knows, so that no name or description there is taken for a workflow command.
trainyard_reports() {
  local command="$1" fence
  shift
  fence="trainyard-$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')"
  rm -f "$work/report.md" "$work/report.json" "$work/commands" "$work/outputs"
  code=0
  echo "::stop-commands::$fence"
  # Secrets of the action are not the program's: it talks to ModelArts, never to GitHub.
  env -u TRAINYARD_TOKEN GITHUB_OUTPUT="$work/outputs" trainyard "$command" ${options[@]+"${options[@]}"} "$@" --output text \
    --output "github=$work/commands" 2>&1 || code=$?
  # On a line of its own, whatever the program's last words were.
  printf '\n::%s::\n' "$fence"
  if [ -f "$work/commands" ]; then cat "$work/commands"; fi
  touch "$work/outputs"
}

# The commands that make a report for people elsewhere.
with_reports=(--output "markdown=$work/report.md" --output "json=$work/report.json")

# One output of the program's last run: a value of one line.
output_of() {
  awk -v start="$1<<" 'found { print; exit } index($0, start) == 1 { found = 1 }' "$work/outputs"
}

# Hands the outputs on to the workflow, and ends.
finish() {
  if [ -f "$work/outputs" ]; then cat "$work/outputs" >>"$GITHUB_OUTPUT"; fi
  exit "$1"
}

# Says why a comment or an issue is missing without failing what was done.
or_warn() {
  "$@" 2>"$work/problem" || warn "$(cat "$work/problem")"
}

event() {
  jq --raw-output "$1 // empty" "$GITHUB_EVENT_PATH"
}

may_comment() {
  [ "$TRAINYARD_COMMENT" = true ] && [ -n "$TRAINYARD_TOKEN" ]
}

plan() {
  local hash=""
  trainyard_reports plan --detailed-exitcode "${with_reports[@]}"
  case "$code" in 0 | 2) hash="$(output_of hash)" ;; esac
  if may_comment && [[ "$GITHUB_EVENT_NAME" == pull_request* ]]; then
    or_warn comment_plan "$(event .pull_request.number)" "$(event .pull_request.head.sha)" "$hash"
  fi
  [ "$code" -ne 2 ] || code=0
  finish "$code"
}

# Finds out which plan was reviewed, and sets `expect`. Ends where nothing is to be done, or nothing may be done.
# It plans with a dry run, which takes every argument that the apply takes; what a guard stops is for the apply to say.
find_reviewed() {
  local key
  [ -n "$TRAINYARD_TOKEN" ] || fail "the input 'token' is needed to read what was reviewed"
  trainyard_reports apply --dry-run "${with_reports[@]}"
  case "$code" in
    0 | 4) ;;
    *) finish "$code" ;;
  esac
  [ "$(output_of changes)" = true ] || { echo "Nothing is to be applied." && finish 0; }
  key="$(report_key)"
  pull="$(merged_pull_request)" || fail "the pull requests of $GITHUB_SHA cannot be read"
  [ -n "$pull" ] || fail "commit ${GITHUB_SHA:0:12} came from no merged pull request, so nobody reviewed its plan." \
    "Look at the plan above, then run this workflow by hand with its hash."
  expect="$(reviewed_hash "$key" "$pull" 2>"$work/problem")" || fail "the comments cannot be read: $(cat "$work/problem")"
  [ -n "$expect" ] || fail "nobody reviewed this plan: $(cat "$work/problem")." \
    "Look at the plan above, then run this workflow by hand with its hash."
}

apply() {
  local more=() key
  expect="$TRAINYARD_EXPECT" pull=""
  [ "$expect" != reviewed ] || find_reviewed
  [ -z "$expect" ] || more+=(--expect "$expect")
  [ -z "$TRAINYARD_APPROVE" ] || more+=(--approve "$TRAINYARD_APPROVE")
  trainyard_reports apply --auto-approve ${more[@]+"${more[@]}"} "${with_reports[@]}"
  key="$(report_key)"
  if may_comment && [ -n "$pull" ] && [ -n "$key" ]; then
    or_warn comment_apply "$(jq '.number' <<<"$pull")" "$key"
  fi
  finish "$code"
}

drift() {
  local key
  [ -n "$TRAINYARD_TOKEN" ] || fail "the input 'token' is needed to open an issue"
  trainyard_reports plan --detailed-exitcode "${with_reports[@]}"
  key="$(report_key)"
  case "$code" in
    0) close_drift_issue "$key" || fail "the issue could not be closed" ;;
    2) open_drift_issue "$key" || fail "the issue could not be written" ;;
    *) finish "$code" ;;
  esac
  finish 0
}

case "$TRAINYARD_COMMAND" in
  validate)
    trainyard_reports validate
    finish "$code"
    ;;
  plan | apply | drift) "$TRAINYARD_COMMAND" ;;
  install) ;;
  *) fail "the input 'command' is validate, plan, apply, drift or install, not '$TRAINYARD_COMMAND'" ;;
esac
