"""The plan of the last build, kept as a row of plain values with the trace of each output: it need not be made again.

Documents and villages stand in a row by their names, and functions by module and name.
"""

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.memory.traces import Trace
from generator.outputs import Output, Work
from generator.routes import KINDS

if TYPE_CHECKING:
    from generator.making.world import World

_VERSION = 2  # of marshal's format: later ones write equal values as different bytes

Offers = Sequence[tuple[str, Sequence[Output]]]
"""The outputs about a subject that the website offers, by the labels of their channels."""


def note_plan(world: "World") -> None:
    """Add to the trace of each output its row of the plan, so that the next build can keep the plan."""
    ranks = {
        str(output.path): (subject, rank, label)
        for subject, offers in world.offers.items()
        for rank, (label, output) in enumerate((label, output) for label, outputs in offers for output in outputs)
    }
    for channel in world.channels:
        for output in world.plan.get(channel.name, ()):
            path = str(output.path)
            subject, rank, label = ranks.get(path, (None, 0, ""))
            trace, row = world.made[path], packed(output, rank, label)
            if (trace.row, trace.channel, trace.offered_for) != (row, channel.name, subject):
                world.made[path] = trace._replace(row=row, channel=channel.name, offered_for=subject)


class KeptOffers(Mapping[str, Offers]):
    """What the website offers about each subject, as the *traces* of a plan say."""

    def __init__(self, traces: Mapping[str, Trace], world: "World") -> None:
        self._traces = traces
        self._world = world

    def __getitem__(self, subject: str) -> Offers:
        about = (item for item in self._traces.items() if item[1].offered_for == subject)
        groups: dict[str, list[Output]] = {}
        for _, label, output in sorted((unpacked(*item, self._world) for item in about), key=lambda offer: offer[0]):
            groups.setdefault(label, []).append(output)
        return list(groups.items())

    def __iter__(self) -> Iterator[str]:
        return iter(
            dict.fromkeys(trace.offered_for for trace in self._traces.values() if trace.offered_for is not None)
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Anew(Mapping[str, tuple[Output, ...]]):
    """The outputs of each channel, planned by *plan* only when somebody asks for them."""

    def __init__(self, plan: Callable[[], Mapping[str, tuple[Output, ...]]]) -> None:
        self._plan = plan
        self._planned: Mapping[str, tuple[Output, ...]] | None = None

    @property
    def _outputs(self) -> Mapping[str, tuple[Output, ...]]:
        if self._planned is None:
            self._planned = self._plan()
        return self._planned

    def __getitem__(self, channel: str) -> tuple[Output, ...]:
        return self._outputs[channel]

    def __iter__(self) -> Iterator[str]:
        return iter(self._outputs)

    def __len__(self) -> int:
        return len(self._outputs)


def kept_outputs(paths: Iterable[str], world: "World") -> list[tuple[str, Output]]:
    """Return the outputs at *paths* as the last build planned them, each with the name of its channel."""
    traces = world.traces.outputs
    return [(traces[path].channel, unpacked(path, traces[path], world)[2]) for path in paths]


def packed(output: Output, rank: int, label: str) -> bytes:
    """Return *output* as bytes; the website offers it at *rank* among those about its subject, under *label*."""
    row: Any = (
        (rank, label),
        output.label,
        _named(output.make.function),
        output.make.arguments,
        (KINDS[type(output.about)], output.about.slug) if output.about else None,
        output.village.id if output.village else None,
        output.until.toordinal() if output.until else 0,
        tuple(map(str, output.parents)),
        (output.design, output.batch, output.early, output.late),
        tuple((_named(function), arguments) for function, arguments in output.beside),
    )
    return marshal.dumps(row, _VERSION)


def unpacked(path: str, trace: Trace, world: "World") -> tuple[int, str, Output]:
    """Return rank, label and output at *path* as `packed` wrote them, with what *world* knows of its subject."""
    row = marshal.loads(trace.row)  # noqa: S302 - our own, read back from a file whose hash was checked
    (rank, label), title, function, arguments, about, village, until, parents, how, beside = row
    design, batch, early, late = how
    output = Output(
        PurePosixPath(path),
        title,
        Work(_found(*function), arguments),
        world.document(*about) if about else None,
        next(known for known in world.library.commune.villages if known.id == village) if village else None,
        date.fromordinal(until) if until else None,
        tuple(map(PurePosixPath, parents)),
        design,
        batch,
        early=early,
        late=late,
        beside=tuple((_found(*question), of) for question, of in beside),
    )
    return rank, label, output


def _named(function: Callable[..., Any]) -> tuple[str, str]:
    return function.__module__, function.__qualname__


def _found(module: str, name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
