"""What a fresh clone promises: two commands, locked and hashed requirements, no trace of one machine."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.doctor import ROOT

LOCKS = ("build", "runtime", "dev", "peers", "mutants")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^\.PHONY: (\S+)$", MAKEFILE, flags=re.MULTILINE)

# Written apart, so that this file does not hold what it looks for.
OF_ONE_REGISTRY = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "registry.npm" + "js.org",
    "debian" + ".org/debian",
)
OF_ONE_MACHINE = ("/ro" + "ot/", "/wo" + "rk/", "/op" + "t/pypi", "/op" + "t/wheels")
OPTIONS_OF_A_LOCK = ("--index-url", "--extra-index-url", "--find-links", "--trusted-host", "file:")


def git(*arguments: str) -> str:
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # `make test` runs these tests: its own flags are not for this one.
    plain = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=plain, check=False, capture_output=True, text=True)


def committed() -> list[Path]:
    names = git("ls-files", "-z").split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def pins(lock: str) -> dict[str, str]:
    """Return the version of each requirement; a name may stand more than once, for machines that differ."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", text, flags=re.MULTILINE))


def test_no_committed_file_names_a_registry_or_a_place_on_one_machine() -> None:
    unwanted = [text.encode() for text in (*OF_ONE_REGISTRY, *OF_ONE_MACHINE)]

    holding = [
        (str(path.relative_to(ROOT)), text.decode())
        for path in committed()
        for text in unwanted
        if text in path.read_bytes()
    ]

    assert holding == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_has_a_version_and_a_hash(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    # One logical line each: the name, then its hashes on lines continued by a backslash.
    entries = [line for line in text.replace("\\\n", " ").splitlines() if line.strip() and line.strip()[0] != "#"]

    assert entries
    assert [line for line in entries if "==" not in line or "--hash=sha256:" not in line] == []
    assert [option for option in OPTIONS_OF_A_LOCK if option in text] == []


def test_what_is_tested_is_what_is_used() -> None:
    used, tested = pins("runtime"), pins("dev")

    assert used
    assert {name: tested.get(name) for name in used} == used


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_all_that_is_asked_for(lock: str) -> None:
    asked = (ROOT / "requirements" / f"{lock}.in").read_text(encoding="utf-8")
    names = set(re.findall(r"^([a-z0-9][a-z0-9-]*)", asked, flags=re.MULTILINE))

    assert names
    assert names <= set(pins(lock))


@pytest.mark.parametrize(
    "target",
    ["build", "test", "check", "golden", "bench", "serve", "demo", "gallery", "lock", "clean", "help"],
)
def test_make_knows_the_promised_target(target: str) -> None:
    planned = subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=False, capture_output=True, text=True)

    assert planned.returncode == 0, planned.stderr


def test_every_target_is_explained_by_make_help() -> None:
    listed = make("help").stdout

    assert [line.split()[1] for line in listed.splitlines()] == TARGETS


def test_every_tool_that_make_runs_is_there() -> None:
    tools = re.findall(r"\btools/[\w.]+", MAKEFILE)

    assert tools
    assert [tool for tool in tools if not (ROOT / tool).is_file()] == []


def test_ci_runs_the_two_commands_that_people_run() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert re.findall(r"^ *(make .*)$", script, re.MULTILINE) == ["make check", "make test", "make test-windows"]


def test_set_up_is_not_repeated() -> None:
    asked = subprocess.run(["sh", "tools/setup.sh", "test", "--is-done"], cwd=ROOT, check=False, timeout=120)

    assert asked.returncode == 0, "set-up is older than the lock: run `make set-up-test`"


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """Return a folder with set-up's files, and beside it bin/: all the programs that this machine has."""
    for name in ("tools", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / "bản sao" / name)
    (tmp_path / "bản sao" / "generator" / "text").mkdir(parents=True)
    for name in ("__init__.py", "doctor.py", "shipped.py", "text/__init__.py", "text/written_numbers.py"):
        shutil.copy(ROOT / "generator" / name, tmp_path / "bản sao" / "generator" / name)
    (tmp_path / "bin").mkdir()
    for name in ("cat", "cut", "dirname", "grep", "head", "id", "mkdir", "rm", "sed", "sh", "sha256sum"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    return tmp_path


def set_up(machine: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "tools/setup.sh", "test"],
        cwd=machine / "bản sao",
        env={"PATH": str(machine / "bin"), "HOME": str(machine)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_where_set_up_may_not_install_it_stops_with_the_command_to_type(bare_machine: Path) -> None:
    base = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    (bare_machine / "bin" / "python3").symlink_to(base)

    stopped = set_up(bare_machine)

    assert stopped.returncode == 3
    command = r"^ +(sudo )?apt-get install -y .*\bespeak-ng chromium-headless-shell\b"
    assert re.search(command, stopped.stderr, re.MULTILINE)


def test_the_environment_of_another_checkout_is_not_cleared(bare_machine: Path) -> None:
    base = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    (bare_machine / "bin" / "python3").symlink_to(base)
    other = bare_machine / "bản khác" / ".venv"
    (other / "lib").mkdir(parents=True)
    (other / "lib" / "kept.py").touch()
    (bare_machine / "bản sao" / ".venv").symlink_to(other)

    set_up(bare_machine)

    assert (other / "lib" / "kept.py").exists()
    assert (bare_machine / "bản sao" / ".venv" / "pyvenv.cfg").exists()
    assert not (bare_machine / "bản sao" / ".venv").is_symlink()


def test_without_a_python_that_is_new_enough_set_up_says_which_to_install(bare_machine: Path) -> None:
    (bare_machine / "bin" / "python3").symlink_to(str(shutil.which("false")))

    stopped = set_up(bare_machine)

    assert stopped.returncode == 3
    assert "Python từ 3.11 trở lên" in stopped.stderr
    assert "apt-get install -y python3" in stopped.stderr
