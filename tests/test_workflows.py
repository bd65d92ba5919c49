"""The workflows of GitHub and GitLab are what these read, and run commands that there are."""

import re
import subprocess
import sys

import pytest

from tests.commands import ROOT

WORKFLOWS = {".github/workflows/ci.yml": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_as_its_schema_wants_it(name: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", WORKFLOWS[name], str(ROOT / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_makes_what_there_is_to_make(name: str) -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    called = re.findall(r"- (?:run: )?make\b ?([a-z-]*)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)

    assert called == ["", "check", "test", "sbom", "audit", "test-windows"]
    assert set(called) - {""} <= set(targets)


def test_what_they_install_is_what_contributing_asks_for() -> None:
    told = set(re.findall(r"[a-z0-9-]+", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    for name in WORKFLOWS:
        line = re.search(r"--no-install-recommends (.*)", (ROOT / name).read_text(encoding="utf-8"))
        assert line
        assert set(line[1].split()) - {"wine"} <= told
