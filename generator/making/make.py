"""Make the outputs whose notes no longer hold, parents first, in as many processes as asked for.

Workers are forked when the world is known: they share it and the printer, and start at once. Where the system cannot
fork (Windows), they are started anew and handed the world. They write bytes to the store and return what each task read
and said.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from functools import cache
from itertools import groupby

from generator.making.handed import Shifts, handed, taken
from generator.making.reads import Reads
from generator.making.workers import can_fork, collect_seldom, map_forked, map_spawned
from generator.making.world import World
from generator.memory.store import Damaged
from generator.memory.traces import Answer, Trace
from generator.outputs import Output

Progress = Callable[[str, int, int], None]
"""What is told after each shift: its channel, how many outputs are done, and how many there are."""

Done = tuple[str, list[tuple[str, Trace]], dict[str, Answer]]
"""A shift that was made: the channel of its first output, the trace of each output by its path, and new answers."""

_LEAST_FOR_WORKERS = 8  # sheets; below this, starting workers costs more than it saves
_LEAST_FOR_SPAWNED = (
    32  # as above; a worker that is started anew imports all libraries, as long as it prints ten sheets
)
_SHIFTS_AT_ONCE = 4  # that a worker is given: each message to a worker and back costs time, the last ones wait for none

_shared: ContextVar[tuple[World, Shifts]] = ContextVar("what workers share")


def make_all(world: World, jobs: int, progress: Progress) -> tuple[Output, ...]:
    """Bring every planned output up to date in `world.made`, and return those that were made again.

    Outputs that are made of the work of several shifts (books) come in a later turn. Whatever a task raises has a note
    with the path of its output; raise `BrokenProcessPool` where a worker dies.
    """
    planned = [(channel.name, output) for channel in world.channels for output in world.plan.get(channel.name, ())]
    return make_some(world, planned, jobs, progress)


def make_some(world: World, planned: Sequence[tuple[str, Output]], jobs: int, progress: Progress) -> tuple[Output, ...]:
    """Bring the *planned* outputs, each with the name of its channel, up to date as `make_all` does.

    The outputs that they are made from are in `world.made`, or precede them.
    """
    remade: list[Output] = []
    shifts, turns = _assigned(output for _, output in planned)
    total = len(planned)
    for turn in sorted(set(turns.values())):
        stale = _stale(world, (pair for pair in planned if turns[str(pair[1].path)] == turn))
        done = len(world.made)
        for channel, made, answers in _made(world, _grouped(stale, shifts), jobs):
            world.made.update(made)
            held = {name: answer._replace(value=world.traces.held(answer.value)) for name, answer in answers.items()}
            world.traces.answers.update(held)
            world.sure.update(answers)
            done += len(made)
            progress(channel, done, total)
        remade += [output for _, output in stale]
    return tuple(remade)


def _assigned(planned: Iterable[Output]) -> tuple[dict[str, str], dict[str, int]]:
    """Return the shift and the turn of each output: those of its parents, or a later turn.

    One worker makes a shift: a batch or an output, and what is made from that alone.
    """
    shifts: dict[str, str] = {}
    turns: dict[str, int] = {}
    for output in planned:
        path, parents = str(output.path), [parent for parent in map(str, output.parents) if parent in shifts]
        theirs = {shifts[parent] for parent in parents}
        shifts[path] = shift = output.batch or (theirs.pop() if len(theirs) == 1 else path)
        after = (turns[parent] if shifts[parent] == shift else turns[parent] + 1 for parent in parents)
        turns[path] = 0 if output.early else max(after, default=1 + output.late)
    return shifts, turns


def _stale(world: World, planned: Iterable[tuple[str, Output]]) -> list[tuple[str, Output]]:
    """Return those of *planned* that must be made; add the traces of the others to `world.made`."""
    stale: list[tuple[str, Output]] = []
    waiting: set[str] = set()
    for channel, output in planned:
        trace = world.traces.outputs.get(str(output.path))
        if (
            trace is None
            or (output.parents and not waiting.isdisjoint(map(str, output.parents)))
            or trace.work != output.make.name
            or not world.holds(trace.noted)
        ):
            stale.append((channel, output))
            waiting.add(str(output.path))
        else:
            world.made[str(output.path)] = trace
    return stale


def _grouped(stale: Sequence[tuple[str, Output]], shifts: dict[str, str]) -> list[tuple[str, list[Output]]]:
    """Return the outputs of each shift, with the channel of its first one."""
    grouped: dict[str, list[tuple[str, Output]]] = {}
    for channel, output in stale:
        grouped.setdefault(shifts[str(output.path)], []).append((channel, output))
    return [(shift[0][0], [output for _, output in shift]) for shift in grouped.values()]


def _made(world: World, shifts: Shifts, jobs: int) -> Iterator[Done]:
    shared = _shared.set((world, shifts))
    try:
        # Without many sheets, one process does: two take a third more work and twice the memory to be little faster.
        sheets = sum(output.path.suffix == ".pdf" for _, outputs in shifts for output in outputs)
        if jobs < 2 or sheets < (_LEAST_FOR_WORKERS if can_fork() else _LEAST_FOR_SPAWNED):
            _freeze_what_is_known()
            collect_seldom()
            yield from map(_make_shift, range(len(shifts)))
            return
        runs = [
            list(numbers) for _, numbers in groupby(range(len(shifts)), key=lambda number: number // _SHIFTS_AT_ONCE)
        ]
        for done in _mapped(world, shifts, runs, jobs):
            for channel, made, answers in done:
                yield channel, [(path, _kept_once(trace, world)) for path, trace in made], answers
    finally:
        # A world that lives until the interpreter ends frees the printer's fonts after Pango: a segmentation fault.
        _shared.reset(shared)


def _mapped(world: World, shifts: Shifts, runs: list[list[int]], jobs: int) -> Iterator[list[Done]]:
    if can_fork():
        world.tools.printer.warm_up()
        return map_forked(_make_shifts, runs, jobs)
    return map_spawned(_make_shifts, runs, jobs, _take_shared, handed(world, shifts))


def _take_shared(content: bytes) -> None:
    """Take over what was handed to this worker, for all the shifts that it will make."""
    _shared.set(taken(content))


@cache  # once a process: in a later turn, what an earlier one left as garbage would stay
def _freeze_what_is_known() -> None:
    """Take all that is known now out of the search for garbage: it stays."""
    gc.freeze()


def _kept_once(trace: Trace, world: World) -> Trace:
    """Return *trace*, which came from another process, with its notes replaced by the equal objects of this one."""
    return trace._replace(noted=world.kept_once(trace.noted), facts=world.kept_once(trace.facts))


def _make_shifts(numbers: Sequence[int]) -> list[Done]:
    """Do several shifts in a worker, which then forgets all that it returns."""
    world, shifts = _shared.get()
    done = [_make_shift(number) for number in numbers]
    for number in numbers:
        for output in shifts[number][1]:
            del world.made[str(output.path)]
            for question, arguments in output.beside:
                world.forget(question, arguments)
    return done


def _make_shift(number: int) -> Done:
    world, shifts = _shared.get()
    channel, outputs = shifts[number]
    world.new_answers.clear()
    made = []
    for output in outputs:
        trace = world.made[str(output.path)] = up_to_date(world, output)
        made.append((str(output.path), trace))
        for question, arguments in output.beside:
            world.digest_of_kept(question, arguments)
    return channel, made, dict(world.new_answers)


def up_to_date(world: World, output: Output) -> Trace:
    """Return the trace of *output*, made again unless all that it was made of came out the same (early cut-off)."""
    trace = world.traces.outputs.get(str(output.path))
    if trace and trace.work == output.make.name and world.holds(trace.noted):
        try:
            world.tools.store.file(trace.sha256)
        except Damaged:
            pass
        else:
            return trace
    return make_one(world, output)


def make_one(world: World, output: Output) -> Trace:
    """Make *output*, and return its trace; an error that its task raises gets a note with the path."""
    before = world.traces.outputs.get(str(output.path))
    if before is not None:
        world.trust(before.noted)
    reads = Reads(world)
    try:
        made = output.make(reads)
    except Exception as error:
        error.add_note(f"in {output.path}")
        raise
    stored = world.tools.store.put(made.content)
    noted = world.kept_once(reads.noted.items())
    return Trace(output.make.name, noted, stored, len(made.content), made.facts, made.awaiting, made.codes)
