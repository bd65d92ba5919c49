"""Where compiled templates are kept: beside the templates, as Python keeps its own, or in the memory of the content.

They are part of the program, so every content shares them: to compile them takes half a second of a first build.
"""

import sys
from contextlib import suppress
from pathlib import Path

from generator.disk.folders import remove
from generator.shipped import TEMPLATES

NAME = "templates-"
BESIDE = TEMPLATES / "__pycache__"
_MOST_PROGRAMS = 4


def compiled_folder(folder: Path | None, program: str, beside: Path = BESIDE) -> Path | None:
    """Return the folder for the templates that *program* (its digest) compiled; make it where it is missing.

    It is below *beside*, or below the memory *folder* where *beside* cannot be written or Python must write no such
    files (`PYTHONDONTWRITEBYTECODE`). Return None where neither can be written.
    """
    name = name_of_folder(program)
    for place in ([] if sys.dont_write_bytecode else [beside]) + ([folder] if folder else []):
        with suppress(OSError):
            is_new = not (place / name).is_dir()
            (place / name).mkdir(parents=place == beside, exist_ok=True)
            if is_new and place == beside:
                _sweep(place)
            return place / name
    return None


def name_of_folder(program: str) -> str:
    """Return the name of the folder for what *program* (its digest) compiled."""
    return f"{NAME}{program[:8]}"


def _sweep(place: Path) -> None:
    """Remove all but the newest folders in *place*: whoever works on the program makes a new one with each change."""
    made = sorted(place.glob(f"{NAME}*"), key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in made[_MOST_PROGRAMS:]:
        remove(str(entry))
