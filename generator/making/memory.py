"""Where a commune's builds remember, and what: the store, and the traces of each output folder.

The rule: `.tinlang/` beside the content; where that cannot be written, a folder for this content in the user's cache;
where that cannot be written either, nothing is remembered. Damaged files are as good as none.
"""

import marshal
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from generator.making.store import Store, write_whole
from generator.making.traces import Answer, Read, Trace, Traces

FOLDER = ".tinlang"
_STATE = "state-"
_HASH_BYTES = 32
_FORMAT = b"tinlang traces 1\n"


def memory_folder(content: Path) -> Path | None:
    """Return where builds of *content* remember, or None where nothing can be written."""
    return next(filter(_can_write, _folders(content)), None)


def _folders(content: Path) -> tuple[Path, Path]:
    """Return the folders that may serve, the best first."""
    whole = content.resolve()
    name = blake2b(str(whole).encode(errors="surrogateescape"), digest_size=8).hexdigest()
    return whole.parent / FOLDER, _user_cache() / name


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
    compiled = folder / f"templates-{program[:8]}"
    try:
        compiled.mkdir(exist_ok=True)
    except OSError:
        return None
    return compiled


def record_name(output: Path) -> str:
    """Return the name under which is remembered what stands at *output*, whoever made it."""
    return "published-" + blake2b(str(output.resolve()).encode(errors="surrogateescape"), digest_size=12).hexdigest()


def last_traces(content: Path, program: str) -> Traces:
    """Return what the last build of *content* by *program* remembered, for a check; nothing is written."""
    states = [state for folder in _folders(content) for state in folder.glob(f"{_STATE}*") if "." not in state.name]
    states.sort(key=lambda state: state.stat().st_mtime, reverse=True)
    return next((found for state in states if (found := read_traces(state.parent, state.name, program)).read), Traces())


def read_traces(folder: Path | None, name: str, program: str) -> Traces:
    """Return the traces that *program* kept in *folder* as *name*; without them, or if they are damaged, empty ones."""
    if folder is None:
        return Traces()
    try:
        content = (folder / name).read_bytes()
        body = content[len(_FORMAT) + _HASH_BYTES :]
        if not content.startswith(_FORMAT) or _hash(body) != content[len(_FORMAT) : len(_FORMAT) + _HASH_BYTES]:
            return Traces()
        by, outputs, answers, read = marshal.loads(body)  # noqa: S302 - our own, and its hash is right
    except (OSError, ValueError, EOFError, TypeError):
        return Traces()
    if by != program:  # another program may make something else of the same content
        return Traces()
    return Traces(
        {path: Trace(*trace) for path, trace in outputs.items()},
        {asked: Answer(*answer) for asked, answer in answers.items()},
        {path: Read(*one) for path, one in read.items()},
    )


def write_traces(folder: Path | None, name: str, program: str, traces: Traces) -> None:
    """Keep the *traces* of *program* in *folder* as *name*, if it can be written."""
    if folder is None:
        return
    # Equal names and digests are one object (World.digest): marshal writes each once.
    outputs = {path: tuple(trace) for path, trace in traces.outputs.items() if trace.work}
    answers = {asked: tuple(answer) for asked, answer in traces.answers.items()}
    read = {path: tuple(one) for path, one in traces.read.items()}
    body = marshal.dumps((program, outputs, answers, read))
    with suppress(OSError):
        write_whole(folder / name, _FORMAT + _hash(body) + body)


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH_BYTES).digest()


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
    except (OSError, RuntimeError):
        return False
    return True
