"""The content as it is being edited: a file is made when somebody looks at it, and no other file.

After each save the whole content is up to date, but only changes take time: files that look unchanged are not read,
digests of what did not change stay known (`World.succeed`), and the plan holds while nothing that it read has changed.
"""

from collections.abc import Mapping, Sequence
from threading import RLock

from generator.build import Order, world_of
from generator.channels import plan_all
from generator.checks import check_library
from generator.diagnostics import Diagnostic, has_errors
from generator.load import load
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


class Live:
    """The outputs of *order*, file by file. Several threads may ask for them; one works at a time."""

    def __init__(self, order: Order, tools: Tools, traces: Traces) -> None:
        self._order = order
        self._tools = tools
        self._traces = traces
        self._lock = RLock()
        self._shelf: Shelf | None = None
        self._checked: World | None = None
        self._world: World | None = None
        self._planned: tuple[Plan, Noted] | None = None
        self._outputs: dict[str, Output] = {}

    def refresh(self) -> tuple[Diagnostic, ...]:
        """Read the content again, and return every problem in it; with an error, the last sound content is still shown.

        Raise `OSError` where the content cannot be read.
        """
        with self._lock:
            before = self._shelf
            content = load(self._order.content, before.content if before else None)
            shelf = self._shelf = open_shelf(content, self._traces.read, before, self._traces.held)
            self._traces.read = dict(shelf.read)
            self._traces.settled = ""  # what nobody looks at is not made
            problems = told((*shelf.problems, *self._check(shelf)), shelf)
            if not has_errors(problems):
                self._look_at(shelf)
            return problems

    def file(self, path: str) -> bytes | None:
        """Return the output at *path*, below output/, as it is now, or None where none is planned."""
        with self._lock:
            output = self._outputs.get(path)
            if output is None or self._world is None:
                return None
            lost: set[str] = set()
            while True:
                try:
                    self._bring_up_to_date(output, self._world)
                    return self._tools.store.read(self._world.made[path].sha256)
                except Damaged as error:
                    digest = str(error)
                    if digest in lost:  # it was made again, and cannot be kept
                        raise
                    lost.add(digest)
                    self._forget(digest, self._world)

    def _forget(self, digest: str, world: World) -> None:
        """Forget the outputs with *digest*, whose bytes the store has lost: they are made when they are needed."""
        self._tools.store.missing((digest,))
        for known in (world.made, self._traces.outputs):
            for path in [path for path, trace in known.items() if trace.sha256 == digest]:
                del known[path]

    def _check(self, shelf: Shelf) -> Sequence[Diagnostic]:
        if not shelf.is_complete:
            return ()
        world = World(Published(shelf), Edition(self._order.today, clock=self._order.clock), self._tools, self._traces)
        if self._checked is not None:
            world.succeed(self._checked)
        self._checked = world
        return tuple(check_library(Reads(world, noting=False)))

    def _look_at(self, shelf: Shelf) -> None:
        """Show *shelf*, which has no errors, from now on."""
        world = world_of(self._order, shelf, self._tools, self._traces)
        if self._world is not None:
            world.succeed(self._world)
        if self._planned is not None:
            plan, noted = self._planned
            world.take_plan(*plan)
            if world.holds(noted):
                self._world = world
                return
            world = world_of(self._order, shelf, self._tools, self._traces)
        reads = Reads(world)
        plan_all(reads, self._order.only)
        self._planned = (world.channels, world.plan, world.offers), tuple(reads.noted.items())
        self._outputs = {str(output.path): output for outputs in world.plan.values() for output in outputs}
        self._world = world

    def _bring_up_to_date(self, output: Output, world: World) -> None:
        for parent in output.parents:
            if str(parent) in self._outputs:
                self._bring_up_to_date(self._outputs[str(parent)], world)
        path = str(output.path)
        if path not in world.made:
            world.made[path] = self._traces.outputs[path] = up_to_date(world, output)
