"""The files of content/, found: for whoever reads them, and for whoever asks only whether they changed."""

import os
from collections.abc import Iterator
from pathlib import Path

_HIDDEN = (".", "~$")


def files_below(folder: str) -> Iterator[str]:
    """Yield every file below *folder*; hidden ones, and those of open Word documents, not.

    A folder that cannot be looked into is an `OSError`: it is not as good as empty. Pipes and the like are no files:
    whoever opened one would wait for ever. A link that leads nowhere is told when it is read.
    """
    folders = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_HIDDEN):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.is_file() or not Path(entry.path).exists():
                yield entry.path
    for inner in folders:
        yield from files_below(inner)
