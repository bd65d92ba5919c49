"""The pipeline: load → read → check → plan → render → publish, in that order, and nothing else."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from generator.channels import plan_all
from generator.channels.sheets.texts import refuse_long_address
from generator.checks import check_library
from generator.diagnostics import Diagnostic, Refused, has_errors, in_reading_order
from generator.load import Content, InHand, load
from generator.making.make import Progress, make_all
from generator.making.reads import Reads
from generator.making.why import Why, reasons
from generator.making.world import Edition, Tools, World
from generator.memory.store import Damaged
from generator.memory.traces import Trace, Traces
from generator.messages import operator
from generator.publishable import Draft, Published
from generator.publishing.artifacts import Artifact, artifacts_of, manifest, told_of
from generator.publishing.publish import Place, hurt, prepare_folder, publish
from generator.publishing.standing import carried_over, head_of
from generator.shelf import KINDS, Shelf, open_shelf


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: from where, to where, as of which day, at which web address, for which channels.

    With *explain*, `Built.reasons` says why each output was made. The files of the content may have been read already:
    then they are *in_hand*. *clock* is the day of the build itself, where *today* is an earlier day that is looked at.
    """

    content: Path
    output: Path
    today: date
    address: str | None = None
    only: Sequence[str] = ()
    draft: bool = False
    jobs: int = 1
    explain: bool = False
    in_hand: InHand = field(default_factory=dict)
    clock: date | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """The result of an order: the artifacts and the hash of their record, or the problems that prevented them."""

    problems: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = ()
    record: bytes = b""
    reasons: tuple[Why, ...] = ()


def build(order: Order, tools: Tools, traces: Traces, place: Place, progress: Progress) -> Built:
    """Build *order* at *place*. Where the content has an error, nothing is published: the last output stays.

    Raise `OSError` where the content cannot be read, or an output cannot be written or would replace files of others.
    """
    shelf, problems, checked = _look_over(
        load(order.content, in_hand=order.in_hand), Edition(order.today, clock=order.clock), tools, traces
    )
    if checked is None or has_errors(problems):
        return Built(problems)
    prepare_folder(place)
    world = world_of(order, shelf, tools, traces)
    world.succeed(checked)
    _forget(world, hurt(place))
    while True:
        try:
            world.made = {}
            others = carried_over(place.folder, order.only, tools.store) if order.only else ()
            _refuse_hidden(others, world)
            world.made.update({str(artifact.path): _trace_of(artifact) for artifact in others})
            plan_all(Reads(world, noting=False), order.only, world.made)
            if any(output.design for outputs in world.plan.values() for output in outputs):
                refuse_long_address(world.library, order.address)
            made = make_all(world, order.jobs, progress)
            artifacts = _each_once((*others, *artifacts_of(world)))
            told = told_of(world, head_of(place.folder) if others else {})
            listed = manifest(artifacts, order.today, tools.printer.versions, **told)
            record = publish(artifacts, listed, tools.store, place)
        except Damaged:
            if not _forget(world, {trace.sha256 for trace in (*traces.outputs.values(), *world.made.values())}):
                raise
        else:
            why = reasons(world, traces.outputs, made) if order.explain else ()
            traces.outputs = world.made
            return Built(problems, artifacts, record, why)


def check(
    content: Path,
    today: date,
    tools: Tools | None = None,
    traces: Traces | None = None,
    clock: date | None = None,
) -> tuple[Shelf, tuple[Diagnostic, ...]]:
    """Return the shelf of *content*, and every problem in it; *traces* remember what was read and checked before.

    *clock* is the day of the check itself, where *today* is an earlier day that is looked at.

    Raise `OSError` where *content* cannot be read.
    """
    shelf, problems, _ = _look_over(load(content), Edition(today, clock=clock), tools, traces or Traces())
    return shelf, problems


def _look_over(
    content: Content, edition: Edition, tools: Tools | None, traces: Traces
) -> tuple[Shelf, tuple[Diagnostic, ...], World | None]:
    """Return the shelf of *content*, every problem in it, and the world of its checks; None where it is incomplete."""
    before = traces.read
    shelf = open_shelf(content, before)
    traces.read = dict(shelf.read)
    _forget_answers_about(before.keys() - shelf.read.keys(), content.folder, traces)
    problems, world = list(shelf.problems), None
    if shelf.is_complete:
        world = World(Published(shelf), edition, tools, traces)
        problems += check_library(Reads(world, noting=False))
    return shelf, in_reading_order(map(shelf.quoted, problems)), world


def _forget_answers_about(gone: Collection[str], folder: PurePosixPath, traces: Traces) -> None:
    """Forget the answers about files that are *gone* from *folder*: nothing asks for them any more."""
    if gone:
        names = {f"content {path.removeprefix(f'{folder}/')}" for path in gone}
        names |= {f"{kind} {PurePosixPath(path).stem}" for path in gone for kind in KINDS.values()}
        answers = traces.answers.items()
        traces.answers = {
            name: answer for name, answer in answers if names.isdisjoint(noted for noted, _ in answer.noted)
        }


def _refuse_hidden(others: Iterable[Artifact], world: World) -> None:
    """Raise `Refused` where files that stay from the last build are about a text that may not be shown any more."""
    library = world.library
    if not isinstance(library, Published) or isinstance(library, Draft):
        return
    hidden = {library.shelf.paths[key] for key in library.held}
    gone = {library.shelf.paths["notice", row.slug] for row in library.withdrawn}
    for artifact in others:
        paths = hidden if artifact.channel == "site" else hidden | gone
        path = next((source for source in artifact.sources if source in paths), None)
        if path is not None:
            raise Refused(operator.hidden_left(path, str(artifact.path)))


def _forget(world: World, digests: Iterable[str]) -> bool:
    """Forget the outputs with those *digests* that the store has lost; return whether it has lost any."""
    lost = world.tools.store.missing(digests)
    known = world.traces.outputs
    world.traces.outputs = {path: trace for path, trace in known.items() if trace.sha256 not in lost}
    return bool(lost)


def world_of(order: Order, shelf: Shelf, tools: Tools, traces: Traces) -> World:
    """Return the world that *order* is made in."""
    library = (Draft if order.draft else Published)(shelf, order.address)
    return World(library, Edition(order.today, library.commune.web, order.draft), tools, traces)


def _each_once(artifacts: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """Return the last of the *artifacts* at each path."""
    return tuple({str(artifact.path): artifact for artifact in artifacts}.values())


def _trace_of(artifact: Artifact) -> Trace:
    facts = tuple(key for key, _ in artifact.facts)
    return Trace("", (), artifact.sha256, artifact.size, facts, (), artifact.qr)
