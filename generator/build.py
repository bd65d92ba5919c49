"""The pipeline: load → read → check → plan → render → publish, in that order, and nothing else."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b, sha256
from pathlib import Path, PurePosixPath

from generator.channels import CHANNELS, plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic, Refused, has_errors
from generator.disk.files import file_bytes
from generator.drafted import Draft
from generator.load import Content, InHand, load
from generator.making.changes import Changes, changes_since, may_differ, reads_plan, still_unsure
from generator.making.edition import Edition, Tools
from generator.making.kept_plan import Anew, KeptOffers, kept_outputs, note_plan
from generator.making.make import Progress, make_all, make_some
from generator.making.openings import Opening, openings
from generator.making.reads import Reads
from generator.making.why import Why, reasons
from generator.making.world import World
from generator.memory.folder_record import hash_of
from generator.memory.store import Damaged
from generator.memory.traces import Trace, Traces
from generator.messages import operator
from generator.outputs import Output
from generator.publishable import Published
from generator.publishing.artifacts import Artifact, amended, artifacts_of, manifest, told_of
from generator.publishing.publish import Place, hurt, prepare_folder, publish, refuse_long_paths
from generator.publishing.standing import MANIFEST, carried_over, last_head
from generator.said import PENDING
from generator.shelf import KINDS, Shelf, open_shelf
from generator.telling import told


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
    """The result of an order: how many files each channel has, and the hash of their record; or what prevented them.

    *awaiting* is how many unconfirmed facts a draft shows, *unapproved* whether it shows texts that are not approved,
    *opened* what became of facts that changed since the last build.
    """

    problems: tuple[Diagnostic, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    awaiting: int = 0
    record: bytes = b""
    reasons: tuple[Why, ...] = ()
    unapproved: bool = False
    opened: tuple[Opening, ...] = ()


def build(order: Order, tools: Tools, traces: Traces, place: Place, progress: Progress) -> Built:
    """Build *order* at *place*. Where the content has an error, nothing is published: the last output stays.

    Raise `OSError` where the content cannot be read, or an output cannot be written or would replace files of others.
    """
    content = load(order.content, in_hand=order.in_hand)
    settled, facts_path = _settled(order, content, tools), f"{content.folder}/facts.yaml"
    facts_before, last_day = traces.read.get(facts_path), _day_of_last(place, order.today)
    shelf, problems, checked = _look_over(content, Edition(order.today, clock=order.clock), tools, traces, settled)
    if checked is None or has_errors(problems):
        return Built(problems)
    prepare_folder(place)
    world = world_of(order, shelf, tools, traces, checked.changes)
    world.succeed(checked)
    whole = _forget(world, hurt(place)) or not _plan_holds(place, world)
    while True:
        try:
            made, manifest_bytes = (_make_all if whole else _make_changed)(order, world, place, progress)
            record = publish(_hashes(world.made), manifest_bytes, tools.store, place)
        except Damaged:
            if not _forget(world, {trace.sha256 for trace in (*traces.outputs.values(), *world.made.values())}):
                raise
            whole = True
        else:
            why = reasons(world, traces.outputs, made) if order.explain else ()
            days = last_day, order.today
            opened = openings(facts_before, traces.read[facts_path], traces.outputs, world.made, days)
            # Where files of other channels stayed, their outputs have no traces.
            traces.settled = settled if all(trace.work for trace in world.made.values()) else ""
            traces.outputs, traces.manifest_hash = world.made, sha256(manifest_bytes).hexdigest()
            traces.unsure = still_unsure(traces, world.changes, world.sure | checked.sure)
            counts = Counter(trace.channel for trace in world.made.values())
            awaiting = {key for trace in world.made.values() for key in trace.awaiting}
            return Built(problems, counts, len(awaiting - {PENDING}), record, why, PENDING in awaiting, opened)


def _make_all(order: Order, world: World, place: Place, progress: Progress) -> tuple[Sequence[Output], bytes]:
    """Plan everything and make what must be made; return what was made, and the manifest."""
    tools, world.made = world.tools, {}
    others = carried_over(place.folder, order.only, tools.store) if order.only else ()
    _refuse_hidden(others, world)
    world.made.update({str(artifact.path): _trace_of(artifact) for artifact in others})
    planning = Reads(world)
    plan_all(planning, order.only, world.made)
    world.traces.planned_from = tuple(planning.noted.items())
    if any(output.design for outputs in world.plan.values() for output in outputs):
        # Imported here because it takes time that a build which plans no sheet must not pay.
        from generator.channels.sheets.texts import refuse_long_address  # noqa: PLC0415

        refuse_long_address(world.library, order.address)
    refuse_long_paths(place, (str(output.path) for outputs in world.plan.values() for output in outputs))
    made = make_all(world, order.jobs, progress)
    note_plan(world)
    told = told_of(world, last_head(place.folder) if others else {})
    return made, manifest((*others, *artifacts_of(world)), order.today, tools.printer.versions, told)


def _make_changed(order: Order, world: World, place: Place, progress: Progress) -> tuple[Sequence[Output], bytes]:
    """Make what may differ from the last build, whose plan still holds; return what `_make_all` does."""
    assert world.changes is not None
    before = world.traces.outputs
    channels = tuple(channel for channel in CHANNELS if not order.only or channel.name in order.only)
    world.keep_plan(channels, Anew(lambda: _planned_anew(order, world)), KeptOffers(before, world))
    world.made = dict(before)
    outputs = kept_outputs(may_differ(before, world.changes), world)
    made = make_some(world, outputs, order.jobs, progress)
    for output in made:
        path = str(output.path)
        world.made[path] = world.made[path].planned_as(before[path])
    manifest_bytes, told = file_bytes(place.folder / MANIFEST), told_of(world, last_head(place.folder))
    return made, amended(manifest_bytes, artifacts_of(world, outputs), told)


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


def _planned_anew(order: Order, world: World) -> Mapping[str, tuple[Output, ...]]:
    """Return the plan as it is made for what *world* knows, apart from it."""
    apart = World(world.library, world.edition, world.tools, Traces())
    plan_all(Reads(apart, noting=False), order.only)
    return apart.plan


def check(
    content: Path | Content,
    today: date,
    tools: Tools | None = None,
    traces: Traces | None = None,
    clock: date | None = None,
) -> tuple[Shelf, tuple[Diagnostic, ...]]:
    """Return the shelf of *content*, and every problem in it; *traces* remember what was read and checked before.

    *content* may be loaded already. *clock* is the day of the check itself, where *today* is an earlier day that is
    looked at.

    Raise `OSError` where *content* cannot be read.
    """
    loaded = content if isinstance(content, Content) else load(content)
    shelf, problems, _ = _look_over(loaded, Edition(today, clock=clock), tools, traces or Traces())
    return shelf, problems


def _look_over(
    content: Content, edition: Edition, tools: Tools | None, traces: Traces, settled: str = ""
) -> tuple[Shelf, tuple[Diagnostic, ...], World | None]:
    """Return the shelf of *content*, every problem in it, and the world of its checks; None where it is incomplete.

    *settled* is what besides the texts decides the build that is being prepared, if one is.
    """
    before = traces.read
    shelf = open_shelf(content, before, held=traces.held)
    changes = changes_since(traces, shelf.read, settled, str(content.folder))
    traces.read = dict(shelf.read)
    _forget_answers_about(before.keys() - shelf.read.keys(), content.folder, traces)
    problems, world = list(shelf.problems), None
    if shelf.is_complete:
        world = World(Published(shelf, edition.today), edition, tools, traces, changes)
        problems += check_library(Reads(world, noting=False))
    return shelf, told(problems, shelf), world


def _settled(order: Order, content: Content, tools: Tools) -> str:
    """Return a digest of all that decides what *order* makes, besides the program and the texts."""
    recorder = tools.recorder.name if tools.recorder else ""
    settings = (order.today, order.clock or order.today, order.address, order.draft, tuple(order.only), recorder)
    total = blake2b(repr(settings).encode(), digest_size=16)
    for name, picture in content.media.items():
        total.update(b"%s\0%d\0" % (name.encode(errors="surrogateescape"), len(picture)))
        total.update(picture)
    return total.hexdigest()


def _plan_holds(place: Place, world: World) -> bool:
    """Return whether the plan of the last build still holds, and its manifest is at *place*."""
    traces, changes = world.traces, world.changes
    if changes is None:
        return False
    # What the plan asks of a text, as whether a poster has room for it, often comes out the same where words changed.
    doubtful = [noted for noted in traces.planned_from if not changes.spare(noted[0])]
    if reads_plan((name for name, _ in doubtful), traces) or not world.holds(tuple(doubtful)):
        return False
    return bool(traces.manifest_hash) and hash_of(str(place.folder / MANIFEST)) == traces.manifest_hash


def _day_of_last(place: Place, today: date) -> date:
    """Return the day that the last build at *place* was for, as its manifest says, or else *today*."""
    with suppress(ValueError, TypeError):
        return date.fromisoformat(last_head(place.folder).get("date", ""))
    return today


def _hashes(made: Mapping[str, Trace]) -> dict[str, str]:
    return {path: trace.sha256 for path, trace in made.items()}


def _forget_answers_about(gone: Collection[str], folder: PurePosixPath, traces: Traces) -> None:
    """Forget the answers about files that are *gone* from *folder*: nothing asks for them any more."""
    if gone:
        names = {f"content {path.removeprefix(f'{folder}/')}" for path in gone}
        documents = {f"{kind} {PurePosixPath(path).stem}" for path in gone for kind in KINDS.values()}
        names |= {f"{of}{document}" for document in documents for of in ("", "short ")}
        answers = traces.answers.items()
        traces.answers = {
            name: answer for name, answer in answers if names.isdisjoint(noted for noted, _ in answer.noted)
        }


def _forget(world: World, digests: Iterable[str]) -> bool:
    """Forget the outputs with those *digests* that the store has lost; return whether it has lost any."""
    lost = world.tools.store.missing(digests)
    known = world.traces.outputs
    world.traces.outputs = {path: trace for path, trace in known.items() if trace.sha256 not in lost}
    return bool(lost)


def world_of(order: Order, shelf: Shelf, tools: Tools, traces: Traces, changes: Changes | None = None) -> World:
    """Return the world that *order* is made in."""
    library = (Draft if order.draft else Published)(shelf, order.today, order.address)
    return World(library, Edition(order.today, library.commune.web, order.draft), tools, traces, changes)


def _trace_of(artifact: Artifact) -> Trace:
    facts = tuple(key for key, _ in artifact.facts)
    return Trace("", (), artifact.sha256, artifact.size, facts, (), artifact.qr, artifact.channel)
