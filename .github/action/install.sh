#!/usr/bin/env bash
# Puts the program on the PATH of the steps that follow: a release with its checksum checked, or built from the sources
# that the action came with.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/trainyard-install.XXXXXX")"
trap 'rm -rf "$work/"*.log' EXIT
# shellcheck source=.github/action/lib.sh
. "$here/lib.sh"

: "${TRAINYARD_VERSION:=}" "${TRAINYARD_CHECKSUM:=}" "${TRAINYARD_RELEASES:=}" "${TRAINYARD_REF:=}"
: "${TRAINYARD_REPOSITORY:=}" "${GITHUB_SERVER_URL:=https://github.com}" "${GITHUB_PATH:=/dev/null}"

# By default the version that the action itself has; a branch or a commit has no release, and is built.
version="$TRAINYARD_VERSION"
if [ -z "$version" ]; then
  if [[ "$TRAINYARD_REF" =~ ^v[0-9]+\.[0-9]+\.[0-9]+ ]]; then version="$TRAINYARD_REF"; else version=source; fi
fi

from_sources() {
  command -v swift >/dev/null || fail "there is no Swift toolchain to build trainyard with: use a release of the action," \
    "name one in the input 'version', or run in the container swift:6.3"
  "$here/../../scripts/setup"
  (cd "$here/../.." && swift build --configuration release --product trainyard)
  bin="$(cd "$here/../.." && swift build --configuration release --product trainyard --show-bin-path)"
}

from_release() {
  local number="${version#v}" name releases
  [[ "$number" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] \
    || fail "the input 'version' is a version such as v0.1.0, 'source' or 'installed', not '$version'"
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] \
    || fail "releases are for Linux on x86_64, not for $(uname -s) on $(uname -m); use version: source"
  name="trainyard-$number-linux-x86_64"
  releases="${TRAINYARD_RELEASES:-$GITHUB_SERVER_URL/$TRAINYARD_REPOSITORY/releases/download}"
  download "${releases%/}/v$number/$name.tar.gz" "$work/$name.tar.gz"
  if [ -n "$TRAINYARD_CHECKSUM" ]; then
    printf '%s  %s\n' "$TRAINYARD_CHECKSUM" "$name.tar.gz" >"$work/expected"
  else
    download "${releases%/}/v$number/SHA256SUMS" "$work/SHA256SUMS"
    grep -E "^[0-9a-f]{64}  $name\.tar\.gz$" "$work/SHA256SUMS" >"$work/expected" \
      || fail "SHA256SUMS of v$number does not name $name.tar.gz"
  fi
  (cd "$work" && sha256sum --check --strict --quiet expected) \
    || fail "the checksum of $name.tar.gz is wrong; nothing of it was run"
  tar --extract --gzip --no-same-owner --file "$work/$name.tar.gz" --directory "$work" "$name/trainyard"
  bin="$work/$name"
}

download() {
  curl --silent --show-error --fail --location --retry 3 --max-time 300 --output "$2" "$1" 2>"$work/curl.log" \
    || fail "cannot download $1: $(tail -n 1 "$work/curl.log")"
}

case "$version" in
  source) from_sources ;;
  installed)
    bin="$(dirname "$(type -P trainyard || true)")"
    [[ "$bin" == /* ]] || fail "trainyard is not installed on this runner: no absolute folder of its PATH has it"
    ;;
  *) from_release ;;
esac
echo "$bin" >>"$GITHUB_PATH"
"$bin/trainyard" --version
