"""Words that somebody types and has not saved, kept beside the content: never public, and no history."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock

from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole


@dataclass(frozen=True, slots=True)
class UnsavedWords:
    """What *who* had typed at *when* into the form of the file *name*, which was made from a file with hash *base*.

    *words* are those of each field of the form, by the name of the field; a set has several. They need not be complete.
    *window* tells the windows of one person apart: what is typed in one never takes the place of another's words.
    """

    name: str
    who: str
    base: str
    when: str
    words: dict[str, list[str]]
    window: str = ""


def keep_words(desk: Path, words: UnsavedWords) -> None:
    """Keep *words* in the place of those that the same person kept for the same file in the same window.

    Raise `OSError` where that is impossible.
    """
    text = json.dumps(asdict(words), ensure_ascii=True, indent=1)  # lone surrogates, too, are kept
    write_whole(_file(desk, words), text.encode(), settled=True)


def words_of(desk: Path, name: str, who: str) -> list[UnsavedWords]:
    """Return what *who* typed for the file *name*, in each window; the latest first."""
    return [words for words in all_words(desk, name) if words.who == who]


def all_words(desk: Path, name: str = "") -> list[UnsavedWords]:
    """Return what anybody typed for the file *name*, or for any file; the latest first."""
    found = (_read(file) for file in (desk / "drafts").glob("*.json"))
    mine = [words for words in found if words and name in ("", words.name)]
    return sorted(mine, key=lambda words: (words.when, words.name, words.who), reverse=True)


def drop_words(desk: Path, words: Iterable[UnsavedWords]) -> None:
    """Forget *words*: they have been saved, or are not wanted."""
    for one in words:
        _file(desk, one).unlink(missing_ok=True)


_NO_BASE = "-"


@dataclass(frozen=True, slots=True)
class SavedWindows:
    """From which base each window was last saved: words that it sent before, and that arrive after, are saved already.

    A browser may send words again after a lost connection, or while it closes; several threads take them.
    """

    _bases: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def keep(self, desk: Path, words: UnsavedWords) -> None:
        """Keep *words* as `keep_words` does, unless their window was saved from the same base meanwhile."""
        with self._lock:
            if not words.window or self._bases.get((words.name, words.who, words.window)) != words.base:
                keep_words(desk, words)

    def saved(self, desk: Path, mine: UnsavedWords, digest: str, kept: Iterable[UnsavedWords] = ()) -> None:
        """Note that *mine* were saved as a file with the hash *digest*, and forget the words that were *kept*."""
        with self._lock:
            # A save that changed nothing leaves the same base to what is typed next.
            self._bases[mine.name, mine.who, mine.window] = mine.base if mine.base != digest else _NO_BASE
            drop_words(desk, kept)


def _file(desk: Path, words: UnsavedWords) -> Path:
    key = json.dumps([words.name, words.who, *([words.window] if words.window else [])])
    return desk / "drafts" / f"{sha256(key.encode()).hexdigest()[:32]}.json"


def _read(file: Path) -> UnsavedWords | None:
    with suppress(OSError, ValueError, TypeError):
        return UnsavedWords(**json_in(file_bytes(file)))
    return None
