"""Finished files as the manifest lists them: each with its hash, sources, facts and codes."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, repeat
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from generator.making.world import World
from generator.model import Facts
from generator.publishable import Published
from generator.said import plain
from generator.units import Bytes

MANIFEST_VERSION = 1
_DIGEST_LETTERS = 24


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


def artifacts_of(world: World) -> Iterator[Artifact]:
    """Yield the artifacts made in *world*, in the order of its plan."""
    known: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}  # many files say the same few sets of facts
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
    """Return the facts *keys* with their values, sorted by key."""
    return tuple((key, facts.facts[key].value or "") for key in sorted(keys))


def told_of(world: World, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the head of the manifest says of a build, for `publish` (publishing/readiness.py).

    It is: of which content each channel was made, which channels are drafts, how many texts in it nobody approved.
    *before* is the head of the last build, where files of its channels stay.
    """
    content, library = world.shelf.content, world.library
    digest, now = content.digest[:_DIGEST_LETTERS], [channel.name for channel in world.channels]
    made_of = {**dict(before.get("made_of", {})), **dict.fromkeys(now, digest)}
    drafts = set(before.get("draft", ())).difference(now) | set(now if world.edition.draft else ())
    told: dict[str, Any] = {"content": str(content.folder), "made_of": dict(sorted(made_of.items()))}
    if drafts:
        told["draft"] = sorted(drafts)
    if isinstance(library, Published) and library.unapproved:
        told["unapproved"] = library.unapproved
    return told


def manifest(artifacts: Iterable[Artifact], today: date, versions: Iterable[str], **more: object) -> bytes:
    """Return manifest.json for *artifacts*, one on each line; *more* stands at its head."""
    head = {"version": MANIFEST_VERSION, "date": today.isoformat(), "made_with": list(versions), **more}
    by_path = {str(artifact.path): artifact for artifact in artifacts}
    write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder for each line
    facts = _WrittenOnce(lambda facts: write(dict(facts)))
    lists = _WrittenOnce(lambda items: write(list(items)))
    lines = (
        f'{{"path": {write(path)}, "sha256": "{each.sha256}", "bytes": {each.size}, "channel": "{each.channel}", '
        f'"sources": {lists[each.sources]}, "facts": {facts[each.facts]}, "qr": {lists[each.qr]}}}'
        for path, each in sorted(by_path.items())
    )
    # Line by line: one text of all lines would be in memory four times.
    start, end = f'{write(head)[:-1]},\n"artifacts": [\n', "\n]}\n"
    commas = chain(("",), repeat(",\n"))
    body = (f"{comma}{line}".encode() for comma, line in zip(commas, lines, strict=False))
    return b"".join((start.encode(), *body, end.encode()))


class _WrittenOnce(dict[tuple[Any, ...], str]):
    """Values that many entries of the manifest share, each written once."""

    def __init__(self, write: Callable[[tuple[Any, ...]], str]) -> None:
        self._write = write

    def __missing__(self, value: tuple[Any, ...]) -> str:
        text = self[value] = self._write(value)
        return text
