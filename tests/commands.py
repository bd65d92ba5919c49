"""Run the real command line in a process of its own, as people do."""

import os
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
        timeout=120,
        check=False,
    )


def command(*arguments: str | Path) -> list[str]:
    """Return what starts `tinlang` with *arguments*."""
    return [sys.executable, "-m", "generator.cli", *map(str, arguments)]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this environment with *more*, in which the checkout's own code is found."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}


def build_arguments(output: Path, *more: str | Path, content: Path = HAI_THON) -> tuple[str | Path, ...]:
    """Return the arguments that build the smallest village into *output* as of one day."""
    return ("build", "--content", content, "--output", output, "--date", DAY, *more)
