"""What a channel plans, and what comes of it: outputs that carry their work, and finished bytes that say what they say.

plan(reads)    → outputs: each file there will be, with the function that makes it
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
"""A document as plans know it: of a notice, what lists show of it."""


@dataclass(frozen=True, slots=True)
class Made:
    """The finished bytes of an output, and what they say: keys of facts, of those a draft marks, payloads of codes."""

    content: bytes
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def made_of(said: Said, content: bytes | None = None) -> Made:
    """Return *said* as a finished output; *content* is what was made of its text, if that is not the output itself."""
    return Made(said.text.encode() if content is None else content, said.facts, said.awaiting, said.codes)


def made(text: str) -> Made:
    """Return the marked *text* as a finished output."""
    return made_of(unmarked(text))


def together(content: bytes, parts: Iterable[Made]) -> Made:
    """Return *content*, which says all that its *parts* say."""
    parts = tuple(parts)

    def all_of(kind: Callable[[Made], Iterable[str]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for part in parts for one in kind(part)))

    return Made(
        content,
        all_of(lambda part: part.facts),
        all_of(lambda part: part.awaiting),
        all_of(lambda part: part.codes),
    )


@dataclass(frozen=True, slots=True)
class Work:
    """What makes an output: *function*, of the top of a module, given `Reads` and the plain *arguments*."""

    function: Callable[..., Made]
    arguments: tuple[object, ...] = ()

    def __call__(self, reads: "Reads") -> Made:
        """Do it."""
        return self.function(reads, *self.arguments)

    @property
    def name(self) -> str:
        """Return what tells this work from all others.

        >>> Work(made, ("a4", 1)).name
        "generator.outputs.made('a4', 1)"
        """
        shown = ", ".join(map(repr, self.arguments))
        return f"{self.function.__module__}.{self.function.__qualname__}({shown})"


def work(function: Callable[..., Made], *arguments: object) -> Work:
    """Return the work of *function* given *arguments*."""
    return Work(function, arguments)


@dataclass(frozen=True, slots=True)
class Output:
    """A file planned: *path* below output/, *label* as people call it, and *make*, which makes it.

    *about* is the document it says, *village* whom it is made out to. After the day *until* it is of no use, and is
    not made. *parents* are the outputs it is made from. *design* names a sheet's design and look, such as “a4-mono”.
    Outputs of one *batch* share work that costs much, such as the layout of a sheet for all villages; *early* ones are
    made before all others, *late* ones after those that have no parents. *beside* are kept questions (`Reads.recall`)
    that late outputs ask, and whoever makes this one answers for less than anybody else: its text is read already.
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
    """One way of reaching residents. *label* is what people call it; the website offers what is *offered*."""

    name: str
    label: str
    plan: Callable[["Reads"], Iterator[Output]]
    offered: bool = False
