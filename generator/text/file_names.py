"""Names of files as file managers, cloud folders and text editors leave them → the names that were meant."""

import re
from collections.abc import Collection

from generator.text.names import is_slug, slug_of

ENDINGS = {
    "guides": ".yaml",
    "announcements": ".md",
    "campaigns": ".yaml",
    "results": ".csv",
    "diary": ".csv",
    "alerts": ".csv",
    "": ".yaml",
}
"""How the names of the texts in each folder of content/ end; the folder without a name is content/ itself."""

_ALIKE = {".yml": ".yaml", ".yaml": ".yaml", ".md": ".md", ".markdown": ".md", ".csv": ".csv"}
# Windows, macOS, Google Drive, Dropbox and Syncthing name copies so, in English and in Vietnamese.
_COPY = re.compile(
    r"\s*\(\d+\)$|\s+-\s*copy$|\scopy(?:\s\d+)?$|\s*-?\s*bản sao(?:\s\d+)?$|^copy of\s+|^bản sao của\s+"
    r"|\s*\([^()]*(?:conflict|xung đột)[^()]*\)$|\.sync-conflict-[\w-]+$|~$|\.(?:bak|orig|old)$",
    re.IGNORECASE,
)
# OneDrive adds the name of the computer on which a file was changed as well; macOS a number.
_COMPUTER = re.compile(r"(?<=[a-z0-9])(?:-[A-Za-z0-9]*[A-Z][A-Za-z0-9-]*| \d+)$")


def meant_by(path: str, there: Collection[str]) -> str | None:
    """Return the path that was meant by *path*, below content/, or None where it is fine or no text of ours.

    *there* are the paths of all files: a copy is meant to be the file that it is a copy of.

    >>> meant_by("guides/a.yml", ()), meant_by("guides/a (1).yaml", ["guides/a.yaml"]), meant_by("guides/a.yaml", ())
    ('guides/a.yaml', 'guides/a.yaml', None)
    """
    folder, _, name = path.rpartition("/")
    wanted = ENDINGS.get(folder)
    if wanted is None or (name.endswith(wanted) and is_slug(name[: -len(wanted)])):
        return None  # nearly always: no copy of a file has a slug for its name
    stem, ending = _parted(name)
    if _ALIKE.get(ending.lower()) != wanted:
        return None
    while (bare := _COPY.sub("", stem, count=1)) not in ("", stem):
        stem = bare
    original = f"{stem[: computer.start()]}{wanted}" if (computer := _COMPUTER.search(stem)) else ""
    before = f"{folder}/" if folder else ""
    if original and f"{before}{original}" in there:
        return f"{before}{original}"
    if folder not in ("", "results", "diary", "alerts") and not is_slug(stem):
        stem = slug_of(stem) or "bai-moi"
    meant = f"{before}{stem}{wanted}"
    return None if meant == path else meant


def _parted(name: str) -> tuple[str, str]:
    """Return stem and ending of *name*; “.txt” behind another ending was added by an editor, and so were doubled ones.

    >>> _parted("x.md.txt"), _parted("x.MD"), _parted("x.yaml.yaml")
    (('x', '.md'), ('x', '.MD'), ('x', '.yaml'))
    """
    stem, dot, ending = name.rpartition(".")
    inner = stem.rpartition(".")
    if ending.lower() == "txt" and f".{inner[2].lower()}" in _ALIKE:
        return _parted(stem)
    while stem.lower().endswith(f".{ending.lower()}"):
        stem = stem[: -len(ending) - 1]
    return (stem, f".{ending}") if dot else (name, "")
