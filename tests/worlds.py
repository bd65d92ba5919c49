"""Worlds in the memory: what a library becomes on a day, at an address, as a draft or not, output by output.

`world_of` plans as a build does; `made` makes one output of it, and before that what it is made from.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.broadcast import Script
from generator.channels import plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic
from generator.drafted import Draft
from generator.making.edition import Edition as MadeEdition
from generator.making.edition import Recorder, Tools
from generator.making.make import make_one
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.store import Damaged, Store
from generator.memory.traces import Traces
from generator.model import Broadcast, Library
from generator.outputs import Channel, Made, Output
from generator.pdf.shop import PrintShop
from generator.publishable import Published
from generator.publishing.artifacts import Artifact, artifacts_of
from generator.rendering.templates import Templates
from generator.shelf import Shelf
from tests.builders import redact
from tests.contents import TODAY

NO_TEXT = {".pdf", ".png", ".jpg", ".webp", ".avif", ".zip", ".mp3", ".opus"}
"""The endings of what is printed, drawn or spoken."""


class InMemory(Store):
    """A store that writes nothing on the disk."""

    def __init__(self) -> None:
        super().__init__(None, Path("nowhere"))
        self._bytes: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        self._bytes[digest] = content
        return digest

    def read(self, digest: str) -> bytes:
        if digest not in self._bytes:
            raise Damaged(digest)
        return self._bytes[digest]

    def file(self, digest: str) -> str:
        self.read(digest)
        return f"nowhere/{digest}"


@dataclass(frozen=True, slots=True)
class Edition:
    """What a world is for beside its library: the day, another address than the commune's own, a *draft*."""

    today: date = TODAY
    address: str | None = None
    draft: bool = False


@functools.cache
def templates() -> Templates:
    """Return the templates of the program."""
    return Templates()


@functools.cache
def print_shop() -> PrintShop:
    """Return the one print shop of the tests, which remembers nothing."""
    return PrintShop(templates().fonts())


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Records silence that takes some *seconds*, whatever the script."""

    seconds: int
    name: str = "stopwatch"

    def record(self, script: Script, pace: Broadcast, tags: Mapping[str, str]) -> tuple[dict[str, bytes], int]:
        del script, pace, tags
        return {"mp3": b"", "opus": b""}, self.seconds


def tools(store: Store | None = None, shop: PrintShop | None = None, recorder: Recorder | None = None) -> Tools:
    """Return what outputs are made with; without a *store* their bytes stay in the memory."""
    return Tools(templates(), shop or print_shop(), store or InMemory(), recorder)


def bare(
    library: Library, edition: Edition = Edition(), using: Tools | None = None, traces: Traces | None = None
) -> World:
    """Return the world of *library* before anything is planned, in which only what may be published is left.

    *traces* are what an earlier build remembered, if there was one.
    """
    if edition.address is not None:
        library = library.model_copy(update={"commune": library.commune.model_copy(update={"web": edition.address})})
    published = library if edition.draft else redact(library)
    known = MadeEdition(edition.today, published.commune.web, edition.draft)
    return World(published, known, using or tools(), traces or Traces())


def world_of(
    library: Library,
    edition: Edition = Edition(),
    using: Tools | None = None,
    only: Sequence[str] = (),
) -> World:
    """Return the world of *library*, all that is of use on its day planned, or *only* the channels named so."""
    world = bare(library, edition, using)
    plan_all(Reads(world), only)
    return world


def world_in(shelf: Shelf, day: date = TODAY, address: str | None = None, *, draft: bool = False) -> World:
    """Return the world of what may be published of *shelf* on *day*, or of a *draft*, before anything is planned.

    Its website is at *address*, or else where the commune says.
    """
    library = (Draft if draft else Published)(shelf, day, address)
    return World(library, MadeEdition(day, library.commune.web, draft), tools(), Traces())


def planned_in(
    shelf: Shelf, day: date = TODAY, address: str | None = None, *, draft: bool = False, only: Sequence[str] = ()
) -> World:
    """Return the same with all that is of use on *day* planned, or *only* the channels named so."""
    world = world_in(shelf, day, address, draft=draft)
    plan_all(Reads(world, noting=False), only)
    return world


def problems_in(shelf: Shelf) -> tuple[Diagnostic, ...]:
    """Return every problem of the library of *shelf*."""
    return tuple(check_library(Reads(world_in(shelf), noting=False)))


def planned(channel: Channel, library: Library) -> tuple[Output, ...]:
    """Return what *channel* plans by itself for *library*, whatever the day."""
    return tuple(channel.plan(Reads(bare(library))))


def outputs(world: World) -> dict[PurePosixPath, Output]:
    """Return all that is planned in *world* by its path."""
    return {output.path: output for some in world.plan.values() for output in some}


def made(world: World, path: PurePosixPath | str) -> Made:
    """Return the output at *path*, made together with all that it is made from."""
    return _made(world, outputs(world), PurePosixPath(path))


def all_texts(world: World) -> Iterator[tuple[PurePosixPath, Made]]:
    """Yield every output of *world* that is text, made."""
    planned = outputs(world)
    for path in planned:
        if path.suffix not in NO_TEXT:
            yield path, _made(world, planned, path)


def artifact(world: World, path: PurePosixPath | str) -> Artifact:
    """Return the output at *path* as the manifest lists it."""
    made(world, path)
    plan = {name: tuple(one for one in some if one.path == PurePosixPath(path)) for name, some in world.plan.items()}
    alone = World(world.library, world.edition, world.tools, world.traces)
    alone.take_plan(world.channels, plan, {})
    alone.made = world.made
    (found,) = artifacts_of(alone)
    return found


def _made(world: World, planned: dict[PurePosixPath, Output], path: PurePosixPath) -> Made:
    output = planned[path]
    for parent in output.parents:
        _made(world, planned, parent)
    if str(path) not in world.made:
        world.made[str(path)] = make_one(world, output)
    trace = world.made[str(path)]
    return Made(world.tools.store.read(trace.sha256), trace.facts, trace.awaiting, trace.codes)
