# The issue that stands open as long as there is drift.
# shellcheck shell=bash
: "${work:?}"

# Our open issue for the project with this key, as JSON; nothing where there is none.
drift_issue() {
  local author
  author="$(jq --raw-output --null-input --arg author "$TRAINYARD_COMMENT_AUTHOR" '$author | @uri')"
  api_list "issues?state=open&creator=$author" >"$work/issues" || return 1
  first_of_ours "<!-- trainyard:drift $1 -->" <"$work/issues"
}

# Opens the issue, or brings it up to date.
open_drift_issue() {
  local key="$1" title="Drift: $1" issue number
  issue="$(drift_issue "$key")" || return 1
  {
    printf '<!-- trainyard:drift %s -->\n' "$key"
    printf 'What the service has is not what [Git says](%s).\n' \
      "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
    printf 'Applying makes it so again; or change the manifests to what is there. This issue closes by itself.\n\n'
    report_text
  } >"$work/issue.md"
  body_of "$work/issue.md" --arg title "$title" >"$work/body.json"
  if [ -n "$issue" ]; then
    number="$(jq '.number' <<<"$issue")"
    api PATCH "issues/$number" "$work/body.json" >/dev/null && echo "Issue #$number updated."
  else
    api POST issues "$work/body.json" >"$work/created" && echo "Issue #$(jq '.number' "$work/created") opened."
  fi
}

# Closes the issue where there is one, with a comment that says why.
close_drift_issue() {
  local key="$1" issue number
  issue="$(drift_issue "$key")" || return 1
  [ -n "$issue" ] || return 0
  number="$(jq '.number' <<<"$issue")"
  printf 'The service has what Git says again.\n' >"$work/issue.md"
  body_of "$work/issue.md" >"$work/body.json"
  api POST "issues/$number/comments" "$work/body.json" >/dev/null || return 1
  jq --null-input '{state: "closed", state_reason: "completed"}' >"$work/body.json"
  api PATCH "issues/$number" "$work/body.json" >/dev/null && echo "Issue #$number closed."
}
