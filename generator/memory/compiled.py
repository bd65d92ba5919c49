"""Where compiled templates are kept: beside the templates, as Python keeps its own, or in the memory of the content.

They are part of the program, so every content shares them: to compile them takes half a second of a first build.
"""

import sys
from contextlib import suppress
from pathlib import Path

from generator.disk.folders import remove

NAME = "templates-"
BESIDE = Path(__file__).resolve().parents[2] / "templates" / "__pycache__"
_MOST = 4


def compiled_folder(folder: Path | None, program: str, beside: Path = BESIDE) -> Path | None:
    """Return the folder for the compiled templates of *program*, below *beside*; below *folder* where that takes none.

    That is so, too, where Python must write no such files (`PYTHONDONTWRITEBYTECODE`). Return None where there is none.
    """
    name = f"{NAME}{program[:8]}"
    for place in ([] if sys.dont_write_bytecode else [beside]) + ([folder] if folder else []):
        with suppress(OSError):
            is_new = not (place / name).is_dir()
            (place / name).mkdir(parents=place == beside, exist_ok=True)
            if is_new and place == beside:
                _sweep(place)
            return place / name
    return None


def _sweep(place: Path) -> None:
    """Keep the folders of the last programs alone: whoever works on the program makes many."""
    made = sorted(place.glob(f"{NAME}*"), key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in made[_MOST:]:
        remove(str(entry))
