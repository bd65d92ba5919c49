"""The pipeline: load → read → check → plan → render → publish, in that order, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifacts import Artifact, artifacts_of, manifest
from generator.channels import plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic, has_errors, in_reading_order, quoting
from generator.load import load
from generator.making.make import make_all
from generator.making.reads import Reads
from generator.making.traces import Trace, Traces
from generator.making.world import Edition, Tools, World
from generator.model import Library
from generator.publish import carried_over, make_way, publish
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
    """What came of an order: the artifacts, or the problems that stood in the way."""

    problems: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = ()


def build(order: Order, tools: Tools, traces: Traces, progress: Progress) -> Built:
    """Build *order*. With any error nothing is published: what stood before stays up."""
    library, problems = check(order.content, order.today)
    if library is None or has_errors(problems):
        return Built(problems)
    folder = make_way(order.output)
    world = world_of(order, library, tools, traces)
    left = carried_over(folder, order.only, tools.store) if order.only else ()
    world.made.update({artifact.path: _as_it_was(artifact) for artifact in left})
    plan_all(Reads(world), order.only, world.made)
    make_all(world, order.jobs, progress)
    artifacts = tuple({one.path: one for one in (*left, *artifacts_of(world))}.values())
    publish(artifacts, manifest(artifacts, order.today, tools.printer.versions), tools.store, folder)
    traces.outputs = {str(path): trace for path, trace in world.made.items()}
    return Built(problems, artifacts)


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
