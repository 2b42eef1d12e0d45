"""Runs the action's scripts with the real program against the emulator and a fake of GitHub.

    python3 Tests/Kits/action_test.py PATH-OF-TRAINYARD
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from action_runner import HEAD, JOB, LONGER, ROOT, Workplace  # noqa: E402

PROGRAM = ""
MARKER = "<!-- trainyard:plan vision -->"


class ActionTest(unittest.TestCase):
    def setUp(self):
        self.place = Workplace(PROGRAM)
        self.addCleanup(self.place.close)
        self.github = self.place.github

    def succeed(self, run, code=0):
        self.assertEqual(run.returncode, code, run.stdout)
        return run

    def plan(self, **more):
        return self.place.action("plan", event="pull_request", number=7, **more)


class PlanTest(ActionTest):
    def test_the_first_plan_adds_a_comment_and_the_next_one_changes_it(self):
        run = self.succeed(self.plan())
        self.assertEqual(run.outputs["changes"], "true")
        self.assertIn("flowers", run.summary)
        [comment] = self.github.comments_of(7)
        hash = run.outputs["hash"]
        self.assertEqual(comment["body"].split("\n")[0], f"<!-- trainyard:reviewed {hash} {HEAD} -->")
        self.assertIn(MARKER, comment["body"].split("\n"))
        self.place.write("specs/flowers.yaml", JOB + LONGER)
        second = self.succeed(self.plan())
        [comment] = self.github.comments_of(7)
        self.assertIn("longer", comment["body"])
        self.assertNotEqual(second.outputs["hash"], hash)
        self.assertIn(second.outputs["hash"], comment["body"].split("\n")[0])
        self.assertEqual([method for method, _ in self.github.writes], ["POST", "PATCH"])

    def test_a_comment_of_somebody_else_with_the_same_marker_is_left_alone(self):
        foreign = self.github.add_comment(7, MARKER + "\nmine", author="mallory")
        quoted = self.github.add_comment(7, f"see `{MARKER}`")
        repeated = self.github.add_comment(7, f"Somebody said:\n\n{MARKER}")
        elsewhere = self.github.add_comment(7, "<!-- trainyard:plan vision/prod -->\nof another environment")
        self.succeed(self.plan())
        self.assertEqual(foreign["body"], MARKER + "\nmine")
        self.assertEqual(quoted["body"], f"see `{MARKER}`")
        self.assertEqual(repeated["body"], f"Somebody said:\n\n{MARKER}")
        self.assertIn("another", elsewhere["body"])
        self.assertEqual(len(self.github.comments_of(7)), 5)

    def test_our_comment_is_found_behind_hundreds_of_others(self):
        for number in range(230):
            self.github.add_comment(7, f"talk {number}", author="alice")
        self.succeed(self.plan())
        self.succeed(self.plan())
        self.assertEqual(len(self.github.comments_of(7)), 231)

    def test_a_plan_that_fails_says_so_in_the_comment_and_names_no_hash(self):
        self.succeed(self.plan())
        self.place.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        self.succeed(self.plan(), code=3)
        [comment] = self.github.comments_of(7)
        self.assertEqual(comment["body"].split("\n")[0], "<!-- trainyard:failed -->")

    def test_a_comment_that_cannot_be_written_does_not_fail_the_plan(self):
        self.github.broken.add("POST")
        run = self.succeed(self.plan())
        self.assertIn("::warning title=Trainyard::GitHub did not do POST issues/7/comments", run.stdout)

    def test_nothing_is_sent_to_github_where_comments_are_off(self):
        self.succeed(self.plan(comment="false"))
        self.assertEqual(self.github.comments, [])

    def test_the_token_is_never_written_to_the_log_or_into_a_comment(self):
        run = self.succeed(self.plan(args="--debug-http"))
        self.assertNotIn(self.github.token, run.stdout + self.github.comments[0]["body"])

    def test_what_is_in_manifests_starts_no_workflow_command(self):
        hostile = JOB.replace("job_desc: Flowers", 'job_desc: "x\\n::error::owned\\n::add-mask::flowers"')
        self.place.write("specs/flowers.yaml", hostile)
        run = self.plan()
        outside = re.sub(r"(?ms)^::stop-commands::(\S+)$.*?^::\1::$", "", run.stdout)
        self.assertIsNone(re.search(r"(?m)^::(error::owned|add-mask)", outside), run.stdout)

    def test_all_that_the_program_says_is_fenced(self):
        stub = self.place.path / "bin" / "trainyard"
        self.place.write("bin/trainyard", "#!/bin/sh\necho ::error::owned\nprintf ::warning::owned >&2\nexit 1\n")
        stub.chmod(0o755)
        self.place.program = str(stub)
        run = self.succeed(self.place.action("validate"), code=1)
        self.assertRegex(
            run.stdout, r"(?s)\A::stop-commands::(trainyard-[0-9a-f]{32})\n::error::owned\n::warning::owned\n::\1::\n\Z")

    def test_inputs_are_data_and_not_part_of_a_script(self):
        mark = self.place.path / "owned"
        run = self.plan(env=f"$(touch {mark})", args=f"; touch {mark}\n`touch {mark}`")
        self.assertNotEqual(run.returncode, 0)
        self.assertFalse(mark.exists())


class ApplyTest(ActionTest):
    def reviewed(self):
        hash = self.succeed(self.plan()).outputs["hash"]
        self.place.merge(7)
        return hash

    def test_what_was_reviewed_is_applied_and_the_pull_request_hears_of_it(self):
        self.reviewed()
        run = self.succeed(self.place.action("apply", expect="reviewed"))
        self.assertEqual(self.place.versions(), 1)
        plan, result = self.github.comments_of(7)
        self.assertIn("trainyard:reviewed", plan["body"])
        self.assertEqual(result["body"].split("\n")[0], "<!-- trainyard:apply vision -->")
        self.assertNotIn("trainyard:plan", result["body"])
        again = self.succeed(self.place.action("apply", expect="reviewed"))
        self.assertIn("Nothing is to be applied.", again.stdout)
        self.assertEqual(self.place.versions(), 1)
        self.assertEqual(run.outputs["exit-code"], "0")

    def test_a_plan_that_has_changed_since_is_refused(self):
        self.reviewed()
        self.place.write("specs/flowers.yaml", JOB + LONGER)
        self.succeed(self.place.action("apply", expect="reviewed"), code=5)
        self.assertNotEqual(self.place.trainyard("get", "versions", "flowers").returncode, 0)
        self.assertIn("trainyard:apply", self.github.comments_of(7)[1]["body"])

    def refused(self, words, code=1):
        run = self.succeed(self.place.action("apply", expect="reviewed"), code=code)
        self.assertIn(words, run.stdout)
        self.assertNotEqual(self.place.trainyard("get", "versions", "flowers").returncode, 0)

    def test_a_plan_of_another_commit_is_refused(self):
        self.succeed(self.plan(head="c" * 40))
        self.place.merge(7)
        self.refused("is of commit cccccccccccc, but aaaaaaaaaaaa was merged")

    def test_a_hash_in_a_comment_of_somebody_else_is_not_trusted(self):
        hash = self.succeed(self.plan(comment="false")).outputs["hash"]
        self.github.add_comment(7, f"<!-- trainyard:reviewed {hash} {HEAD} -->\n{MARKER}", author="mallory")
        self.place.merge(7)
        self.refused("#7 has no comment of github-actions[bot]")

    def test_a_commit_that_came_from_no_pull_request_is_not_applied(self):
        self.succeed(self.plan())
        self.place.merge(7, commit="d" * 40)
        self.refused("came from no merged pull request")

    def test_where_the_last_plan_failed_nothing_is_applied(self):
        self.place.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        self.succeed(self.plan(), code=3)
        self.place.write("specs/flowers.yaml", JOB)
        self.place.merge(7)
        self.refused("the plan in #7 failed")

    def test_arguments_of_apply_alone_are_taken(self):
        self.reviewed()
        self.succeed(self.place.action("apply", expect="reviewed", args="--wait\ncompleted\n--timeout\n5m"))
        self.assertEqual(self.place.versions(), 1)

    def test_what_a_guard_stops_is_said_and_then_approved_by_hand(self):
        project = (self.place.path / "trainyard.yaml").read_text()
        self.place.write("trainyard.yaml", project.replace("guards: {", "guards: {max_launches: 0, "))
        hash = self.reviewed()
        self.refused("max_launches", code=4)
        self.assertIn("max_launches", self.github.comments_of(7)[1]["body"])
        self.succeed(self.place.action("apply", event="workflow_dispatch", expect=hash, approve=hash))
        self.assertEqual(self.place.versions(), 1)

    def test_a_hash_given_by_hand_needs_no_pull_request(self):
        hash = self.succeed(self.plan(comment="false")).outputs["hash"]
        self.succeed(self.place.action("apply", event="workflow_dispatch", expect=hash))
        self.assertEqual(self.place.versions(), 1)
        self.assertEqual(self.github.writes, [])


class DriftTest(ActionTest):
    def drift(self, **more):
        return self.place.action("drift", event="schedule", **more)

    def test_an_issue_is_opened_kept_up_to_date_and_closed(self):
        foreign = self.github.add_issue("Drift: vision", "<!-- trainyard:drift vision -->", author="mallory")
        opened = self.succeed(self.drift())
        self.assertEqual(opened.outputs["changes"], "true")
        [issue] = self.github.issues[1:]
        self.assertEqual((issue["title"], issue["state"]), ("Drift: vision", "open"))
        self.assertIn("flowers", issue["body"])
        self.place.write("specs/flowers.yaml", JOB + LONGER)
        self.succeed(self.drift())
        self.assertEqual(len(self.github.issues), 2)
        self.assertIn("longer", issue["body"])
        self.assertEqual(self.place.trainyard("apply", "--auto-approve").returncode, 0)
        self.succeed(self.drift())
        self.assertEqual(issue["state"], "closed")
        self.assertEqual(foreign["state"], "open")
        writes = list(self.github.writes)
        self.succeed(self.drift())
        self.assertEqual(self.github.writes, writes)
        self.place.write("specs/flowers.yaml", JOB + LONGER.replace("120", "150"))
        self.succeed(self.drift())
        self.assertEqual([issue["state"] for issue in self.github.issues], ["open", "closed", "open"])

    def test_a_plan_that_fails_leaves_the_issue_alone(self):
        self.succeed(self.drift())
        writes = list(self.github.writes)
        self.place.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        self.succeed(self.drift(), code=3)
        self.assertEqual(self.github.writes, writes)

    def test_an_issue_that_cannot_be_written_fails_the_check(self):
        self.github.broken.add("POST")
        run = self.drift()
        self.assertEqual(run.returncode, 1)
        self.assertIn("the issue could not be written", run.stdout)


class InstallTest(unittest.TestCase):
    """The action's installation from a folder of releases."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="trainyard-kits-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        release = self.path / "v1.2.3"
        (release / "trainyard-1.2.3-linux-x86_64").mkdir(parents=True)
        program = release / "trainyard-1.2.3-linux-x86_64" / "trainyard"
        program.write_text("#!/bin/sh\necho 1.2.3\n")
        program.chmod(0o755)
        self.archive = release / "trainyard-1.2.3-linux-x86_64.tar.gz"
        with tarfile.open(self.archive, "w:gz") as tar:
            tar.add(program.parent, arcname=program.parent.name)
        self.checksum = hashlib.sha256(self.archive.read_bytes()).hexdigest()
        self.sums = release / "SHA256SUMS"
        self.sums.write_text(f"{self.checksum}  {self.archive.name}\n")

    def install(self, search=None, **inputs):
        paths = self.path / "paths"
        paths.write_text("")
        environment = {
            "PATH": str(search or os.environ["PATH"]), "HOME": str(self.path), "RUNNER_TEMP": str(self.path),
            "GITHUB_PATH": str(paths), "TRAINYARD_RELEASES": self.path.as_uri(), "TRAINYARD_VERSION": "v1.2.3"}
        environment |= {f"TRAINYARD_{name.upper()}": value for name, value in inputs.items()}
        run = subprocess.run(
            [str(ROOT / ".github/action/install.sh")], env=environment, text=True, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        run.paths = paths.read_text().split("\n")[:-1]
        return run

    @unittest.skipUnless(os.uname().sysname == "Linux" and os.uname().machine == "x86_64", "no release for this machine")
    def test_a_release_is_installed(self):
        for inputs in ({}, {"version": "1.2.3"}, {"version": "", "ref": "v1.2.3"}, {"checksum": self.checksum}):
            run = self.install(**inputs)
            self.assertEqual((run.returncode, run.stdout), (0, "1.2.3\n"), run.stdout)
            self.assertTrue(os.access(f"{run.paths[0]}/trainyard", os.X_OK))

    @unittest.skipUnless(os.uname().sysname == "Linux" and os.uname().machine == "x86_64", "no release for this machine")
    def test_what_has_another_checksum_is_not_run(self):
        self.sums.write_text(f"{'0' * 64}  {self.archive.name}\n")
        cases = [({}, "checksum"), ({"checksum": "1" * 64}, "checksum"), ({"checksum": "x"}, "checksum")]
        for inputs, words in cases:
            run = self.install(**inputs)
            self.assertEqual((run.returncode, run.paths), (1, []), run.stdout)
            self.assertIn(words, run.stdout)
        self.sums.write_text("")
        self.assertIn("does not name", self.install().stdout)

    @unittest.skipUnless(os.uname().sysname == "Linux", "the page is for Linux")
    def test_the_page_installs_a_release(self):
        version = subprocess.run([PROGRAM, "--version"], text=True, capture_output=True, check=True).stdout.split()[-1]
        page = (ROOT / "README.md").read_text()
        [script] = re.findall(r"(?ms)^## Install$.*?^```sh\n(.*?)^```$", page)
        self.assertIn(f"name=trainyard-{version}-linux-x86_64", script)
        script = script.replace(version, "1.2.3").replace("/usr/local/bin", str(self.path / "bin"))
        script = re.sub(r"(?m)^releases=\S+", f"releases={self.path.as_uri()}/v1.2.3", script)
        (self.path / "bin").mkdir()
        run = subprocess.run(
            ["bash", "-ec", 'sudo() { "$@"; }\n' + script], cwd=self.path, text=True, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(run.returncode, 0, run.stdout)
        self.assertTrue(os.access(self.path / "bin" / "trainyard", os.X_OK))

    def test_an_installed_program_is_found_or_missed(self):
        tools = self.path / "tools"
        tools.mkdir()
        for name in ("bash", "dirname", "mktemp", "rm"):
            (tools / name).symlink_to(shutil.which(name))
        missing = self.install(version="installed", search=tools)
        self.assertEqual((missing.returncode, missing.paths), (1, []), missing.stdout)
        self.assertIn("::error title=Trainyard::trainyard is not installed", missing.stdout)
        program = tools / "trainyard"
        program.write_text("#!/bin/sh\necho 1.2.3\n")
        program.chmod(0o755)
        found = self.install(version="installed", search=tools)
        self.assertEqual((found.returncode, found.stdout, found.paths), (0, "1.2.3\n", [str(tools)]))

    def test_what_is_no_version_is_refused(self):
        for version in ("latest", "v1", "../../v1.2.3", "v1.2.3/../x", "1.2.3 --x"):
            run = self.install(version=version)
            self.assertEqual((run.returncode, run.paths), (1, []), run.stdout)
            self.assertIn("::error title=Trainyard::", run.stdout)


class CommandTest(ActionTest):
    def test_manifests_are_validated_without_a_service(self):
        self.place.credentials.clear()
        self.succeed(self.place.action("validate"))
        self.place.write("specs/flowers.yaml", JOB.replace("baseline", "V0001"))
        run = self.succeed(self.place.action("validate"), code=3)
        self.assertRegex(run.stdout, r"(?m)^::error .*file=specs/flowers\.yaml,line=15")

    def test_an_unknown_command_is_refused(self):
        run = self.place.action("destroy")
        self.assertEqual(run.returncode, 1)
        self.assertIn("not 'destroy'", run.stdout)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
