"""tinlang installed from its wheel, without a checkout: it begins a commune, builds it and opens the desk, anywhere."""

import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.commands import DAY, ROOT
from tests.workbench.desks import Desk

LIBRARIES = Path(pytest.__file__).parents[1]
"""Where the libraries of this checkout are installed: the wheel's environment borrows them."""


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the wheel and the source archive, made of a copy: making them leaves folders behind."""
    place = tmp_path_factory.mktemp("made")
    source = place / "source"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if name.split("/")[0] in {"generator", "templates", "requirements"} or "/" not in name:
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    program = "from setuptools import build_meta as b; print(b.build_sdist('..'), b.build_wheel('..'))"
    made = subprocess.run([sys.executable, "-c", program], cwd=source, capture_output=True, text=True, check=True)
    sdist, wheel = made.stdout.split()[-2:]
    return place / wheel, place / sdist


@pytest.fixture(scope="module")
def installed(archives: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command `tinlang` of an environment that has the wheel, and nothing of this checkout."""
    place = tmp_path_factory.mktemp("máy khác")
    venv.create(place / "env", with_pip=False)
    python = place / "env" / "bin" / "python"
    site = next((place / "env" / "lib").glob("python*")) / "site-packages"
    (site / "borrowed.pth").write_text(f"{LIBRARIES}\n", encoding="utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        archives[0],
    ]
    subprocess.run([*map(str, pip)], check=True, capture_output=True)
    return place / "env" / "bin" / "tinlang"


def run(installed: Path, *arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [installed, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_archives_hold_what_git_holds_of_the_program(archives: tuple[Path, Path]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "generator", "templates"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}
    with zipfile.ZipFile(archives[0]) as wheel:
        held = {name.replace("generator/templates/", "templates/", 1) for name in wheel.namelist()}
    with tarfile.open(archives[1]) as sdist:
        packed = {name.partition("/")[2] for name in sdist.getnames()}

    assert sorted(files - held) == []
    assert sorted(files - packed) == []
    assert not [name for name in held | packed if name.endswith(".pyc")]


def test_a_commune_begins_is_built_and_has_a_desk_in_any_folder(installed: Path, tmp_path: Path) -> None:
    told = ("--name", "xã Hòa Mẫu", "--city", "tỉnh Mẫu", "--hotline", "1777", "--source", "Thông báo 1", "--date", DAY)
    begun = run(installed, "init", "xa", *told, cwd=tmp_path)
    assert begun.returncode == 0, begun.stderr
    built = run(installed, "build", "--content", "xa", "--date", DAY, "--only", "site,board", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    again = run(installed, "build", "--content", "xa", "--date", DAY, "--only", "site,board", cwd=tmp_path)

    assert (tmp_path / "output/site/index.html").is_file()
    assert list((tmp_path / "output/print").rglob("*.pdf"))
    assert "Không có gì thay đổi" in again.stderr
    command = [str(installed), "edit", "--content", "xa", "--port", "0", "--date", DAY]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)\n", process.stdout.readline())
        assert found
        desk = Desk(process, int(found[1]), found[2], tmp_path / "xa")
        desk.enter()
        status = [
            desk.get(path).status for path in ("/", "/danh-sach/huong-dan", "/~/desk.css", "/~/be-vietnam-pro-400.ttf")
        ]
        desk.stop()
    assert status == [200, 200, 200, 200]
