#!/usr/bin/env bash
# A team's own test: do our specs plan and apply, and is every run launched once, on a bad day of the service?
#
# It needs bash, curl and trainyard (TRAINYARD names another program), and stops by itself.
set -euo pipefail
trainyard="${TRAINYARD:-trainyard}"
project="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"

# The control interface is opened by a secret of our own, so that nothing has to be read from the output.
TRAINYARD_EMULATOR_TOKEN="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
export TRAINYARD_EMULATOR_TOKEN
export HUAWEICLOUD_SDK_AK=EMULATORACCESSKEY HUAWEICLOUD_SDK_SK=emulator-secret-key-of-forty-characters-
export HUAWEICLOUD_SDK_PROJECT_ID=0123456789abcdef0123456789abcdef

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# 1. A service of our own on a free port. The ready file has its address as soon as it answers.
"$trainyard" emulator --faults "$project/faults.yaml" --ready-file "$work/url" 2>"$work/emulator.log" &
emulator=$!
cleanup() {
  kill "$emulator" 2>/dev/null || true
  wait "$emulator" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
for _ in $(seq 600); do
  [ ! -s "$work/url" ] || break
  kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator.log")"
  sleep 0.1
done
[ -s "$work/url" ] || fail "the emulator does not answer"
url="$(cat "$work/url")"

control() { # METHOD PATH [BODY]
  curl --silent --show-error --fail --noproxy '*' -X "$1" -H "X-Emulator-Token: $TRAINYARD_EMULATOR_TOKEN" \
    ${3:+--data "$3"} "$url/__emulator/$2"
}

expect() { # EXIT-CODE ARGUMENTS...
  local wanted="$1" actual=0
  shift
  "$trainyard" "$@" --endpoint "$url" || actual=$?
  [ "$actual" -eq "$wanted" ] || fail "'trainyard $1' ended with $actual instead of $wanted"
}

# 2. Our specs, as our pipeline applies them.
cp -R "$project/trainyard.yaml" "$project/specs" "$work"
cd "$work"
expect 2 plan --detailed-exitcode
expect 0 apply --auto-approve --settle 5s
expect 0 plan --detailed-exitcode

# 3. Each run that is declared was launched once: one request with its rate was carried out, whatever was answered.
control GET requests >requests.json
for rate in 0.1 0.03 0.01 0.003; do
  launches="$(awk '{ gsub(/\{"sequence"/, "\n&"); print }' requests.json \
    | grep -E '"endpoint":"create(Job|Version)"' | grep -F "\\\"value\\\":\\\"$rate\\\"" | grep -cv '"status":429' || true)"
  [ "$launches" -eq 1 ] || fail "the run with the rate $rate was launched $launches times"
done

# 4. Faults that never happened would prove nothing.
if control GET faults | grep -F '"hits":0'; then fail "a rule of faults.yaml never hit"; fi

# 5. Faults can be switched while the service runs: here our key is revoked, and then it is not.
control DELETE faults >answer.json
control POST faults '{"rules": [{"effect": "fail", "status": 401, "code": "APIGW.0301", "message": "revoked"}]}' >answer.json
expect 8 plan
control DELETE faults >answer.json
expect 0 plan --detailed-exitcode

# 6. The emulator ends when it is told to, and takes its ready file with it.
kill "$emulator"
wait "$emulator" || fail "the emulator ended with $?"
[ ! -e "$work/url" ] || fail "the ready file is still there"
echo "passed: 4 runs, each launched once"
