"""What the commune still has to confirm, in the order that frees most, and what waits for each fact."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import AnyDocument, Fact, FactState, Library, Use
from generator.outputs import Output
from generator.redact import Waiting, waiting


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A fact to be confirmed. *frees*: blocks that can be said once this and the facts before it are confirmed."""

    key: str
    fact: Fact
    frees: int
    documents: tuple[AnyDocument, ...]
    outputs: tuple[PurePosixPath, ...]
    commune: bool  # whether the commune's own page, or every sheet with its address, waits for it


Planned = Mapping[str, tuple[Output, ...]]  # channel → outputs


def open_facts(library: Library, plan: Planned) -> tuple[OpenFact, ...]:
    """Return every fact that is to be confirmed: first what frees most with the ones before it, by key where equal.

    Facts for which no text waits come last. Internal facts are not asked for.
    """
    blocks = list(waiting(library))
    unconfirmed = {
        key: fact
        for key, fact in library.facts.facts.items()
        if fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC
    }
    found: list[OpenFact] = []
    known: set[str] = set()
    while len(known) < len(unconfirmed):
        worth = {key: _worth(key, blocks, known, plan) for key in unconfirmed.keys() - known}
        key = min(worth, key=lambda key: (*(-count for count in worth[key]), key))
        found.append(_open_fact(key, unconfirmed[key], worth[key][1], blocks, plan))
        known.add(key)
    return tuple(found)


def _worth(key: str, blocks: Iterable[Waiting], known: set[str], plan: Planned) -> tuple[int, int, int]:
    """Return how many outputs *key* would mend at once, in how many blocks, and how many blocks it helps."""
    concerned = [block for block in blocks if key in block.keys]
    freed = [block for block in concerned if set(block.keys) - known == {key}]
    return len({path for block in freed for path in _outputs(block, plan)}), len(freed), len(concerned)


def _outputs(block: Waiting, plan: Planned) -> Iterator[PurePosixPath]:
    """Yield the outputs that say *block*; those of no document (schedule, contact) say what the commune is.

    What is made from one other file, its picture or a copy, is not counted beside it.
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


def _open_fact(key: str, fact: Fact, frees: int, blocks: Iterable[Waiting], plan: Planned) -> OpenFact:
    concerned = [block for block in blocks if key in block.keys]
    documents = tuple({block.document.slug: block.document for block in concerned if block.document}.values())
    outputs = tuple(dict.fromkeys(path for block in concerned for path in _outputs(block, plan)))
    return OpenFact(key, fact, frees, documents, outputs, any(block.document is None for block in concerned))
