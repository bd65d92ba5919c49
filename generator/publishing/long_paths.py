"""Paths that are too long for the system are told before anything is made."""

from collections.abc import Iterable
from pathlib import PurePath

from generator.diagnostics import Refused
from generator.messages import system


def refuse_long(folder: PurePath, paths: Iterable[str], most: int | None) -> None:
    """Raise `Refused` where a file of *paths*, below *folder*, has a path of more than *most* letters."""
    if most is None:
        return
    longest = max((str(folder / path) for path in paths), key=_letters, default="")
    if _letters(longest) > most:
        raise Refused(system.path_too_long(longest, _letters(longest), most))


def _letters(path: str) -> int:
    """Return how many letters of UTF-16 *path* has, as Windows counts."""
    return len(path.encode("utf-16-le", "surrogatepass")) // 2
