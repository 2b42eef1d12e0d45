# Functions that the scripts of the action share. Everything from outside comes through the environment.
# shellcheck shell=bash
: "${work:?}"

# Ends with a message that GitHub shows at the top of the run.
fail() {
  printf '::error title=Trainyard::%s\n' "$(escaped "$*")"
  exit 1
}

warn() {
  printf '::warning title=Trainyard::%s\n' "$(escaped "$*")"
}

# Text as the message of a workflow command.
escaped() {
  local text="${1//'%'/%25}"
  text="${text//$'\r'/%0D}"
  printf '%s' "${text//$'\n'/%0A}"
}

# A call of GitHub's REST API: METHOD, PATH and a file with the body, if any. Prints the answer.
# Only reads are tried again: a comment that was sent twice would stand there twice.
api() {
  local method="$1" path="$2" body="${3:-}"
  local options=(--silent --show-error --fail-with-body --max-time 60 --request "$method")
  [ "$method" != GET ] || options+=(--retry 3 --retry-max-time 120)
  [ -z "$body" ] || options+=(--header 'Content-Type: application/json' --data-binary "@$body")
  if [ ! -f "$work/headers" ]; then
    (umask 077 && printf 'Authorization: Bearer %s\nX-GitHub-Api-Version: 2022-11-28\n' "$TRAINYARD_TOKEN" >"$work/headers")
  fi
  if ! curl "${options[@]}" --header "@$work/headers" --header 'Accept: application/vnd.github+json' \
    "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/$path" >"$work/answer" 2>"$work/curl.log"; then
    printf 'GitHub did not do %s %s: %s %s\n' "$method" "$path" "$(tail -n 1 "$work/curl.log")" \
      "$(jq --raw-output '.message? // empty' "$work/answer" 2>/dev/null || true)" >&2
    return 1
  fi
  cat "$work/answer"
}

# All elements of a list, one JSON object a line: a path with its query.
api_list() {
  local path="$1" page=1 separator='?'
  [[ "$path" != *'?'* ]] || separator='&'
  while [ "$page" -le 100 ]; do
    api GET "$path${separator}per_page=100&page=$page" >"$work/page" || return 1
    jq --compact-output '.[]' "$work/page"
    [ "$(jq length "$work/page")" -eq 100 ] || return 0
    page=$((page + 1))
  done
  printf 'GitHub lists more than %s objects under %s\n' $((100 * (page - 1))) "$path" >&2
  return 1
}

# Of the objects on standard input, the first that our bot wrote and that begins with this line, or has it behind the line
# about the review. What somebody else wrote is never taken, nor what our bot quotes of others further down.
first_of_ours() {
  jq --compact-output --null-input --arg author "$TRAINYARD_COMMENT_AUTHOR" --arg marker "$1" '
    first(inputs
      | select(.user.login == $author and .pull_request == null)
      | select((.body // "") | split("\n") | .[0:2] | map(rtrimstr("\r")) | index([$marker])))
    // empty'
}

# The marker of a report, without its frame: who owns the objects, and the environment where there is one.
report_key() {
  [ -f "$work/report.md" ] || return 0
  sed -n 's/^<!-- trainyard:plan \(.*\) -->$/\1/p' "$work/report.md" | head -n 1
}

# The report without its marker, for places that have a marker of their own.
report_text() {
  sed '/^<!-- trainyard:plan .* -->$/d' "$work/report.md"
}

# Writes {"body": FILE} and more fields as JSON: the file with the text, then options of jq.
body_of() {
  local text="$1"
  shift
  jq --null-input --rawfile body "$text" "$@" '{body: $body} + ($ARGS.named | del(.body))'
}
