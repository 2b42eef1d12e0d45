"""No script in the action or a workflow has an expression inside: what comes from outside comes through the environment.

    python3 Tests/Kits/inputs_test.py PATH-OF-TRAINYARD
"""

import pathlib
import re
import sys
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


def workflows():
    for folder in (".github/workflows", "examples/github", "examples/emulator"):
        for file in sorted((ROOT / folder).glob("*.yml")):
            workflow = yaml.safe_load(file.read_text())
            if "jobs" in workflow:
                yield str(file.relative_to(ROOT)), workflow


def steps():
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    yield from (("action.yml", step) for step in action["runs"]["steps"])
    for file, workflow in workflows():
        for job in workflow["jobs"].values():
            yield from ((file, step) for step in job.get("steps", []))


class InputsTest(unittest.TestCase):
    def test_no_script_has_an_expression_inside(self):
        found = list(steps())
        self.assertGreater(len(found), 8)
        for file, step in found:
            self.assertNotIn("${{", step.get("run", ""), f"{file}: {step.get('name') or step.get('run')}")

    def test_every_input_of_the_action_is_used_and_described(self):
        text = (ROOT / "action.yml").read_text()
        inputs = yaml.safe_load(text)["inputs"]
        for name, entry in inputs.items():
            self.assertTrue(entry.get("description"), name)
            self.assertIn("${{ inputs.%s }}" % name, text)

    def test_the_examples_use_inputs_that_there_are(self):
        inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
        uses = [(file, step) for file, step in steps() if "/trainyard@" in step.get("uses", "")]
        self.assertGreaterEqual(len(uses), 4)
        for file, step in uses:
            self.assertLessEqual(set(step.get("with", {})), set(inputs), file)

    def test_actions_of_others_are_pinned_to_a_commit(self):
        uses = [(file, step["uses"]) for file, step in steps() if "uses" in step and "/trainyard@" not in step["uses"]]
        self.assertGreaterEqual(len(uses), 6)
        for file, name in uses:
            self.assertRegex(name, r"^[\w-]+/[\w-]+@[0-9a-f]{40}$", file)

    def test_tokens_may_do_little(self):
        found = list(workflows())
        self.assertGreaterEqual(len(found), 6)
        writes = {"pull-requests": "write"}, {"issues": "write"}, {"contents": "write"}, {}
        for file, workflow in found:
            self.assertEqual(workflow.get("permissions"), {"contents": "read"}, file)
            for job in workflow["jobs"].values():
                more = {name: level for name, level in job.get("permissions", {}).items() if level != "read"}
                self.assertIn(more, writes, file)
        for file, step in steps():
            if step.get("uses", "").startswith("actions/checkout@"):
                self.assertIs(step["with"]["persist-credentials"], False, f"{file}: the checkout keeps a token")


if __name__ == "__main__":
    del sys.argv[1:2]
    unittest.main()
