"""Words that somebody types and has not saved, kept beside the content: never public, and no history."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from generator.disk.files import file_bytes
from generator.memory.store import write_whole


@dataclass(frozen=True, slots=True)
class UnsavedWords:
    """What *who* had typed at *when* into the form of the file *name*, which was made from a file with hash *base*.

    *words* are those of each field of the form, by the name of the field; a set has several. They need not be complete.
    """

    name: str
    who: str
    base: str
    when: str
    words: dict[str, list[str]]


def keep_words(desk: Path, words: UnsavedWords) -> None:
    """Keep *words* in the place of those that the same person kept for the same file; raise `OSError` if impossible."""
    text = json.dumps(asdict(words), ensure_ascii=True, indent=1)  # lone surrogates, too, are kept
    write_whole(_file(desk, words.name, words.who), text.encode(), settled=True)


def words_of(desk: Path, name: str, who: str) -> UnsavedWords | None:
    """Return what *who* typed for the file *name*, or None where nothing is kept."""
    return _read(_file(desk, name, who))


def all_words(desk: Path, name: str = "") -> list[UnsavedWords]:
    """Return what anybody typed for the file *name*, or for any file; the latest first."""
    found = (_read(file) for file in (desk / "drafts").glob("*.json"))
    mine = [words for words in found if words and name in ("", words.name)]
    return sorted(mine, key=lambda words: (words.when, words.name, words.who), reverse=True)


def drop_words(desk: Path, name: str, who: str) -> None:
    """Forget what *who* typed for the file *name*: it has been saved, or is not wanted."""
    _file(desk, name, who).unlink(missing_ok=True)


def _file(desk: Path, name: str, who: str) -> Path:
    key = json.dumps([name, who])
    return desk / "drafts" / f"{sha256(key.encode()).hexdigest()[:32]}.json"


def _read(file: Path) -> UnsavedWords | None:
    with suppress(OSError, ValueError, TypeError):
        return UnsavedWords(**json.loads(file_bytes(file)))
    return None
