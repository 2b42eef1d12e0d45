"""The emulator under test, as scripts/check-peers names it."""

import os
import time

URL = os.environ["EMULATOR_URL"]
PROJECT = os.environ["HUAWEICLOUD_SDK_PROJECT_ID"]
ACCESS_KEY = os.environ["HUAWEICLOUD_SDK_AK"]
SECRET_KEY = os.environ["HUAWEICLOUD_SDK_SK"]

USER = {"username": "emulator", "password": "emulator-password", "domain": "emulator-account", "project": "cn-north-4"}

SETTINGS = {
    "worker_server_num": 1,
    "app_url": "/bucket/code/",
    "boot_file_url": "/bucket/code/train.py",
    "engine_id": 1,
    "spec_id": 2,
    "data_url": "/bucket/data/",
    "train_url": "/bucket/output/",
    "log_url": "/bucket/log/",
    "parameter": [{"label": "learning_rate", "value": "0.010"}],
}


def check(condition, message):
    """Ends the script where something is not as it should be."""
    if not condition:
        raise SystemExit(f"peer: {message}")


def eventually(condition, message, seconds=15):
    """Waits for what the service does in its own time."""
    end = time.monotonic() + seconds
    while not condition():
        check(time.monotonic() < end, message)
        time.sleep(0.2)
