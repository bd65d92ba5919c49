"""What was computed from the content, kept as long as nothing has changed of what it was made of."""

import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass
class Remembered:
    """The last answer to each question, with what it was made of."""

    _lock: RLock = field(default_factory=RLock, repr=False)
    _kept: dict[str, tuple[tuple[object, ...], Hashable, Any]] = field(default_factory=dict, repr=False)

    def recall(self, name: str, whole: tuple[object, ...], parts: Hashable, make: Callable[[], T]) -> T:
        """Return what *make* returns for the question *name*; call it only where what it is made of has changed.

        It is made of *whole*, things that are exchanged and never changed, and of *parts*, which are compared.
        """
        with self._lock:
            kept = self._kept.get(name)
        if kept and all(now is then for now, then in zip(whole, kept[0], strict=True)) and kept[1] == parts:
            found: T = kept[2]
            return found
        made = make()
        with self._lock:
            self._kept[name] = whole, parts, made
        return made

    def forget(self, name: str) -> None:
        """Forget the answer to the question *name*."""
        with self._lock:
            self._kept.pop(name, None)


def stamp_of(file: Path) -> tuple[int, ...]:
    """Return what changes whenever *file* is written, or exchanged for another; nothing where it is not there."""
    try:
        about = file.stat()
    except OSError:
        return ()
    return about.st_mtime_ns, about.st_size, about.st_ino


def stamps_below(folder: Path) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the stamps of all files below *folder*, by name."""
    files = (Path(where, name) for where, _, names in os.walk(folder) for name in names)
    return tuple(sorted((str(file), stamp_of(file)) for file in files))
