"""What the commune still has to confirm, in the order that frees most, and what waits for each fact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.channel import Output
from generator.model import AnyDocument, Fact, FactState, Library, Use
from generator.settle import Waiting, waiting


@dataclass(frozen=True, slots=True)
class Ask:
    """A fact to be confirmed. *frees*: blocks that can be said once this and the facts before it are confirmed."""

    key: str
    fact: Fact
    frees: int
    documents: tuple[AnyDocument, ...]
    outputs: tuple[PurePosixPath, ...]
    commune: bool  # whether the commune's own page, or every sheet with its address, waits for it


def asks(library: Library, plan: Mapping[str, tuple[Output, ...]]) -> tuple[Ask, ...]:
    """Return every fact that is to be confirmed: first what frees most with the ones before it, by key where equal.

    Facts for which no text waits come last. Internal facts are not asked for.
    """
    blocks = list(waiting(library))
    open_facts = {
        key: fact
        for key, fact in library.facts.facts.items()
        if fact.state is FactState.UNCONFIRMED and fact.use is Use.PUBLIC
    }
    found: list[Ask] = []
    known: set[str] = set()
    while len(known) < len(open_facts):
        key = min(open_facts.keys() - known, key=lambda key: (*_worth(key, blocks, known), key))
        known.add(key)
        found.append(_ask(key, open_facts[key], -_worth(key, blocks, known - {key})[0], blocks, plan))
    return tuple(found)


def _worth(key: str, blocks: Iterable[Waiting], known: set[str]) -> tuple[int, int]:
    """Return how many blocks *key* would free at once, and how many it helps, both negative: the least comes first."""
    waiting_for = [set(block.keys) - known for block in blocks if key in block.keys]
    return -sum(missing == {key} for missing in waiting_for), -len(waiting_for)


def _ask(key: str, fact: Fact, frees: int, blocks: Iterable[Waiting], plan: Mapping[str, tuple[Output, ...]]) -> Ask:
    concerned = [block for block in blocks if key in block.keys]
    documents = tuple({block.document.slug: block.document for block in concerned if block.document}.values())
    slugs = {document.slug for document in documents}
    outputs = tuple(
        output.path
        for planned in plan.values()
        for output in planned
        if output.document and output.document.slug in slugs and output.village is None
    )
    return Ask(key, fact, frees, documents, outputs, any(block.document is None for block in concerned))
