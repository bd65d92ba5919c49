"""Find the files of content/: a build reads them, or only finds out whether they changed."""

import os
from collections.abc import Iterator

HIDDEN = (".", "~$")
"""How the names of hidden files begin, and those of open Word documents."""
TEXTS = (".yaml", ".yml", ".md", ".csv")
"""How the names of texts end."""


def files_below(folder: str) -> Iterator[str]:
    """Yield every file below *folder*, except hidden ones and those of open Word documents.

    Raise `OSError` where a folder cannot be read. Pipes and the like are left out: a read would wait for ever. A link
    is yielded wherever it leads (see `leads_out`), but not the files of a folder to which it leads. So is a folder that
    is called as a text is, and what is in it is not.
    """
    folders = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(HIDDEN):
                continue
            if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(TEXTS):
                folders.append(entry.path)
            elif entry.is_symlink() or entry.is_dir() or entry.is_file():
                yield entry.path
    for inner in folders:
        yield from files_below(inner)


def leads_out(file: str, folder: str) -> bool:
    """Return whether *file* is a link to anything but a file that is below *folder*, too; loops are no files."""
    if not os.path.islink(file):
        return False
    place = os.path.realpath(file)
    return not place.startswith(os.path.realpath(folder) + os.sep) or not os.path.isfile(place)
