"""Runs the hooks under pre-commit itself, in a repository with a project.

    python3 Tests/Kits/pre_commit_test.py PATH-OF-TRAINYARD
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from action_runner import JOB, ROOT  # noqa: E402

PROGRAM = ""
PROJECT = """\
apiVersion: trainyard/v1
kind: Project
metadata: {name: vision}
spec:
  specs: [specs]
  remote: {emulator: .trainyard/emulator.db}
"""


class PreCommitTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="trainyard-kits-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.environment = {
            "PATH": f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}", "HOME": str(self.path),
            "PRE_COMMIT_HOME": str(self.path / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com"}
        hooks = self.path / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        revision = self.commit(hooks)
        self.project = self.path / "project"
        (self.project / "specs").mkdir(parents=True)
        self.write("trainyard.yaml", PROJECT)
        self.write("specs/flowers.yaml", JOB)
        self.write(".pre-commit-config.yaml", f"""\
repos:
  - repo: {hooks}
    rev: {revision}
    hooks: [{{id: trainyard-validate}}, {{id: trainyard-fmt}}]
""")
        subprocess.run([PROGRAM, "fmt"], cwd=self.project, env=self.environment, check=True, capture_output=True)
        self.commit(self.project)

    def write(self, name, text):
        (self.project / name).write_text(text)

    def git(self, folder, *arguments):
        run = subprocess.run(
            ["git", *arguments], cwd=folder, env=self.environment, check=True, capture_output=True, text=True)
        return run.stdout.strip()

    def commit(self, folder):
        self.git(folder, "init", "--quiet")
        self.git(folder, "add", ".")
        self.git(folder, "commit", "--quiet", "--message", "all")
        return self.git(folder, "rev-parse", "HEAD")

    def run_hooks(self, code):
        run = subprocess.run(
            ["pre-commit", "run", "--all-files", "--verbose"], cwd=self.project, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
        self.assertEqual(run.returncode, code, run.stdout)
        return run.stdout

    def test_a_right_project_passes(self):
        self.run_hooks(code=0)

    def test_a_wrong_manifest_stops_the_commit(self):
        self.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        self.assertIn("specs/flowers.yaml:15", self.run_hooks(code=1))

    def test_an_unformatted_manifest_is_formatted_and_stops_the_commit(self):
        right = (self.project / "specs/flowers.yaml").read_text()
        self.write("specs/flowers.yaml", right.replace("    worker_server_num: 1", "    worker_server_num:   1"))
        self.run_hooks(code=1)
        self.assertEqual((self.project / "specs/flowers.yaml").read_text(), right)
        self.run_hooks(code=0)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
