#!/usr/bin/env bash
# Plays somebody in the console who changes a configuration in the emulator's file.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p .trainyard
rm -f .trainyard/ready
trainyard emulator --no-auth --store .trainyard/emulator.db --ready-file .trainyard/ready 2>.trainyard/log &
emulator=$!
trap 'kill "$emulator"; wait "$emulator" 2>/dev/null || true' EXIT
for _ in $(seq 600); do [ -s .trainyard/ready ] && break; sleep 0.1; done
project="$(sed -n 's/.*HUAWEICLOUD_SDK_PROJECT_ID=\([0-9a-f]*\).*/\1/p' .trainyard/log)"

curl --silent --show-error --fail --noproxy '*' --request PUT --output /dev/null \
  --header 'Content-Type: application/json' "$(cat .trainyard/ready)/v1/$project/training-job-configs/ships-defaults" \
  --data '{
    "config_desc": "Shared by all runs on ships [trainyard:ships]", "worker_server_num": 2,
    "app_url": "/ships/code/", "boot_file_url": "/ships/code/train.py", "engine_id": 37, "spec_id": 2,
    "data_url": "/ships/data/", "train_url": "/ships/out/"}'
