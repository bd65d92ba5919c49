"""Folders of content on the disk: the sound one that cases change, and what a check says of a folder."""

import shutil
from datetime import date
from pathlib import Path

from generator.build import check
from generator.diagnostics import Diagnostic

CASES = Path(__file__).parent / "cases"
SOUND = CASES / "sound"
TODAY = date(2026, 11, 24)


def sound_copy(folder: Path) -> Path:
    """Return a copy, below *folder*, of a content folder without faults."""
    return Path(shutil.copytree(SOUND, folder / "content"))


def problems_in(content: Path) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the folder *content*."""
    _, problems = check(content, TODAY)
    return problems
