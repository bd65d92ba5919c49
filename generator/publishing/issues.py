"""What was published, kept by hash, so that it can be looked at and put out again: files once, one record each time.

<folder>/<key>.json         who, when, what changed, the hashes of the website's files, the sheets that hang since
<folder>/files/ab/cdef…     the files, by SHA-256

Kept are the one that is out, three before it, and the last one of the month before; the room is bounded by that.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.disk.files import file_bytes, json_in
from generator.memory.store import write_whole
from generator.messages import operator
from generator.publishing.hung_sheets import HungSheet
from generator.units import Bytes

BACK = 3
"""How many publishes one can go back."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One publish: its *key*, *who* made it *when* (ISO 8601), for which *reason*, and what it changed in *words*.

    These are pairs of how a thing changed and its name, the first of *count*. *of* is the key of the issue that was put
    out again by it, if any. *files* has the hash of each file of content that decided what residents see, *texts* how
    each text was shown, with its title, *facts* the values that were published, *site* the hash of each file of the
    website by path. *address* is where it went.
    """

    key: str
    when: str
    who: str
    site: Mapping[str, str]
    files: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[HungSheet, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    count: int = 0
    reason: str = ""
    of: str = ""
    address: str = ""

    @property
    def month(self) -> str:
        """Return its month: 2026-11."""
        return self.when[:7]


def key_of(when: str) -> str:
    """Return the key of a publish at a time in ISO 8601 with microseconds: its digits, in their order.

    >>> key_of("2026-11-24T10:42:07.123456+07:00")
    '20261124104207123456'
    """
    return "".join(letter for letter in when if letter.isdecimal())[:20]


def time_of(key: str) -> str:
    """Return the time, in ISO 8601, that a *key* was made of.

    >>> time_of("20261124104207123456")
    '2026-11-24T10:42:07'
    """
    return f"{key[:4]}-{key[4:6]}-{key[6:8]}T{key[8:10]}:{key[10:12]}:{key[12:14]}"


def keep_issue(folder: Path, issue: Issue, contents: Mapping[str, bytes]) -> None:
    """Keep *issue* in *folder*, with the *contents* of its website by path; raise `OSError` where there is no room.

    The record is written last: what a killed run leaves are files that nobody names, and the next `prune` removes them.
    """
    for path, digest in issue.site.items():
        file = _file_of(folder, digest)
        if not file.exists():
            write_whole(file, contents[path])
    write_whole(folder / f"{issue.key}.json", json.dumps(asdict(issue), ensure_ascii=False).encode(), settled=True)


def issues_in(folder: Path) -> list[Issue]:
    """Return the issues that are kept in *folder*, the latest first; a damaged record is passed over."""
    keys = sorted((file.stem for file in folder.glob("*.json") if file.stem.isdecimal()), reverse=True)
    return [issue for key in keys if (issue := issue_in(folder, key)) is not None]


def issue_in(folder: Path, key: str) -> Issue | None:
    """Return the issue *key*, or None where there is none, or its record is damaged."""
    if not (key.isascii() and key.isdecimal()):
        return None
    with suppress(OSError):
        file = folder / f"{key}.json"
        about = file.stat()
        return _read(file, (about.st_mtime_ns, about.st_size, about.st_ino))
    return None


@lru_cache(maxsize=16)  # a record is written once; a commune of twenty villages has a thousand sheets in each
def _read(file: Path, stamp: tuple[int, ...]) -> Issue | None:
    del stamp
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        told = json_in(file_bytes(file))
        sheets = tuple(_sheet(one) for one in told.pop("sheets"))
        texts = {name: (str(how), str(title)) for name, (how, title) in told.pop("texts").items()}
        words = tuple((str(how), str(title)) for how, title in told.pop("words"))
        return Issue(**told, sheets=sheets, texts=texts, words=words)
    return None


def website_of(folder: Path, issue: Issue) -> dict[str, bytes]:
    """Return the files of the website of *issue*, by path; raise `OSError` where one is lost or damaged."""
    return {path: file_of_issue(folder, issue, path) for path in issue.site}


def file_of_issue(folder: Path, issue: Issue, path: str) -> bytes:
    """Return one file of the website of *issue*; raise `OSError` where it is lost or damaged, or there is none."""
    digest = issue.site.get(path, "")
    file = _file_of(folder, digest)
    content = file_bytes(file) if digest else b""
    if not digest or sha256(content).hexdigest() != digest:
        raise OSError(operator.lost_file(str(file if digest else path)))
    return content


def prune(folder: Path, out: str) -> None:
    """Remove the issues that are kept no longer, where that with the key *out* is the one that residents see."""
    found = issues_in(folder)
    kept = kept_of(found, out)
    for issue in found:
        if issue.key not in kept:
            (folder / f"{issue.key}.json").unlink(missing_ok=True)
    needed = {digest for issue in found if issue.key in kept for digest in issue.site.values()}
    for file in (folder / "files").glob("*/*"):
        if f"{file.parent.name}{file.name}" not in needed:
            file.unlink(missing_ok=True)


def kept_of(issues: Sequence[Issue], out: str) -> set[str]:
    """Return the keys of those of *issues*, the latest first, that are kept beside that with the key *out*."""
    kept = {issue.key for issue in issues[: BACK + 1]} | {out}
    newest = issues[0].month if issues else ""
    before = next((issue.key for issue in issues if issue.month < newest), None)
    return kept | ({before} if before else set())


def room_of(folder: Path) -> Bytes:
    """Return how much room the issues in *folder* take."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def bases_of(issues: Iterable[Issue]) -> frozenset[str]:
    """Return the hashes of all files of content that *issues* were made of: to tell what changed, they are needed."""
    return frozenset(digest for issue in issues for digest in issue.files.values())


def _file_of(folder: Path, digest: str) -> Path:
    return folder / "files" / digest[:2] / digest[2:]


def _sheet(told: Sequence[Any]) -> HungSheet:
    path, label, village, about, title, facts, digest = told
    said = tuple((str(key), str(value)) for key, value in facts)
    return HungSheet(str(path), str(label), str(village), str(about), str(title), said, str(digest))
