"""What a channel plans, and what is made of it: outputs with their work, and finished bytes with the facts in them.

plan(reads)    → outputs: each file that there will be, with the function that makes it
make(reads)    → the bytes of one of them, and the facts and codes in it
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.model import Listed, Village
from generator.model.documents import Campaign, Guide
from generator.said import Said, unmarked

if TYPE_CHECKING:
    from generator.making.reads import Reads

About = Guide | Listed | Campaign
"""A document as plans know it: a notice only as lists show it."""


@dataclass(frozen=True, slots=True)
class Made:
    """The finished bytes of an output, and what they say.

    *facts* are the keys of the facts in it, *awaiting* those of unconfirmed facts in a draft, *codes* the payloads of
    its QR codes.
    """

    content: bytes
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def made_of(said: Said, content: bytes | None = None) -> Made:
    """Return *said* as a finished output; *content* is what was made of its text, or None if that is the output."""
    return Made(said.text.encode() if content is None else content, said.facts, said.awaiting, said.codes)


def made(text: str) -> Made:
    """Return the marked *text* as a finished output."""
    return made_of(unmarked(text))


def together(content: bytes, parts: Iterable[Made]) -> Made:
    """Return *content* as a finished output that says everything that its *parts* say."""
    parts = tuple(parts)

    def all_of(kind: Callable[[Made], Iterable[str]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for part in parts for key in kind(part)))

    return Made(
        content,
        all_of(lambda part: part.facts),
        all_of(lambda part: part.awaiting),
        all_of(lambda part: part.codes),
    )


@dataclass(frozen=True, slots=True)
class Work:
    """The call that makes an output: *function*, defined at the top of a module, of `Reads` and plain *arguments*."""

    function: Callable[..., Made]
    arguments: tuple[object, ...] = ()

    def __call__(self, reads: "Reads") -> Made:
        """Return what the function returns."""
        return self.function(reads, *self.arguments)

    @property
    def name(self) -> str:
        """Return a name that no other work has.

        >>> Work(made, ("a4", 1)).name
        "generator.outputs.made('a4', 1)"
        """
        arguments = ", ".join(map(repr, self.arguments))
        return f"{self.function.__module__}.{self.function.__qualname__}({arguments})"


def work(function: Callable[..., Made], *arguments: object) -> Work:
    """Return the work of calling *function* with *arguments*."""
    return Work(function, arguments)


@dataclass(frozen=True, slots=True)
class Output:
    """A planned file: its *path* below output/, its *label*, and the work that makes it, *make*.

    *about* is its document, *village* the village that it is made out to. After the day *until* it is of no use, and is
    not made. *parents* are the outputs that it is made from. *design* is the look of a sheet, such as “a4-mono”.

    Outputs of one *batch* share work that costs much, such as the layout of a sheet for all villages. *early* outputs
    are made before all others, *late* ones after those without parents. *beside* are kept questions (`Reads.recall`)
    that late outputs ask; they are answered where this output is made, which costs less, as its text is read there.
    """

    path: PurePosixPath
    label: str
    make: Work
    about: About | None = None
    village: Village | None = None
    until: date | None = None
    parents: tuple[PurePosixPath, ...] = ()
    design: str = ""
    batch: str = ""
    early: bool = False
    late: bool = False
    beside: tuple[tuple[Callable[..., object], tuple[object, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """One way of reaching residents: its *name*, its *label* for people, and the function that plans its outputs.

    The website offers those of its files whose paths have one of the endings *offered*.
    """

    name: str
    label: str
    plan: Callable[["Reads"], Iterator[Output]]
    offered: tuple[str, ...] = ()

    def offers(self, output: Output) -> bool:
        """Return whether the website offers *output*."""
        return str(output.path).endswith(self.offered)
