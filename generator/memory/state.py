"""The memory of a commune's builds on the disk: the store, and the traces of each output folder.

It is in `.tinlang/` beside the content; where that cannot be written, in a folder for this content in the user's cache;
where that cannot be written either, nothing is remembered. Damaged files count as missing.
"""

import marshal
import os
import struct
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b, sha256
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any

from generator.disk.files import file_bytes
from generator.disk.folders import remove
from generator.memory.compiled import NAME as COMPILED
from generator.memory.compiled import name_of_folder
from generator.memory.large_parts import Large, Pile, bytes_of
from generator.memory.store import UNUSED_SECONDS, Store, write_pieces
from generator.memory.traces import Answer, Read, StoredTraces, Trace, Traces
from generator.units import Seconds

FOLDER = ".tinlang"
_STATE, _RECORD = "state-", "published-"
_SWEPT = (_STATE, _RECORD, COMPILED)
_SINCE, _LARGE = ".since", ".large-"
_LEFT_SECONDS: Seconds = 3_600.0
_PART = 8  # changes are kept in a file of their own while they are less than an eighth of all entries
_HASH_BYTES = 32
_FORMAT = b"tinlang traces 6\n"
_Kind = type[Trace] | type[Answer] | type[Read]
_KINDS: tuple[_Kind, ...] = (Trace, Answer, Read)
_PLACES = (None, Answer._fields.index("value"), Read._fields.index("document"))
"""The place of the large part in each of `_KINDS`, if it has one."""


def memory_folder(content: Path) -> Path | None:
    """Return the folder where builds of *content* remember, or None where none can be written."""
    return next(filter(_can_write, _folders(content)), None)


def _folders(content: Path) -> Iterator[Path]:
    """Yield the folders that may serve, the best first."""
    whole = content.resolve()
    yield whole.parent / FOLDER
    from platformdirs import user_cache_path  # noqa: PLC0415 - seldom asked for

    with suppress(RuntimeError):  # a user whom the system does not know has no home
        cache = user_cache_path("tinlang", appauthor=False)  # %LOCALAPPDATA%, ~/.cache, ~/Library/Caches
        yield cache / blake2b(str(whole).encode(errors="surrogateescape"), digest_size=8).hexdigest()


def open_store(content: Path, output: Path) -> Store:
    """Return the store of *content*; what cannot be written there is kept beside *output* for one build."""
    scratch = output.resolve().with_name(f".{output.name}.scratch-{os.getpid()}")
    return Store(memory_folder(content) if content.is_dir() else None, scratch)


def state_name(content: Path, output: Path, *, draft: bool) -> str:
    """Return the name of the traces of builds of *content* into *output*; drafts have traces of their own.

    So has the same content under another path, since messages name its files by that path.
    """
    named = f"{content}\0{output.resolve()}\0{draft}"
    return _STATE + blake2b(named.encode(errors="surrogateescape"), digest_size=12).hexdigest()


def record_name(output: Path) -> str:
    """Return the name of the record of the folder *output*, which does not depend on the content."""
    return _RECORD + blake2b(str(output.resolve()).encode(errors="surrogateescape"), digest_size=12).hexdigest()


def last_traces(content: Path, program: str) -> Traces:
    """Return the traces of the last build of *content* by *program*, or empty ones, for a check; nothing is written."""
    states = [state for folder in _folders(content) for state in folder.glob(f"{_STATE}*") if "." not in state.name]
    states.sort(key=_last_written, reverse=True)
    return next((found for state in states if (found := read_traces(state.parent, state.name, program)).read), Traces())


def _last_written(state: Path) -> float:
    files = (state, state.with_name(f"{state.name}{_SINCE}"))
    return max(file.stat().st_mtime for file in files if file.exists())


def read_traces(folder: Path | None, name: str, program: str) -> Traces:
    """Return the traces that *program* kept in *folder* as *name*, or empty ones where they are gone or damaged."""
    pieces = _pieces_of(folder / name) if folder else None
    if folder is None or pieces is None:
        return Traces()
    digest, (owner, pile, known, *parts) = pieces
    # Another program may make something else of the same content, and so may a draft.
    if owner != f"{program} {name}" or len(parts) != len(_KINDS):
        return Traces()
    large = f"{folder / name}{_LARGE}{pile}"
    outputs, answers, read = (_built(*part, large) for part in zip(parts, _KINDS, _PLACES, strict=True))
    before = StoredTraces(digest, (outputs, answers, read), pile)
    known, since = _since(folder / f"{name}{_SINCE}", digest, known)
    now: list[dict[str, Any]] = [_amended(part, *changes) for part, changes in zip(before.parts, since, strict=True)]
    settled, manifest_hash, unsure, planned_from = known
    return Traces(now[0], now[1], now[2], settled, manifest_hash, frozenset(unsure), planned_from, before)


def write_traces(folder: Path | None, name: str, program: str, traces: Traces) -> None:
    """Keep the *traces* of *program* in *folder* as *name* if possible: all, or the changes since they were read."""
    if folder is None:
        return
    outputs = {path: trace for path, trace in traces.outputs.items() if trace.work}
    parts: tuple[Mapping[str, tuple[Any, ...]], ...] = (outputs, traces.answers, traces.read)
    known = traces.settled, traces.manifest_hash, tuple(sorted(traces.unsure)), traces.planned_from
    with suppress(OSError):
        if traces.before is not None:
            before: tuple[Mapping[str, tuple[Any, ...]], ...] = traces.before.parts
            pairs = list(zip(before, parts, strict=True))
            changed = [{key: entry for key, entry in now.items() if then.get(key) is not entry} for then, now in pairs]
            if sum(map(len, changed)) * _PART < sum(map(len, parts)):
                gone = [tuple(then.keys() - now.keys()) for then, now in pairs]
                changes = [*zip(map(_plain, changed, _PLACES), gone, strict=True)]
                write_pieces(folder / f"{name}{_SINCE}", _sealed(iter((traces.before.digest, known, changes))))
                return
        pile = traces.aside or new_pile(folder, name)
        large = Path(pile.file)
        own = large.name.removeprefix(f"{name}{_LARGE}")
        apart = (_apart(part, place, pile) for part, place in zip(parts, _PLACES, strict=True))
        try:
            write_pieces(folder / name, _sealed(chain((f"{program} {name}", own, known), apart)))
            pile.keep()
        finally:
            if traces.aside is None:
                pile.close()
        _prune_piles(large, f"{name}{_LARGE}", traces.before.pile if traces.before else "")


def new_pile(folder: Path, name: str) -> Pile:
    """Return a pile for the traces called *name* in *folder*; no other has its file."""
    return Pile(f"{folder / name}{_LARGE}{time.time_ns():x}-{os.getpid()}")


def sweep(folder: Path, program: str, now: Seconds) -> None:
    """Remove from the memory *folder* what no build has written for 30 days.

    Those are the traces, record and spare of an output folder, half-written files of killed builds, and templates that
    another program than *program* compiled.
    """
    by_name: dict[str, list[Path]] = {}
    for entry in folder.iterdir():
        name = entry.name if entry.name.startswith(".") else entry.name.partition(".")[0]
        by_name.setdefault(name, []).append(entry)
    for name, entries in by_name.items():
        if name.removeprefix(".").startswith(_SWEPT) and name != name_of_folder(program):
            with suppress(OSError):
                if now - max(entry.lstat().st_mtime for entry in entries) > UNUSED_SECONDS:
                    for entry in entries:
                        remove(str(entry))


def _apart(part: Mapping[str, tuple[Any, ...]], place: int | None, pile: Pile) -> dict[str, tuple[Any, ...]]:
    """Return the entries of *part*; what each has at *place* is moved into *pile* where it is large."""
    apart = {}
    for key, trace in part.items():
        entry = tuple(trace)
        if place is not None:
            held = entry[place]
            if not (isinstance(held, Large) and held.file == pile.file):
                content = bytes_of(held)
                if content is None:
                    continue  # damaged: it will be made again
                held = pile.hold(content)
            entry = (*entry[:place], held if isinstance(held, bytes) else tuple(held[1:]), *entry[place + 1 :])
        apart[key] = entry
    return apart


def _prune_piles(large: Path, name: str, before: str) -> None:
    """Remove the pile *before*, which *large* replaces, and piles that other builds left more than an hour ago."""
    for other in large.parent.glob(f"{name}*"):
        if other != large and (other.name == f"{name}{before}" or _is_old(other)):
            other.unlink(missing_ok=True)


def _is_old(left: Path) -> bool:
    """Return whether *left* is so old that no build at work can need it."""
    with suppress(OSError):
        return time.time() - left.stat().st_mtime > _LEFT_SECONDS
    return False


def _sealed(values: Iterable[Any]) -> Iterator[bytes]:
    """Yield *values* as pieces of a file, then their lengths and the hash of all.

    They are written one after the other, for all at once may take a hundred megabytes. Equal notes are one object
    (`World.kept_once`), which marshal writes once.
    """
    total, lengths = sha256(_FORMAT), []
    yield _FORMAT
    for value in values:
        piece = marshal.dumps(value)
        lengths.append(len(piece))
        total.update(piece)
        yield piece
    ending = struct.pack(f">{len(lengths)}QQ", *lengths, len(lengths))
    total.update(ending)
    yield ending + total.digest()


def _pieces_of(file: Path) -> tuple[bytes, list[Any]] | None:
    """Return the hash and the values that `_sealed` wrote to *file*, or None where it is gone or damaged."""
    try:
        content = memoryview(file_bytes(file))
        body, digest = content[:-_HASH_BYTES], bytes(content[-_HASH_BYTES:])
        if bytes(body[: len(_FORMAT)]) != _FORMAT or sha256(body).digest() != digest:
            return None
        (count,) = struct.unpack(">Q", body[-8:])
        ends = list(accumulate(struct.unpack(f">{count}Q", body[-8 * (count + 1) : -8]), initial=len(_FORMAT)))
        return digest, [marshal.loads(body[start:end]) for start, end in pairwise(ends)]  # noqa: S302 - our own, and sound
    except (OSError, ValueError, EOFError, TypeError, struct.error):
        return None


def _since(
    file: Path, digest: bytes, known: tuple[Any, ...]
) -> tuple[tuple[Any, ...], Sequence[tuple[Mapping[str, Any], Sequence[str]]]]:
    """Return what changed in the traces since they were written with *digest*.

    The first part of the answer is what the last build knew (or *known*, where no change was kept), the second has the
    changed and the removed entries of each of `_KINDS`.
    """
    _, values = _pieces_of(file) or (b"", ())
    if len(values) == 3 and values[0] == digest:
        parts = zip(values[2], _KINDS, strict=True)
        return values[1], [(_built(changed, kind, None, ""), gone) for (changed, gone), kind in parts]
    return known, [({}, ())] * len(_KINDS)


def _amended(part: Mapping[str, Any], changed: Mapping[str, Any], gone: Sequence[str]) -> dict[str, Any]:
    amended = {**part, **changed}
    for key in gone:
        amended.pop(key, None)
    return amended


def _built(part: Mapping[str, Any], kind: _Kind, place: int | None, large: str) -> dict[str, Any]:
    """Return the entries of *part* as records of *kind*; what is large at *place* is read from the file *large*."""
    entries: Iterable[Any] = part.values()
    if place is not None:
        entries = (
            entry
            if isinstance(entry[place], bytes)
            else (*entry[:place], Large(large, *entry[place]), *entry[place + 1 :])
            for entry in entries
        )
    # What `kind._make` does for one entry, without a call in Python for each: they are what `tuple(record)` was.
    return dict(zip(part, map(partial(tuple.__new__, kind), entries), strict=True))


def _plain(part: Mapping[str, tuple[Any, ...]], place: int | None) -> dict[str, tuple[Any, ...]]:
    """Return the entries of *part* with all that is large in them; those whose large part is damaged are left out."""
    if place is None:
        return {key: tuple(entry) for key, entry in part.items()}
    held = ((key, entry, bytes_of(entry[place])) for key, entry in part.items())
    return {key: (*entry[:place], large, *entry[place + 1 :]) for key, entry, large in held if large is not None}


def _can_write(folder: Path) -> bool:
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
