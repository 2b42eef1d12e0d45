"""The rendered overlay that tests use is what the overlay of the example says: compared with kustomize where it is
installed, and everywhere with a merge of its own.

    python3 Tests/Kits/kustomize_test.py PATH-OF-TRAINYARD
"""

import copy
import pathlib
import shutil
import subprocess
import sys
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/kustomize"


def merged(base, patch):
    """Mappings merge, everything else is replaced."""
    if not isinstance(base, dict) or not isinstance(patch, dict):
        return copy.deepcopy(patch)
    result = copy.deepcopy(base)
    for key, value in patch.items():
        result[key] = merged(base.get(key), value)
    return result


def built(folder):
    kustomization = yaml.safe_load((folder / "kustomization.yaml").read_text())
    documents = []
    for resource in kustomization["resources"]:
        path = folder / resource
        documents += built(path) if path.is_dir() else list(yaml.safe_load_all(path.read_text()))
    for entry in kustomization.get("patches", []):
        patch = yaml.safe_load((folder / entry["path"]).read_text() if "path" in entry else entry["patch"])
        name = entry["target"]["name"] if "target" in entry else patch["metadata"]["name"]
        [index] = [number for number, one in enumerate(documents) if one["metadata"]["name"] == name]
        documents[index] = merged(documents[index], patch) if isinstance(patch, dict) else added(documents[index], patch)
    return documents


def added(document, operations):
    document = copy.deepcopy(document)
    for operation in operations:
        assert operation["op"] == "add" and operation["path"].endswith("/-"), operation
        place = document
        for part in operation["path"].split("/")[1:-1]:
            place = place[part]
        place.append(operation["value"])
    return document


class KustomizeTest(unittest.TestCase):
    rendered = list(yaml.safe_load_all((ROOT / "Tests/Kits/kustomize/prod.yaml").read_text()))

    def test_the_rendered_overlay_is_what_the_files_say(self):
        self.assertEqual(built(EXAMPLE / "overlays/prod"), self.rendered)

    @unittest.skipUnless(shutil.which("kustomize"), "kustomize is not installed")
    def test_kustomize_renders_the_same(self):
        run = subprocess.run(
            ["kustomize", "build", "overlays/prod"], cwd=EXAMPLE, capture_output=True, text=True, check=True)
        self.assertEqual(list(yaml.safe_load_all(run.stdout)), self.rendered)


if __name__ == "__main__":
    del sys.argv[1:2]
    unittest.main()
