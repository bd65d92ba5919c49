"""Render all planned outputs, on as many processes as asked for; the artifacts come back in the order of the plan.

Workers are forked after the printer is warm (research: print, §2): they share it, and start at once. Windows cannot
fork, so there the outputs are rendered one after the other.
"""

from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from itertools import groupby

from generator.artifacts import Artifact, beside, make_artifact, offered_copy, press_copies, preview_of
from generator.channel import Channel, Output, RenderContext
from generator.channels import Plan
from generator.forked import can_fork, map_forked

Progress = Callable[[str, int, int], None]
_LEAST_FOR_WORKERS = 8  # below this, starting workers costs more than it saves

_shared: ContextVar[tuple[RenderContext, list[tuple[Channel, Output]]]] = ContextVar("what forked workers share")


def render_all(plan: Plan, context: RenderContext, jobs: int, progress: Progress) -> tuple[Artifact, ...]:
    """Return the artifacts of every output of *plan*, with the pictures and copies made from them."""
    work = [(channel, output) for channel in plan.channels for output in plan.outputs[channel.name]]
    done: list[Artifact] = []
    shared = _shared.set((context, work))
    try:
        for index, artifacts in enumerate(_rendered(work, context, jobs)):
            done += artifacts
            progress(work[index][0].name, index + 1, len(work))
    finally:
        # Left to the interpreter's end, the printer's fonts are freed after Pango is unloaded: a segmentation fault.
        _shared.reset(shared)
    return tuple(done)


def _rendered(work: Sequence[tuple[Channel, Output]], context: RenderContext, jobs: int) -> Iterator[list[Artifact]]:
    if jobs < 2 or len(work) < _LEAST_FOR_WORKERS or not can_fork():
        yield from map(_render, range(len(work)))
        return
    context.printer.warm_up()
    for artifacts in map_forked(_render_all, _shifts(work), jobs):
        yield from artifacts


def _shifts(work: Sequence[tuple[Channel, Output]]) -> Iterator[list[int]]:
    """Yield what one worker takes at a time: two outputs, or every village's copy of a sheet, laid out only once."""

    def shift(index: int) -> tuple[object, ...]:
        channel, output = work[index]
        return (channel.name, output.part, output.path.name) if output.village else (index // 2,)

    for _shift, indexes in groupby(range(len(work)), shift):
        yield list(indexes)


def _render_all(indexes: Sequence[int]) -> list[list[Artifact]]:
    return [_render(index) for index in indexes]


def _render(index: int) -> list[Artifact]:
    context, work = _shared.get()
    channel, output = work[index]
    artifact = make_artifact(channel, output, context)
    made = [artifact, *beside(artifact, channel)]
    if channel.offered:
        made.append(offered_copy(artifact, context.printer.recall))
    if channel.offered and artifact.path.suffix == ".pdf":
        picture = preview_of(artifact, context)
        made += [picture, offered_copy(picture, context.printer.recall)]
    return [*made, *press_copies(artifact, context)]
