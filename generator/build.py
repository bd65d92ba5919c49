"""The pipeline: load → read → check → plan → render → publish, in that order, and nothing else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifacts import Artifact, artifacts_of, manifest
from generator.channels import plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic, has_errors, in_reading_order, quoting
from generator.load import load
from generator.making.make import make_all
from generator.making.published import NOTHING, Published
from generator.making.reads import Reads
from generator.making.store import Damaged
from generator.making.traces import Trace, Traces
from generator.making.world import Edition, Tools, World
from generator.model import Library
from generator.publish import Place, carried_over, hurt, make_way, publish
from generator.readers import read_library
from generator.settle import settle

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: from where, to where, as of which day, at which web address, for which channels."""

    content: Path
    output: Path
    today: date
    address: str | None = None
    only: Sequence[str] = ()
    draft: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Built:
    """What came of an order: the artifacts and how they were left, or the problems that stood in the way."""

    problems: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = ()
    published: Published = NOTHING


def build(order: Order, tools: Tools, traces: Traces, place: Place, progress: Progress) -> Built:
    """Build *order* at *place*. With any error nothing is published: what stood before stays up."""
    library, problems = check(order.content, order.today)
    if library is None or has_errors(problems):
        return Built(problems)
    make_way(place.folder)
    world = world_of(order, library, tools, traces)
    _forget(world, hurt(place))
    while True:
        try:
            world.made = {}
            left = carried_over(place.folder, order.only, tools.store) if order.only else ()
            world.made.update({artifact.path: _as_it_was(artifact) for artifact in left})
            plan_all(Reads(world), order.only, world.made)
            make_all(world, order.jobs, progress)
            artifacts = tuple({one.path: one for one in (*left, *artifacts_of(world))}.values())
            listed = manifest(artifacts, order.today, tools.printer.versions)
            published = publish(artifacts, listed, tools.store, place)
        except Damaged:
            if not _forget(world, {trace.sha256 for trace in (*traces.outputs.values(), *world.made.values())}):
                raise
        else:
            traces.outputs = {str(path): trace for path, trace in world.made.items()}
            return Built(problems, artifacts, published)


def _forget(world: World, digests: Iterable[str]) -> bool:
    """Forget what was made of those *digests* that the store no longer holds; return whether there was any."""
    lost = world.tools.store.missing(digests)
    known = world.traces.outputs
    world.traces.outputs = {path: trace for path, trace in known.items() if trace.sha256 not in lost}
    return bool(lost)


def check(content: Path, today: date) -> tuple[Library | None, tuple[Diagnostic, ...]]:
    """Return the library in *content*, if it can be read, and every problem in it."""
    found = load(content)
    library, problems = read_library(found.sources, found.media, found.folder)
    seen = [*found.problems, *problems]
    if library is not None:
        seen += check_library(library, today)
    lines = {source.path: source for source in found.sources}
    return library, in_reading_order(quoting(problem, lines) for problem in seen)


def world_of(order: Order, library: Library, tools: Tools, traces: Traces) -> World:
    """Return the world that *order* is made in."""
    if order.address is not None:  # some files exist only once the site has an address
        library = library.model_copy(update={"commune": library.commune.model_copy(update={"web": order.address})})
    published = library if order.draft else settle(library)
    return World(published, Edition(order.today, published.commune.web, order.draft), tools, traces)


def _as_it_was(artifact: Artifact) -> Trace:
    facts = tuple(key for key, _ in artifact.facts)
    return Trace("", (), artifact.sha256, artifact.size, facts, (), artifact.qr)
