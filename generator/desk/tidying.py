"""Remove from the desk's folder what is there twice, or of no use any more; never the only copy of somebody's words.

bin/       after 90 days: what lay there is a dated copy in history/ from then on
bases/     after 90 days, where a dated copy says the same, and no file, revision, draft or publish needs it
received/  after 7 days: what was handed in, and is taken into a text or not
shown/     after 90 days: values of facts, which facts.yaml and its history have
history/, drafts/, events.jsonl: never
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from generator.desk import received
from generator.desk.bin import empty
from generator.desk.drafts import all_words
from generator.desk.events import read_log
from generator.desk.files import desk_of, digest_of, revision_of
from generator.desk.outcomes import CannotWriteError
from generator.desk.saving import settle_pending
from generator.disk.files import file_bytes, files_below
from generator.disk.folders import alone

KEPT = timedelta(days=90)


def tidy(folder: Path, today: date, needed: frozenset[str] = frozenset()) -> int:
    """Remove what is there twice or of no use, and return how many files that were.

    *needed* are hashes of what must stay in any case. What cannot be read or removed stays.
    """
    removed = 0
    with suppress(OSError, CannotWriteError):
        desk = desk_of(folder)
        with alone(str(desk / "lock")):
            settle_pending(folder, desk)
            removed += len(empty(desk, today))
            old = list(_old(desk / "bases", today))
            if old:
                stays = needed | _needed(folder, desk)
                copies = _digests(desk / "history")
                twice = (file for file in old if _digest(file) in copies - stays)
                removed += sum(_removed(file) for file in twice)
            removed += sum(_removed(file) for file in _old(desk / "shown", today))
            removed += sum(_removed(file) for file in _old(desk / received.FOLDER, today, received.KEPT))
    return removed


def _old(folder: Path, today: date, kept: timedelta = KEPT) -> Iterator[Path]:
    """Yield the files below *folder* that nobody has written for as long as they are *kept*."""
    for file in list(folder.rglob("*")):
        with suppress(OSError):
            if file.is_file() and today - datetime.fromtimestamp(file.stat().st_mtime).date() > kept:  # noqa: DTZ006 - a day more or less
                yield file


def _needed(folder: Path, desk: Path) -> frozenset[str]:
    """Return the hashes of what files and revisions say now, and of what they and unsaved words were made from."""
    events = read_log(desk).events
    made_from = {event.of for event in events} | {words.base for words in all_words(desk)}
    files = [Path(file) for file in files_below(str(folder))]
    files += [file for file in (folder / revision_of("")).rglob("*") if file.is_file()]
    return frozenset(made_from | {digest_of(file_bytes(file)) for file in files})


def _digests(folder: Path) -> frozenset[str]:
    """Return the hashes of all files below *folder* that can be read."""
    found = set()
    for file in folder.rglob("*"):
        with suppress(OSError):
            if file.is_file():
                found.add(digest_of(file_bytes(file)))
    return frozenset(found)


def _digest(file: Path) -> str:
    """Return the hash that the name of a kept base tells, which `history.base` compares with its bytes."""
    return f"{file.parent.name}{file.name}"


def _removed(file: Path) -> bool:
    with suppress(OSError):
        file.unlink()
        return True
    return False
