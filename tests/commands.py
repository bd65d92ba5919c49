"""Run the real command line in a process of its own, as people do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
HAI_THON = ROOT / "tests" / "villages" / "hai-thon" / "content"
DAY = "2026-11-24"


def tinlang(
    *arguments: str | Path, cwd: Path, typed: str = "", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `tinlang` with *arguments* in the folder *cwd*, with *typed* on standard input."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(env),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=900,  # seconds: the machine may be busy
        check=False,
    )


def command(*arguments: str | Path) -> list[str]:
    """Return what starts `tinlang` with *arguments*."""
    return [sys.executable, "-m", "generator.cli", *map(str, arguments)]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this environment with *more*, in which the checkout's own code is found."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}


def village_in(folder: Path) -> Path:
    """Return the content of the smallest village, copied into *folder*: builds remember beside their content."""
    content = folder / "content"
    if not content.exists():
        shutil.copytree(HAI_THON, content)
    return content


def build_arguments(output: Path, *more: str | Path, content: Path | None = None) -> tuple[str | Path, ...]:
    """Return the arguments that build *content* into *output* as of one day: the smallest village, copied beside it."""
    return ("build", "--content", content or village_in(output.parent), "--output", output, "--date", DAY, *more)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return all files below *folder* by their paths."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path) -> set[str]:
    """Return the paths of what stands in only one of two folders, or differs."""
    before, after = files_in(one), files_in(other)
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
