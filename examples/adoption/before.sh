#!/usr/bin/env bash
# Plays the years before: makes jobs in the emulator's file as somebody does in the console, without any mark of ours.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p .trainyard
rm -f .trainyard/ready
trainyard emulator --no-auth --store .trainyard/emulator.db --ready-file .trainyard/ready 2>.trainyard/log &
emulator=$!
trap 'kill "$emulator"; wait "$emulator" 2>/dev/null || true' EXIT
for _ in $(seq 600); do [ -s .trainyard/ready ] && break; sleep 0.1; done
project="$(sed -n 's/.*HUAWEICLOUD_SDK_PROJECT_ID=\([0-9a-f]*\).*/\1/p' .trainyard/log)"

create() {
  curl --silent --show-error --fail --noproxy '*' --header 'Content-Type: application/json' --data "$2" \
    --output /dev/null "$(cat .trainyard/ready)/v1/$project/$1"
}

create training-job-configs '{
  "config_name": "faces-defaults", "config_desc": "Made in the console", "worker_server_num": 1,
  "app_url": "/faces/code/", "boot_file_url": "/faces/code/train.py", "engine_id": 36, "spec_id": 4,
  "data_url": "/faces/data/", "train_url": "/faces/out/",
  "parameter": [{"label": "rate", "value": "0.010"}]}'
create training-jobs '{
  "job_name": "faces", "job_desc": "Face detector", "config": {
    "worker_server_num": 1, "app_url": "/faces/code/", "boot_file_url": "/faces/code/train.py", "engine_id": 36,
    "spec_id": 4, "data_url": "/faces/data/", "train_url": "/faces/out/1/",
    "parameter": [{"label": "rate", "value": "0.010"}, {"label": "epochs", "value": "90"}]}}'
