"""Why an output was made again: the first thing that changed of those that it or its questions read."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.making.world import World
from generator.memory.traces import Noted, Trace
from generator.outputs import Output

NEW = "new"
"""The reason for an output that is not remembered: it was never made, or its trace is lost."""
WORK = "work"
"""The reason for an output whose plan names another function or other arguments now."""


class Why(NamedTuple):
    """The *path* of an output that was made, and the *reason*: `NEW`, `WORK`, or the name of what changed."""

    path: str
    reason: str


def reasons(world: World, before: dict[str, Trace], made: Sequence[Output]) -> tuple[Why, ...]:
    """Return why each output in *made* had to be made again, given its trace *before*.

    Outputs that early cut-off kept, since all that they were made of came out the same, are left out.
    """
    candidates = (Why(str(output.path), _reason(world, before.get(str(output.path)), output)) for output in made)
    return tuple(why for why in candidates if why.reason)


def _reason(world: World, trace: Trace | None, output: Output) -> str:
    if trace is None:
        return NEW
    if trace.work != output.make.name:
        return WORK
    return _changed(world, trace.noted)


def _changed(world: World, noted: Noted) -> str:
    """Return the name of the first thing in *noted* that changed; for a question, of what changed below it."""
    name = next((name for name, digest in noted if world.digest(name) != digest), "")
    asked = world.answered_before(name)
    return (asked and _changed(world, asked.noted)) or name
