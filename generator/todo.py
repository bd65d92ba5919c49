"""The facts that the commune has to confirm, in the order of how much each frees, and what waits for each of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import AnyDocument, Fact, FactState, Library, Use
from generator.outputs import Output
from generator.redact import Waiting, waiting


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A fact to be confirmed. *frees* counts the blocks that can be published once it alone is.

    *more* counts the blocks that wait for it and for other facts, too: *also* are the keys of those facts, in the order
    in which the blocks name them.
    """

    key: str
    fact: Fact
    frees: int
    more: int
    also: tuple[str, ...]
    documents: tuple[AnyDocument, ...]
    outputs: tuple[PurePosixPath, ...]
    commune: bool  # whether a text of the commune itself waits for it


Planned = Mapping[str, tuple[Output, ...]]
"""The outputs of each channel, by its name."""


def open_facts(library: Library, plan: Planned) -> tuple[OpenFact, ...]:
    """Return every public fact to be confirmed, each time the one that frees most together with those before it.

    Equal ones are in the order of their keys. Facts for which no text waits come last.
    """
    blocks = list(waiting(library))
    unconfirmed = {
        key: fact
        for key, fact in library.facts.facts.items()
        if fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC
    }
    in_order: list[OpenFact] = []
    known: set[str] = set()
    while len(known) < len(unconfirmed):
        worth = {key: _worth(key, blocks, known, plan) for key in unconfirmed.keys() - known}
        key = min(worth, key=lambda key: (*(-count for count in worth[key]), key))
        in_order.append(_open_fact(key, unconfirmed[key], blocks, plan))
        known.add(key)
    return tuple(in_order)


def waits_for(key: str, library: Library, plan: Planned) -> OpenFact | None:
    """Return what waits for the fact *key*, or None where it is confirmed, or for the office alone.

    Of *library*, the documents that name it are enough.
    """
    fact = library.facts.facts.get(key)
    if fact is None or fact.state is not FactState.UNCONFIRMED or fact.use is not Use.PUBLIC:
        return None
    return _open_fact(key, fact, list(waiting(library)), plan)


def _worth(key: str, blocks: Iterable[Waiting], known: set[str], plan: Planned) -> tuple[int, int, int]:
    """Return how much *key* is worth: outputs freed, blocks freed, and all blocks that need it.

    Freed is what needs no other fact than *key* and those that are *known*.
    """
    concerned = [block for block in blocks if key in block.keys]
    freed = [block for block in concerned if set(block.keys) - known == {key}]
    return len({path for block in freed for path in _outputs(block, plan)}), len(freed), len(concerned)


def _outputs(block: Waiting, plan: Planned) -> Iterator[PurePosixPath]:
    """Yield the outputs that contain *block*; a block of the commune is in all that are about no document.

    An output that is made from exactly one other, such as its picture or its copy, is not counted.
    """
    for planned in plan.values():
        for output in planned:
            slug = output.about.slug if output.about else None
            if (
                len(output.parents) != 1
                and output.village is None
                and slug == (block.document.slug if block.document else None)
            ):
                yield output.path


def _open_fact(key: str, fact: Fact, blocks: Iterable[Waiting], plan: Planned) -> OpenFact:
    concerned = [block for block in blocks if key in block.keys]
    joint = [block for block in concerned if set(block.keys) != {key}]
    also = tuple(dict.fromkeys(other for block in joint for other in block.keys if other != key))
    documents = tuple({block.document.slug: block.document for block in concerned if block.document}.values())
    outputs = tuple(dict.fromkeys(path for block in concerned for path in _outputs(block, plan)))
    frees = len(concerned) - len(joint)
    return OpenFact(
        key, fact, frees, len(joint), also, documents, outputs, any(block.document is None for block in concerned)
    )
