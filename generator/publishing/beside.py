"""What a run puts beside the output while it makes it, and what runs that were killed left there."""

import os
import re
from glob import escape
from pathlib import Path

from generator.disk.folders import remove_folder
from generator.disk.processes import is_running
from generator.publishing.standing import MANIFEST

_OF_A_RUN = re.compile(r"-[1-9][0-9]{0,9}\Z")  # the folder that a run fills ends in the number of its process


def beside(folder: Path) -> Path:
    """Return the folder that this run fills before it is exchanged for *folder*."""
    return folder.with_name(f".{folder.name}.new-{os.getpid()}")


def recover(folder: Path) -> None:
    """Put back *folder* where a killed swap moved it away, and remove what dead runs of ours left beside it."""
    old = folder.with_name(f".{folder.name}.old")
    if (old / MANIFEST).is_file() and not old.is_symlink():
        if not folder.exists():
            old.rename(folder)
        remove_folder(old)
    parent, name = folder.parent, escape(folder.name)
    for left in (*parent.glob(f".{name}.new-*"), *parent.glob(f".{name}.scratch-*")):
        if _OF_A_RUN.search(left.name) and not is_running(int(left.name.rpartition("-")[2])):
            remove_folder(left)
