"""Finished files as the manifest lists them: each with its hash, sources, facts and codes."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, repeat
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from generator.making.world import World
from generator.model import Facts
from generator.outputs import Output
from generator.publishable import Published
from generator.said import plain
from generator.units import Bytes

MANIFEST_VERSION = 1
_HEAD = ("version", "date", "made_with")
_DIGEST_LETTERS = 24  # of 64: enough to tell contents apart, and short in the manifest


class Artifact(NamedTuple):
    """A finished file: its *path* below output/, the hash of its bytes, and what the manifest says about it."""

    path: PurePosixPath
    sha256: str
    size: Bytes
    channel: str
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    qr: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()  # the unconfirmed facts that it shows, in a draft


def read_entry(entry: Mapping[str, Any]) -> Artifact:
    """Return the artifact of an *entry* in manifest.json; raise `LookupError` or `TypeError` where it is damaged."""
    return Artifact(
        PurePosixPath(entry["path"]),
        entry["sha256"],
        entry["bytes"],
        entry["channel"],
        tuple(entry["sources"]),
        tuple(entry["facts"].items()),
        tuple(entry["qr"]),
    )


def artifacts_of(world: World, outputs: Iterable[tuple[str, Output]] | None = None) -> Iterator[Artifact]:
    """Yield the artifacts made in *world*, in the order of its plan, or only of *outputs*, with their channels."""
    known: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}  # many files say the same few sets of facts
    commune, facts_file = world.path("commune.yaml"), world.path("facts.yaml")
    for channel, output in planned(world) if outputs is None else outputs:
        trace = world.made[str(output.path)]
        facts = known.get(trace.facts)
        if facts is None:
            facts = known[trace.facts] = valued(trace.facts, world.library.facts)
        sources = world.path_of(output.about) if output.about else commune, facts_file
        codes, awaiting = tuple(map(plain, trace.codes)), tuple(sorted(trace.awaiting))
        yield Artifact(output.path, trace.sha256, trace.size, channel, sources, facts, codes, awaiting)


def planned(world: World) -> Iterator[tuple[str, Output]]:
    """Yield each output that is made in *world* with the name of its channel."""
    return ((channel.name, output) for channel in world.channels for output in world.plan.get(channel.name, ()))


def valued(keys: Iterable[str], facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the facts *keys* with their values, sorted by key."""
    return tuple((key, facts.facts[key].value or "") for key in sorted(keys))


def told_of(world: World, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the head of the manifest says of the build in *world*; `publish` reads it (publishing/readiness.py).

    It says of which content each channel was made, which channels are drafts, and how many texts nobody approved.
    *before* is the head of the last manifest, where files of its channels stay.
    """
    content, library = world.shelf.content, world.library
    digest, remade = content.digest[:_DIGEST_LETTERS], [channel.name for channel in world.channels]
    made_of = {**dict(before.get("made_of", {})), **dict.fromkeys(remade, digest)}
    drafts = set(before.get("draft", ())).difference(remade) | set(remade if world.edition.draft else ())
    unapproved = library.unapproved if isinstance(library, Published) else 0
    return {
        "content": str(content.folder),
        "made_of": dict(sorted(made_of.items())),
        **({"draft": sorted(drafts)} if drafts else {}),
        **({"unapproved": unapproved} if unapproved else {}),
    }


_NOTHING_TOLD: Mapping[str, Any] = {}


def manifest(
    artifacts: Iterable[Artifact], today: date, versions: Iterable[str], told: Mapping[str, Any] = _NOTHING_TOLD
) -> bytes:
    """Return manifest.json for *artifacts*, one on each line; what is *told* of the build stands at its head."""
    head = {"version": MANIFEST_VERSION, "date": today.isoformat(), "made_with": list(versions), **told}
    by_path = {str(artifact.path): artifact for artifact in artifacts}
    # Line by line: one text of all lines would be in memory four times.
    start, end = f'{_first_line(head)}"artifacts": [\n', "\n]}\n"
    commas = chain((b"",), repeat(b",\n"))
    body = zip(commas, _lines(artifact for _, artifact in sorted(by_path.items())), strict=False)
    return b"".join((start.encode(), *chain.from_iterable(body), end.encode()))


def amended(listed: bytes, artifacts: Iterable[Artifact], told: Mapping[str, Any] | None = None) -> bytes:
    """Return the manifest *listed* with new lines for *artifacts*, and with what is *told* of the build, if anything.

    Raise `ValueError` where one has no line there.
    """
    end = listed.index(b"\n") + 1
    pieces = [listed[:end]]
    if told is not None:
        head = json.loads(listed[:end].rstrip().rstrip(b",") + b"}")
        pieces = [_first_line({**{key: head[key] for key in _HEAD}, **told}).encode()]
    in_order = sorted(artifacts, key=lambda artifact: str(artifact.path))
    for artifact, line in zip(in_order, _lines(in_order), strict=True):
        start = listed.index(b'\n{"path": %s, ' % _write(str(artifact.path)).encode(), end - 1) + 1
        pieces += [listed[end:start], line]
        end = listed.index(b"\n", start)
        end -= listed[end - 1 : end] == b","
    return b"".join((*pieces, listed[end:]))


def _first_line(head: Mapping[str, Any]) -> str:
    return f"{_write(dict(head))[:-1]},\n"


def _lines(artifacts: Iterable[Artifact]) -> Iterator[bytes]:
    facts = _WrittenOnce(lambda facts: _write(dict(facts)))
    lists = _WrittenOnce(lambda items: _write(list(items)))
    for file in artifacts:
        yield (
            f'{{"path": {_write(str(file.path))}, "sha256": "{file.sha256}", "bytes": {file.size}, '
            f'"channel": "{file.channel}", "sources": {lists[file.sources]}, "facts": {facts[file.facts]}, '
            f'"qr": {lists[file.qr]}}}'
        ).encode()


_write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder for each line


class _WrittenOnce(dict[tuple[Any, ...], str]):
    """Values that many entries of the manifest share, each written once."""

    def __init__(self, write: Callable[[tuple[Any, ...]], str]) -> None:
        self._write = write

    def __missing__(self, value: tuple[Any, ...]) -> str:
        text = self[value] = self._write(value)
        return text
