"""Write the content of a new commune into a folder that is not there yet, or has nothing in it."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.disk.files import HIDDEN
from generator.disk.folders import remove_folder


def is_free(folder: Path) -> bool:
    """Return whether nothing stands at *folder*, or a folder without a file that can be seen: a `.git` may be there."""
    if not os.path.lexists(folder):
        return True
    return folder.is_dir() and not folder.is_symlink() and all(one.name.startswith(HIDDEN) for one in folder.iterdir())


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write *files* beside *folder*, and then put them there: who stops this midway leaves nothing half-made.

    A folder that is there stays the same one: somebody may be in it. Raise `OSError` where that is impossible.
    """
    whole = folder.absolute()
    beside = whole.parent / f".{whole.name}.{os.getpid()}"
    try:
        for name, text in files.items():
            file = beside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        if not whole.exists():
            beside.rename(whole)
            return
        # The settings come last: without them nothing takes the folder for content.
        for part in sorted(beside.iterdir(), key=lambda part: part.name == "commune.yaml"):
            if not (whole / part.name).exists():  # as a hidden folder of an editor
                part.rename(whole / part.name)
    finally:
        remove_folder(beside)
