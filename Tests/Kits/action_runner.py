"""Runs the action as a runner would: the emulator as the service, a fake of GitHub, a project in a folder of its own."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import time

from fake_github import FakeGitHub

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = "a" * 40
MERGE = "b" * 40

PROJECT = """\
apiVersion: trainyard/v1
kind: Project
metadata: {name: vision}
spec:
  specs: [specs]
  remote: {endpoint: "%s", project_id: "%s"}
  undeclared_versions: delete
  guards: {max_delete_percent: 100}
"""

JOB = """\
apiVersion: modelarts/v1
kind: TrainingJob
metadata: {name: flowers}
spec:
  job_desc: Flowers
  config:
    worker_server_num: 1
    app_url: /flowers/code/
    boot_file_url: /flowers/code/train.py
    engine_version: PyTorch-1.0.0-python3.6
    spec_code: modelarts.vm.gpu.p100
    data_url: /flowers/data/
    train_url: /flowers/out/
  versions:
    - name: baseline
      config: {parameter: {epochs: 90}}
"""

LONGER = """\
    - name: longer
      config: {parameter: {epochs: 120}}
"""


class Workplace:
    """A folder with a project, an emulator, and a repository at GitHub."""

    def __init__(self, program):
        self.program = program
        self.github = FakeGitHub()
        self.folder = tempfile.TemporaryDirectory(prefix="trainyard-kits-")
        self.path = pathlib.Path(self.folder.name)
        ready = self.path / "ready"
        self.log = open(self.path / "emulator.log", "w+")
        self.emulator = subprocess.Popen(
            [program, "emulator", "--ready-file", str(ready), "--speed", "20"], stderr=self.log, stdout=self.log,
            cwd=self.path, env={"HOME": str(self.path), "PATH": os.environ["PATH"]})
        for _ in range(600):
            if ready.exists() and ready.read_text().strip():
                break
            assert self.emulator.poll() is None, (self.path / "emulator.log").read_text()
            time.sleep(0.05)
        exports = (self.path / "emulator.log").read_text()
        self.credentials = dict(re.findall(r"(HUAWEICLOUD_SDK_\w+)=(\S+)", exports))
        self.write("trainyard.yaml", PROJECT % (ready.read_text().strip(), self.credentials["HUAWEICLOUD_SDK_PROJECT_ID"]))
        self.write("specs/flowers.yaml", JOB)

    def close(self):
        self.emulator.terminate()
        self.emulator.wait(30)
        self.log.close()
        self.github.close()
        self.folder.cleanup()

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def trainyard(self, *arguments):
        environment = dict(self.credentials, HOME=str(self.path), PATH=os.environ["PATH"])
        return subprocess.run(
            [self.program, *arguments], cwd=self.path, env=environment, capture_output=True, text=True, timeout=300)

    def versions(self, job="flowers"):
        """How many versions the service has of a job."""
        listed = self.trainyard("get", "versions", job, "--output", "json")
        assert listed.returncode == 0, listed.stderr
        return len(json.loads(listed.stdout))

    def merge(self, number, head=HEAD, commit=MERGE):
        self.github.pulls.append({
            "number": number, "merged_at": "2026-01-01T00:00:00Z", "merge_commit_sha": commit,
            "base": {"ref": "main"}, "head": {"sha": head}})

    def action(self, command, event="push", number=None, head=HEAD, sha=MERGE, **inputs):
        """Runs the action's script; the result has its exit code, log, outputs and summary."""
        files = {name: self.path / f"{name}.txt" for name in ("output", "summary", "event")}
        for file in files.values():
            file.write_text("")
        if number is not None:
            files["event"].write_text(json.dumps({"pull_request": {"number": number, "head": {"sha": head}}}))
        environment = dict(
            self.credentials, HOME=str(self.path), PATH=f"{pathlib.Path(self.program).parent}:{os.environ['PATH']}",
            CI="true", GITHUB_ACTIONS="true", GITHUB_API_URL=self.github.url, GITHUB_REPOSITORY="vision/training",
            GITHUB_EVENT_NAME=event, GITHUB_EVENT_PATH=str(files["event"]), GITHUB_OUTPUT=str(files["output"]),
            GITHUB_STEP_SUMMARY=str(files["summary"]), GITHUB_SHA=sha, GITHUB_REF_NAME="main", GITHUB_RUN_ID="77",
            GITHUB_WORKSPACE=str(self.path), RUNNER_TEMP=str(self.path), TRAINYARD_COMMAND=command,
            TRAINYARD_TOKEN=self.github.token, no_proxy="127.0.0.1", NO_PROXY="127.0.0.1")
        environment |= {f"TRAINYARD_{name.upper()}": value for name, value in inputs.items()}
        run = subprocess.run(
            [str(ROOT / ".github/action/run.sh")], cwd=self.path, env=environment, text=True, timeout=300,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        run.outputs = dict(re.findall(r"(?m)^([a-z-]+)<<(?:.*)\n(.*)$", files["output"].read_text()))
        run.summary = files["summary"].read_text()
        return run
