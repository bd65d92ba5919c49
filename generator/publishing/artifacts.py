"""Finished files as the manifest lists them: what each is, what it says, which codes it carries."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, repeat
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from generator.making.world import World
from generator.model import Facts
from generator.said import plain

MANIFEST_VERSION = 1


class Artifact(NamedTuple):
    """A finished file: *path* below output/, the hash of its bytes, and what the manifest says of it."""

    path: PurePosixPath
    sha256: str
    size: int
    channel: str
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    qr: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()  # unconfirmed facts that a draft shows


def read_entry(entry: Mapping[str, Any]) -> Artifact:
    """Return the artifact of an *entry* in manifest.json."""
    return Artifact(
        PurePosixPath(entry["path"]),
        entry["sha256"],
        entry["bytes"],
        entry["channel"],
        tuple(entry["sources"]),
        tuple(entry["facts"].items()),
        tuple(entry["qr"]),
    )


def artifacts_of(world: World) -> Iterator[Artifact]:
    """Yield what was made in *world*, in the order of its plan."""
    known: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}  # few sets of facts are said by many files
    commune, facts_file = world.path("commune.yaml"), world.path("facts.yaml")
    for channel in world.channels:
        for output in world.plan.get(channel.name, ()):
            trace = world.made[str(output.path)]
            facts = known.get(trace.facts)
            if facts is None:
                facts = known[trace.facts] = valued(trace.facts, world.library.facts)
            sources = world.path_of(output.about) if output.about else commune, facts_file
            codes, awaiting = tuple(map(plain, trace.codes)), tuple(sorted(trace.awaiting))
            yield Artifact(output.path, trace.sha256, trace.size, channel.name, sources, facts, codes, awaiting)


def valued(keys: Iterable[str], facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the facts *keys* with their values, in their order."""
    return tuple((key, facts.facts[key].value or "") for key in sorted(keys))


def manifest(artifacts: Iterable[Artifact], today: date, versions: Iterable[str]) -> bytes:
    """Return manifest.json for *artifacts*, one on a line."""
    head = {"version": MANIFEST_VERSION, "date": today.isoformat(), "made_with": list(versions)}
    by_path = {str(artifact.path): artifact for artifact in artifacts}
    write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each line
    facts = _WrittenOnce(lambda facts: write(dict(facts)))
    lists = _WrittenOnce(lambda some: write(list(some)))
    lines = (
        f'{{"path": {write(path)}, "sha256": "{one.sha256}", "bytes": {one.size}, "channel": "{one.channel}", '
        f'"sources": {lists[one.sources]}, "facts": {facts[one.facts]}, "qr": {lists[one.qr]}}}'
        for path, one in sorted(by_path.items())
    )
    # Line by line: as one text, all of it would be held four times over.
    start, end = f'{write(head)[:-1]},\n"artifacts": [\n', "\n]}\n"
    between = chain(("",), repeat(",\n"))
    told = (f"{comma}{line}".encode() for comma, line in zip(between, lines, strict=False))
    return b"".join((start.encode(), *told, end.encode()))


class _WrittenOnce(dict[tuple[Any, ...], str]):
    """What many entries of the manifest say alike, written once."""

    def __init__(self, write: Callable[[tuple[Any, ...]], str]) -> None:
        self._write = write

    def __missing__(self, value: tuple[Any, ...]) -> str:
        text = self[value] = self._write(value)
        return text
