"""Runs the scripts of the GitLab template's jobs as a runner would: with the real program, against the emulator.

    python3 Tests/Kits/gitlab_test.py PATH-OF-TRAINYARD
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import unittest
import xml.etree.ElementTree

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from action_runner import JOB, LONGER, ROOT, Workplace  # noqa: E402

PROGRAM = ""


class GitLabTest(unittest.TestCase):
    def setUp(self):
        self.place = Workplace(PROGRAM)
        self.addCleanup(self.place.close)
        self.template = yaml.safe_load((ROOT / "examples/gitlab/.gitlab-ci.yml").read_text())

    def install(self, checksum=None):
        """Runs what comes before a job where there is no program yet; the result says what was installed."""
        name = f"trainyard-{self.template['variables']['TRAINYARD_VERSION']}-linux-x86_64"
        self.place.write("trainyard", "#!/bin/sh\necho from the release\n")
        (self.place.path / "trainyard").chmod(0o755)
        releases = self.place.path / f"v{name.split('-')[1]}"
        releases.mkdir(exist_ok=True)
        with tarfile.open(releases / f"{name}.tar.gz", "w:gz") as tar:
            tar.add(self.place.path / "trainyard", arcname=f"{name}/trainyard")
        checksum = checksum or hashlib.sha256((releases / f"{name}.tar.gz").read_bytes()).hexdigest()
        tools = self.place.path / "tools"
        tools.mkdir(exist_ok=True)
        for tool in ("curl", "sha256sum", "tar", "gzip"):
            if not (tools / tool).exists():
                (tools / tool).symlink_to(shutil.which(tool))
        self.place.write("tools/apt-get", "#!/bin/sh\n")
        (tools / "apt-get").chmod(0o755)
        script = "\n".join(["set -eo pipefail", *self.template[".trainyard"]["before_script"], "trainyard"])
        environment = {
            **self.template["variables"], "PATH": str(tools), "TRAINYARD_RELEASES": self.place.path.as_uri(),
            "TRAINYARD_CHECKSUM": checksum}
        return subprocess.run(
            [shutil.which("bash"), "-c", script], cwd=tools, env=environment, text=True, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def job(self, name, code=0):
        """Runs one job; its reports must be there afterwards, and its scripts must pass shellcheck."""
        job = self.template[name]
        script = "\n".join(["set -eo pipefail", *self.template[".trainyard"]["before_script"], *job["script"]]) + "\n"
        subprocess.run(["shellcheck", "--shell=bash", "-"], input=script, text=True, check=True)
        environment = dict(
            self.place.credentials, HOME=str(self.place.path), CI="true", GITLAB_CI="true",
            CI_PROJECT_DIR=str(self.place.path), PATH=f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}",
            **self.template["variables"])
        run = subprocess.run(
            ["bash", "-c", script], cwd=self.place.path, env=environment, text=True, timeout=300,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(run.returncode, code, run.stdout)
        artifacts = job.get("artifacts", {})
        for file in [*artifacts.get("paths", []), *artifacts.get("reports", {}).values()]:
            self.assertTrue((self.place.path / file).exists(), f"{name} wrote no {file}")
        return run

    def read(self, name):
        return json.loads((self.place.path / name).read_text())

    def test_the_path_from_a_merge_request_to_a_scheduled_check(self):
        self.job("validate")
        self.assertEqual(self.read("codequality.json"), [])
        self.job("plan")
        self.assertEqual(self.read("terraform.json"), {"create": 1, "update": 0, "delete": 0})
        self.job("drift", code=2)
        self.job("apply")
        self.assertEqual(self.place.versions(), 1)
        self.assertEqual(xml.etree.ElementTree.parse(self.place.path / "apply.xml").getroot().tag, "testsuites")
        self.job("drift")
        self.job("apply", code=5)
        self.assertEqual(self.place.versions(), 1)

    def test_a_changed_project_is_not_applied_with_an_old_plan(self):
        self.job("plan")
        self.place.write("specs/flowers.yaml", JOB + LONGER)
        self.job("apply", code=5)

    def test_invalid_manifests_are_findings_at_their_lines(self):
        self.place.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        self.job("validate", code=3)
        [finding] = self.read("codequality.json")
        self.assertEqual(finding["location"]["path"], "specs/flowers.yaml")
        self.assertEqual(finding["location"]["lines"]["begin"], 15)

    def test_a_release_runs_only_with_its_checksum(self):
        installed = self.install()
        self.assertEqual(installed.returncode, 0, installed.stdout)
        self.assertTrue(installed.stdout.endswith("from the release\n"), installed.stdout)
        for checksum in (self.template["variables"]["TRAINYARD_CHECKSUM"], "1" * 64, "no checksum"):
            refused = self.install(checksum)
            self.assertNotEqual(refused.returncode, 0, refused.stdout)
            self.assertNotIn("from the release", refused.stdout)

    def test_applies_wait_for_each_other(self):
        self.assertTrue(self.template["apply"]["resource_group"])
        self.assertIs(self.template["apply"]["interruptible"], False)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
