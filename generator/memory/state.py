"""Where a commune's builds remember, and what: the store, and the traces of each output folder.

The rule: `.tinlang/` beside the content; where that cannot be written, a folder for this content in the user's cache;
where that cannot be written either, nothing is remembered. Damaged files are as good as none.
"""

import marshal
import os
import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b, sha256
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any

from generator.disk.folders import remove
from generator.memory.large_parts import Large, Pile, bytes_of
from generator.memory.store import UNUSED_SECONDS, Store, write_pieces
from generator.memory.traces import Answer, Read, StoredTraces, Trace, Traces

FOLDER = ".tinlang"
_STATE, _RECORD, _COMPILED = "state-", "published-", "templates-"
_SWEPT = (_STATE, _RECORD, _COMPILED)
_SINCE, _LARGE = ".since", ".large-"
_LEAST = 64  # bytes: smaller parts stand among the traces themselves
_LEFT_SECONDS = 3_600.0
_PART = 8  # what changed is kept apart while it is less than an eighth of all
_HASH_BYTES = 32
_FORMAT = b"tinlang traces 5\n"
_KINDS: tuple[Callable[..., Any], ...] = (Trace, Answer, Read)
_PLACES = (None, Answer._fields.index("value"), Read._fields.index("document"))
"""Where in each kind of trace its large part stands."""


def memory_folder(content: Path) -> Path | None:
    """Return where builds of *content* remember, or None where nothing can be written."""
    return next(filter(_can_write, _folders(content)), None)


def _folders(content: Path) -> Iterator[Path]:
    """Yield the folders that may serve, the best first."""
    whole = content.resolve()
    yield whole.parent / FOLDER
    with suppress(RuntimeError):  # a user whom the system does not know has no home
        yield _user_cache() / blake2b(str(whole).encode(errors="surrogateescape"), digest_size=8).hexdigest()


def open_store(content: Path, output: Path) -> Store:
    """Return the store of *content*; what it cannot take is kept beside *output* for one build."""
    scratch = output.resolve().with_name(f".{output.name}.scratch-{os.getpid()}")
    return Store(memory_folder(content) if content.is_dir() else None, scratch)


def state_name(content: Path, output: Path, *, draft: bool) -> str:
    """Return the name of what is remembered of builds of *content* into *output*; drafts are remembered apart.

    So is content that was named in another way: messages name its files as it was.
    """
    told = f"{content}\0{output.resolve()}\0{draft}"
    return _STATE + blake2b(told.encode(errors="surrogateescape"), digest_size=12).hexdigest()


def compiled_folder(folder: Path | None, program: str) -> Path | None:
    """Return where in the memory *folder* the compiled templates of *program* are kept, if anywhere."""
    if folder is None:
        return None
    compiled = folder / _compiled_name(program)
    try:
        compiled.mkdir(exist_ok=True)
    except OSError:
        return None
    return compiled


def record_name(output: Path) -> str:
    """Return the name under which is remembered what stands at *output*, whoever made it."""
    return _RECORD + blake2b(str(output.resolve()).encode(errors="surrogateescape"), digest_size=12).hexdigest()


def last_traces(content: Path, program: str) -> Traces:
    """Return what the last build of *content* by *program* remembered, for a check; nothing is written."""
    states = [state for folder in _folders(content) for state in folder.glob(f"{_STATE}*") if "." not in state.name]
    states.sort(key=_last_written, reverse=True)
    return next((found for state in states if (found := read_traces(state.parent, state.name, program)).read), Traces())


def _last_written(state: Path) -> float:
    files = (state, state.with_name(f"{state.name}{_SINCE}"))
    return max(file.stat().st_mtime for file in files if file.exists())


def read_traces(folder: Path | None, name: str, program: str) -> Traces:
    """Return the traces that *program* kept in *folder* as *name*; without them, or if they are damaged, empty ones."""
    found = _pieces_of(folder / name) if folder else None
    if folder is None or found is None:
        return Traces()
    digest, (by, pile, *parts) = found
    # Another program may make something else of the same content, and so may a draft.
    if by != f"{program} {name}" or len(parts) != len(_KINDS):
        return Traces()
    large = f"{folder / name}{_LARGE}{pile}"
    outputs, answers, read = (_built(*one, large) for one in zip(parts, _KINDS, _PLACES, strict=True))
    before = StoredTraces(digest, (outputs, answers, read), pile)
    since = _since(folder / f"{name}{_SINCE}", digest)
    now: list[dict[str, Any]] = [_amended(part, *more) for part, more in zip(before.parts, since, strict=True)]
    return Traces(now[0], now[1], now[2], before)


def write_traces(folder: Path | None, name: str, program: str, traces: Traces) -> None:
    """Keep the *traces* of *program* in *folder* as *name*, if it can be written: all, or what changed since then."""
    if folder is None:
        return
    outputs = {path: trace for path, trace in traces.outputs.items() if trace.work}
    parts: tuple[Mapping[str, tuple[Any, ...]], ...] = (outputs, traces.answers, traces.read)
    with suppress(OSError):
        if traces.before is not None:
            before: tuple[Mapping[str, tuple[Any, ...]], ...] = traces.before.parts
            pairs = list(zip(before, parts, strict=True))
            changed = [{key: one for key, one in now.items() if then.get(key) is not one} for then, now in pairs]
            if sum(map(len, changed)) * _PART < sum(map(len, parts)):
                gone = [tuple(then.keys() - now.keys()) for then, now in pairs]
                told = [*zip(map(_plain, changed), gone, strict=True)]
                write_pieces(folder / f"{name}{_SINCE}", _sealed(iter((traces.before.digest, told))))
                return
        pile = Pile()
        apart = [_apart(part, place, pile) for part, place in zip(parts, _PLACES, strict=True)]
        large = folder / f"{name}{_LARGE}{pile.name}"
        if pile.pieces:  # also where one of that name stands: it may be damaged
            write_pieces(large, pile.pieces)
        write_pieces(folder / name, _sealed(chain((f"{program} {name}", pile.name), apart)))
        _prune_piles(large, f"{name}{_LARGE}", traces.before.pile if traces.before else "")


def sweep(folder: Path, program: str, now: float) -> None:
    """Remove from the memory *folder* what no build has written for 30 days.

    That is what it knows of an output, and its spare; what killed builds left half-written; and the templates that
    other programs than *program* compiled.
    """
    of_one: dict[str, list[Path]] = {}
    for entry in folder.iterdir():
        name = entry.name if entry.name.startswith(".") else entry.name.partition(".")[0]
        of_one.setdefault(name, []).append(entry)
    for name, entries in of_one.items():
        if name.removeprefix(".").startswith(_SWEPT) and name != _compiled_name(program):
            with suppress(OSError):
                if now - max(entry.lstat().st_mtime for entry in entries) > UNUSED_SECONDS:
                    for entry in entries:
                        remove(str(entry))


def _compiled_name(program: str) -> str:
    return f"{_COMPILED}{program[:8]}"


def _apart(part: Mapping[str, tuple[Any, ...]], place: int | None, pile: Pile) -> dict[str, tuple[Any, ...]]:
    """Return the entries of *part*, of which what is large, and stands at *place*, is put into *pile*."""
    apart = {}
    for key, one in part.items():
        entry = tuple(one)
        if place is not None:
            content = bytes_of(entry[place])
            if content is None:
                continue  # damaged: it will be made again
            held = content if len(content) < _LEAST else pile.put(content)
            entry = (*entry[:place], held, *entry[place + 1 :])
        apart[key] = entry
    return apart


def _prune_piles(large: Path, name: str, before: str) -> None:
    """Remove the pile in whose place *large* has come, called *before*, and what others left an hour ago."""
    for other in large.parent.glob(f"{name}*"):
        if other != large and (other.name == f"{name}{before}" or _is_old(other)):
            other.unlink(missing_ok=True)


def _is_old(left: Path) -> bool:
    """Return whether *left*, which may be another build's at work, was left long ago."""
    with suppress(OSError):
        return time.time() - left.stat().st_mtime > _LEFT_SECONDS
    return False


def _sealed(values: Iterable[Any]) -> Iterator[bytes]:
    """Yield *values* as pieces of a file, with their lengths and the hash of all behind them.

    One after the other, for all at once may be a hundred megabytes. Equal notes are one object (`World.kept_once`):
    marshal writes each once.
    """
    total, lengths = sha256(_FORMAT), []
    yield _FORMAT
    for value in values:
        piece = marshal.dumps(value)
        lengths.append(len(piece))
        total.update(piece)
        yield piece
    told = struct.pack(f">{len(lengths)}QQ", *lengths, len(lengths))
    total.update(told)
    yield told + total.digest()


def _pieces_of(file: Path) -> tuple[bytes, list[Any]] | None:
    """Return the hash and the values of what was `_sealed` in *file*, if it is there and sound."""
    try:
        content = memoryview(file.read_bytes())
        body, digest = content[:-_HASH_BYTES], bytes(content[-_HASH_BYTES:])
        if bytes(body[: len(_FORMAT)]) != _FORMAT or sha256(body).digest() != digest:
            return None
        (count,) = struct.unpack(">Q", body[-8:])
        ends = list(accumulate(struct.unpack(f">{count}Q", body[-8 * (count + 1) : -8]), initial=len(_FORMAT)))
        return digest, [marshal.loads(body[start:end]) for start, end in pairwise(ends)]  # noqa: S302 - our own, and sound
    except (OSError, ValueError, EOFError, TypeError, struct.error):
        return None


def _since(file: Path, digest: bytes) -> Sequence[tuple[Mapping[str, Any], Sequence[str]]]:
    """Return what changed, and what is gone, of each part of the traces since they were written with that *digest*."""
    _, values = _pieces_of(file) or (b"", ())
    if len(values) == 2 and values[0] == digest:
        return [
            (_built(changed, kind, None, ""), gone) for (changed, gone), kind in zip(values[1], _KINDS, strict=True)
        ]
    return [({}, ())] * len(_KINDS)


def _amended(part: Mapping[str, Any], changed: Mapping[str, Any], gone: Sequence[str]) -> dict[str, Any]:
    amended = {**part, **changed}
    for key in gone:
        amended.pop(key, None)
    return amended


def _built(part: Mapping[str, Any], kind: Callable[..., Any], place: int | None, large: str) -> dict[str, Any]:
    """Return the entries of *part* as what they are; what is large, and stands at *place*, is in the file *large*."""
    if place is None:
        return {key: kind(*one) for key, one in part.items()}
    return {
        key: kind(*one)
        if isinstance(one[place], bytes)
        else kind(*one[:place], Large(large, *one[place]), *one[place + 1 :])
        for key, one in part.items()
    }


def _plain(part: Mapping[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(one) for key, one in part.items()}


def _user_cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "tinlang" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "tinlang"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tinlang"


def _can_write(folder: Path) -> bool:
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
