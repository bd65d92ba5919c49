"""`make mutants` runs: mutmut changes one function in small ways, and what no test notices is told."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from generator.doctor import ROOT
from tests.contents import CASES

CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
LEFT_OUT = [argument.removeprefix("--deselect=") for argument in CONFIG["pytest_add_cli_args"] if "=" in argument]
NAMED = (
    *(*CONFIG["source_paths"], *CONFIG["also_copy"], *CONFIG["pytest_add_cli_args_test_selection"]),
    *(test.partition("::")[0] for test in LEFT_OUT),
)

TINY_TEST = """
from generator.text.codes import is_code


def test_three_letters_are_no_code() -> None:
    assert is_code("xw9m")
    assert not is_code("xw9")
"""


@pytest.mark.parametrize("path", NAMED)
def test_all_that_mutmut_copies_and_runs_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_case_with_links_is_left_out() -> None:
    linked = {path.relative_to(CASES).parts[:2] for path in CASES.rglob("*") if path.is_symlink()}

    assert linked
    assert linked == {tuple(test.partition("[")[2].rstrip("]").split("/")) for test in LEFT_OUT if "[" in test}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout that is set up, in which one small module is changed and one small test is run."""
    for name in (*CONFIG["source_paths"], *CONFIG["also_copy"], "pyproject.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    (tmp_path / "tests" / "test_tiny.py").write_text(TINY_TEST, encoding="utf-8")
    project = tmp_path / "pyproject.toml"
    narrow = {"only_mutate": "generator/text/codes.py", "pytest_add_cli_args_test_selection": "tests/test_tiny.py"}
    text = project.read_text(encoding="utf-8")
    for key, path in narrow.items():
        text, count = re.subn(rf"^{key} = \[[^\]]*\]", f'{key} = ["{path}"]', text, flags=re.MULTILINE)
        assert count == 1
    project.write_text(text, encoding="utf-8")
    return tmp_path


def test_make_mutants_tells_which_changes_no_test_notices(checkout: Path) -> None:
    own = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTEST_", "COV_", "COVERAGE_")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    command = ["make", "-o", "set-up-test", "mutants", "ONLY=generator.text.codes.x_is_code__*"]

    run = subprocess.run(command, cwd=checkout, env=plain, check=False, capture_output=True, text=True)

    assert run.returncode == 0, run.stdout + run.stderr
    noticed = re.findall(r"^🎉 (\S+)", run.stdout, re.MULTILINE)
    missed = re.findall(r"^🙁 (\S+)", run.stdout, re.MULTILINE)
    assert len(noticed) > 2  # “<” for “<=” before four letters, “or” for “and”, …
    assert missed  # no test here has a long code
    assert re.findall(r"^ +(\S+): survived$", run.stdout, re.MULTILINE) == missed
    assert "not checked" not in run.stdout
