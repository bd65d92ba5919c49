"""Finished files as the manifest lists them: what each is, what it says, which codes it carries."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.making.traces import Trace
from generator.making.world import World
from generator.model import Facts
from generator.outputs import Output
from generator.said import plain

MANIFEST_VERSION = 1


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: *path* below output/, the hash of its bytes, and what the manifest says of it."""

    path: PurePosixPath
    sha256: str
    size: int
    channel: str
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    qr: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()  # unconfirmed facts that a draft shows

    def entry(self) -> dict[str, Any]:
        """Return this artifact's entry in manifest.json (CONTRACT.md)."""
        return {
            "path": str(self.path),
            "sha256": self.sha256,
            "bytes": self.size,
            "channel": self.channel,
            "sources": list(self.sources),
            "facts": dict(self.facts),
            "qr": list(self.qr),
        }


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
    for channel in world.channels:
        for output in world.plan.get(channel.name, ()):
            trace = world.made[str(output.path)]
            facts = known.get(trace.facts)
            if facts is None:
                facts = known[trace.facts] = valued(trace.facts, world.library.facts)
            yield _artifact(channel.name, output, trace, facts, world)


def valued(keys: Iterable[str], facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the facts *keys* with their values, in their order."""
    return tuple((key, facts.facts[key].value or "") for key in sorted(keys))


def manifest(artifacts: Iterable[Artifact], today: date, versions: Iterable[str]) -> bytes:
    """Return manifest.json for *artifacts*, one on a line."""
    head = {"version": MANIFEST_VERSION, "date": today.isoformat(), "made_with": list(versions)}
    ordered = sorted(artifacts, key=lambda artifact: str(artifact.path))
    write = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one for each line
    lines = b",\n".join(write(artifact.entry()).encode() for artifact in ordered)
    return b'%s,\n"artifacts": [\n%s\n]}\n' % (json.dumps(head, ensure_ascii=False)[:-1].encode(), lines)


def _artifact(channel: str, output: Output, trace: Trace, facts: tuple[tuple[str, str], ...], world: World) -> Artifact:
    return Artifact(
        output.path,
        trace.sha256,
        trace.size,
        channel,
        _sources(output, world),
        facts,
        tuple(map(plain, trace.codes)),
        tuple(sorted(trace.awaiting)),
    )


def _sources(output: Output, world: World) -> tuple[str, ...]:
    """Return the files that *output* says: that of its document, or of the commune, and that of the facts."""
    about = output.about
    path = world.path_of(about) if about else world.path("commune.yaml")
    return tuple(dict.fromkeys((path, world.path("facts.yaml"))))
