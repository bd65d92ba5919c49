"""What a worker that is started anew is handed: the world and the shifts that it makes, as bytes.

Documents travel as they were read; what else a world knows is found out again when it is asked for. Channels and
changes stay behind: they decide what is made, which the parent has done.
"""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass

from generator.making.edition import Edition, Tools
from generator.making.world import World
from generator.memory.traces import Traces
from generator.outputs import Output
from generator.publishable import Published

Shifts = Sequence[tuple[str, Sequence[Output]]]
"""The outputs of each shift, with the channel of its first one."""


@dataclass(frozen=True, slots=True)
class _Handed:
    """A world and *shifts*, as they travel."""

    library: Published
    edition: Edition
    tools: Tools
    traces: Traces
    plan: dict[str, tuple[Output, ...]]
    offers: dict[str, Sequence[tuple[str, Sequence[Output]]]]
    shifts: Shifts


def handed(world: World, shifts: Shifts) -> bytes:
    """Return *world*, which has what was made so far, and *shifts* as bytes for another process."""
    library, traces = world.library, world.traces
    assert isinstance(library, Published)
    known = Traces({**traces.outputs}, {**traces.answers}, {**traces.read})
    parts = _Handed(library, world.edition, world.tools, known, dict(world.plan), dict(world.offers), shifts)
    return pickle.dumps((parts, world.made), pickle.HIGHEST_PROTOCOL)


def taken(content: bytes) -> tuple[World, Shifts]:
    """Return the world and the shifts that `handed` made into *content*."""
    parts, made = pickle.loads(content)  # noqa: S301 - the parent's own
    world = World(parts.library, parts.edition, parts.tools, parts.traces)
    world.take_plan((), parts.plan, parts.offers)
    world.made = made
    return world, parts.shifts
