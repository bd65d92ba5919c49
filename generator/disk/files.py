"""Find the files of content/: a build reads them, or only finds out whether they changed."""

import os
from collections.abc import Iterator
from pathlib import Path

HIDDEN = (".", "~$")
"""How the names of hidden files begin, and those of open Word documents."""


def files_below(folder: str) -> Iterator[str]:
    """Yield every file below *folder*, except hidden ones and those of open Word documents.

    Raise `OSError` where a folder cannot be read. Pipes and the like are left out: a read would wait for ever. A link
    that leads nowhere is yielded: it is an error when it is read. So is a link to a folder, whose files are not.
    """
    folders = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(HIDDEN):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.is_file() or entry.is_dir() or not Path(entry.path).exists():
                yield entry.path
    for inner in folders:
        yield from files_below(inner)
