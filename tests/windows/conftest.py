"""The package for Windows, unpacked and run by wine. `make test-windows` makes it, and runs these tests alone."""

import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.version import VERSION
from tests.commands import ROOT

PACKED = ROOT / "dist" / f"tinlang-{VERSION}-windows.zip"
SETUP = ROOT / "dist" / f"tinlang-{VERSION}-windows-setup.exe"


@dataclass(frozen=True)
class Wine:
    """A Windows of its own, in the folder *prefix*."""

    prefix: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return what programs are told. wine takes our C++ library: its own would hide that ours lacks."""
        told = {"WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        own = {"WINEDLLOVERRIDES": "msvcp140=n;bcryptprimitives=n", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        return {**os.environ, **told, **own}

    def start(self, *command: str | Path, cwd: Path) -> "subprocess.Popen[str]":
        """Start a Windows program; Python under wine needs pipes for what it says."""
        pipe = subprocess.PIPE
        environment = self.environment
        return subprocess.Popen(
            ["wine", *map(str, command)],
            cwd=cwd,
            env=environment,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            encoding="utf-8",
        )

    def run(self, *command: str | Path, cwd: Path, seconds: int = 600) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end."""
        with self.start(*command, cwd=cwd) as process:
            said, complained = process.communicate(timeout=seconds)
        return subprocess.CompletedProcess(command, process.returncode, said, complained)

    def path(self, file: Path) -> str:
        """Return what *file* is called there: the whole disk is drive Z."""
        return "Z:" + str(file.resolve()).replace("/", "\\")

    @property
    def home(self) -> Path:
        """Return the home of the user who is signed in."""
        return next(each for each in (self.prefix / "drive_c" / "users").iterdir() if each.name != "Public")


@dataclass(frozen=True)
class Package:
    """The unpacked *folder*, and the Windows that runs it."""

    folder: Path
    wine: Wine

    @property
    def python(self) -> Path:
        return self.folder / "python" / "python.exe"

    def tinlang(self, *arguments: str | Path, cwd: Path) -> "subprocess.CompletedProcess[str]":
        """Run `tinlang` of the package in the folder *cwd*."""
        return self.wine.run(self.python, "-m", "generator.cli", *arguments, cwd=cwd)


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the one library that wine 8 lacks and Windows 10 has."""
    made = tmp_path_factory.mktemp("shim") / "bcryptprimitives.dll"
    source = ROOT / "tools" / "windows" / "wine" / "prng.c"
    subprocess.run(["x86_64-w64-mingw32-gcc", "-shared", "-o", made, source, "-ladvapi32"], check=True)
    return made


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """Return a new Windows 10; whatever still runs in it at the end is ended."""
    found = Wine(tmp_path_factory.mktemp("wine") / "prefix")
    begun = {**found.environment, "WINEDLLOVERRIDES": "mscoree,mshtml="}
    for command in (
        ["wineboot", "--init"],
        ["wine", "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"],
    ):
        subprocess.run(command, env=begun, check=True, capture_output=True, timeout=300)
    yield found
    subprocess.run(["wineserver", "-k"], env=found.environment, check=False)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory, wine: Wine, shim: Path) -> Package:
    """Return the package, unpacked into a folder whose name has a blank and Vietnamese letters."""
    place = tmp_path_factory.mktemp("Máy của xã")
    with zipfile.ZipFile(PACKED) as archive:
        archive.extractall(place)
    folder = place / PACKED.stem
    shutil.copy(shim, folder / "python")
    return Package(folder, wine)
