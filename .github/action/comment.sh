# Comments on pull requests, and what they say was reviewed.
# shellcheck shell=bash
: "${work:?}"

# Writes a file as the comment with this marker on a pull request: changes our comment where there is one.
write_comment() {
  local number="$1" marker="$2" text="$3" comment
  api_list "issues/$number/comments" >"$work/comments" || return 1
  comment="$(first_of_ours "$marker" <"$work/comments" | jq '.id')"
  body_of "$text" >"$work/body.json"
  if [ -n "$comment" ]; then
    api PATCH "issues/comments/$comment" "$work/body.json" >/dev/null && echo "Comment $comment on #$number updated."
  else
    api POST "issues/$number/comments" "$work/body.json" >/dev/null && echo "Comment on #$number added."
  fi
}

# The comment with the plan. Its first line names the hash and the commit that the plan is of, for the merge; a plan that
# failed has none.
comment_plan() {
  local number="$1" head="$2" hash="$3" key
  key="$(report_key)"
  [ -n "$key" ] || { echo "The report has no marker; no comment is written." >&2; return 1; }
  if [ -n "$hash" ]; then
    printf '<!-- trainyard:reviewed %s %s -->\n' "$hash" "$head" >"$work/comment.md"
  else
    printf '<!-- trainyard:failed -->\n' >"$work/comment.md"
  fi
  cat "$work/report.md" >>"$work/comment.md"
  write_comment "$number" "<!-- trainyard:plan $key -->" "$work/comment.md"
}

# The comment with what came of the apply.
comment_apply() {
  local number="$1" key="$2"
  {
    printf '<!-- trainyard:apply %s -->\n' "$key"
    report_text
  } >"$work/comment.md"
  write_comment "$number" "<!-- trainyard:apply $key -->" "$work/comment.md"
}

# The merged pull request that the commit of this run came from, as JSON; nothing where there is none.
merged_pull_request() {
  api_list "commits/$GITHUB_SHA/pulls" >"$work/pulls" || return 1
  jq --compact-output --null-input --arg sha "$GITHUB_SHA" --arg branch "$GITHUB_REF_NAME" '
    first(inputs | select(.merged_at != null and .merge_commit_sha == $sha and .base.ref == $branch)) // empty' \
    "$work/pulls"
}

# The hash of the plan that was reviewed, for the project with this key: from our comment on the merged pull request, if
# it was made of the commit that was merged. Says on standard error why there is none.
reviewed_hash() {
  local key="$1" pull="$2" number head line
  number="$(jq '.number' <<<"$pull")"
  head="$(jq --raw-output '.head.sha' <<<"$pull")"
  api_list "issues/$number/comments" >"$work/comments" || return 1
  line="$(first_of_ours "<!-- trainyard:plan $key -->" <"$work/comments" \
    | jq --raw-output '.body | split("\n")[0] | rtrimstr("\r")')"
  if [ -z "$line" ]; then
    echo "#$number has no comment of $TRAINYARD_COMMENT_AUTHOR with a plan of $key" >&2
  elif ! [[ "$line" =~ ^'<!-- trainyard:reviewed '([0-9a-f]{8,64})' '([0-9a-f]{40,64})' -->'$ ]]; then
    echo "the plan in #$number failed" >&2
  elif [ "${BASH_REMATCH[2]}" != "$head" ]; then
    echo "the plan in #$number is of commit ${BASH_REMATCH[2]:0:12}, but ${head:0:12} was merged" >&2
  else
    echo "${BASH_REMATCH[1]}"
  fi
}
