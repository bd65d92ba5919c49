"""The content as it is being edited: a file is made when somebody looks at it, and no other file.

After each save the whole content is up to date, but only changes take time: files that look unchanged are not read,
digests of what did not change stay known (`World.succeed`), and the plan holds while nothing that it read has changed.
"""

from collections.abc import Callable, Mapping, Sequence
from threading import RLock

from generator.build import Order, world_of
from generator.channels import plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic, has_errors
from generator.load import Content, load
from generator.making.edition import Edition, Tools
from generator.making.make import up_to_date
from generator.making.reads import Reads
from generator.making.world import World
from generator.memory.store import Damaged
from generator.memory.traces import Noted, Traces
from generator.outputs import Channel, Output
from generator.publishable import Published
from generator.shelf import Shelf, open_shelf
from generator.telling import told

Plan = tuple[
    tuple[Channel, ...], Mapping[str, tuple[Output, ...]], Mapping[str, Sequence[tuple[str, Sequence[Output]]]]
]


class Scene:
    """A *world* that is looked at, and its planned *outputs* by path. One thread at a time may ask for them."""

    def __init__(self, world: World, outputs: Mapping[str, Output]) -> None:
        self.world = world
        self.outputs = outputs

    def file(self, path: str) -> bytes | None:
        """Return the output at *path*, below output/, as it is in this world, or None where none is planned."""
        output = self.outputs.get(path)
        if output is None:
            return None
        lost: set[str] = set()
        while True:
            try:
                self._bring_up_to_date(output)
                return self.world.tools.store.read(self.world.made[path].sha256)
            except Damaged as error:
                digest = str(error)
                if digest in lost:  # it was made again, and cannot be kept
                    raise
                lost.add(digest)
                self._forget(digest)

    def _forget(self, digest: str) -> None:
        """Forget the outputs with *digest*, whose bytes the store has lost: they are made when they are needed."""
        self.world.tools.store.missing((digest,))
        for known in (self.world.made, self.world.traces.outputs):
            for path in [path for path, trace in known.items() if trace.sha256 == digest]:
                del known[path]

    def _bring_up_to_date(self, output: Output) -> None:
        for parent in output.parents:
            if str(parent) in self.outputs:
                self._bring_up_to_date(self.outputs[str(parent)])
        path = str(output.path)
        if path not in self.world.made:
            self.world.made[path] = self.world.traces.outputs[path] = up_to_date(self.world, output)


class Scenes:
    """One scene after another: each takes over what the last one knew, and its plan while that holds."""

    def __init__(self, only: Sequence[str]) -> None:
        self._only = only
        self._last: Scene | None = None
        self._planned: tuple[Plan, Noted] | None = None

    def show(self, new_world: Callable[[], World]) -> Scene:
        """Return the scene of the world that *new_world* returns, which is called again where the plan has changed."""
        world = self._after(new_world())
        if self._last is not None and self._planned is not None:
            plan, noted = self._planned
            world.take_plan(*plan)
            if world.holds(noted):
                self._last = Scene(world, self._last.outputs)
                return self._last
            world = new_world()
        reads = Reads(world)
        plan_all(reads, self._only)
        self._planned = (world.channels, world.plan, world.offers), tuple(reads.noted.items())
        outputs = {str(output.path): output for outputs in world.plan.values() for output in outputs}
        self._last = Scene(world, outputs)
        return self._last

    def _after(self, world: World) -> World:
        if self._last is not None:
            world.succeed(self._last.world)
        return world


class Live:
    """The outputs of *order*, file by file. Several threads may ask for them; one works at a time."""

    def __init__(self, order: Order, tools: Tools, traces: Traces) -> None:
        self._order = order
        self._tools = tools
        self._traces = traces
        self._lock = RLock()
        self._shelf: Shelf | None = None
        self._checked: World | None = None
        self._scenes = Scenes(order.only)
        self._scene: Scene | None = None

    def refresh(self) -> tuple[Diagnostic, ...]:
        """Read the content again, and return every problem in it; with an error, the last sound content is still shown.

        Raise `OSError` where the content cannot be read.
        """
        with self._lock:
            before = self._shelf
            shelf = self._shelf = opened(
                load(self._order.content, before.content if before else None), self._traces, before
            )
            problems = told((*shelf.problems, *self._check(shelf)), shelf)
            if not has_errors(problems):
                self._scene = self._scenes.show(lambda: world_of(self._order, shelf, self._tools, self._traces))
            return problems

    def file(self, path: str) -> bytes | None:
        """Return the output at *path*, below output/, as it is now, or None where none is planned."""
        with self._lock:
            return self._scene.file(path) if self._scene else None

    def _check(self, shelf: Shelf) -> Sequence[Diagnostic]:
        if not shelf.is_complete:
            return ()
        self._checked = checked_world(self._order, shelf, self._tools, self._traces, self._checked)
        return tuple(check_library(Reads(self._checked, noting=False)))


def opened(content: Content, traces: Traces, before: Shelf | None) -> Shelf:
    """Return the shelf of *content*, read with what *traces* remember and what changed since the shelf *before* it."""
    shelf = open_shelf(content, traces.read, before, traces.held)
    traces.read = dict(shelf.read)
    traces.settled = ""  # what nobody looks at is not made
    return shelf


def checked_world(order: Order, shelf: Shelf, tools: Tools, traces: Traces, before: World | None) -> World:
    """Return the world in which *shelf* is checked; it takes over what the world *before* it knew."""
    world = World(Published(shelf, order.today), Edition(order.today, clock=order.clock), tools, traces)
    if before is not None:
        world.succeed(before)
    return world
