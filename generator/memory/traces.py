"""What each task read and made the last time, and the answers that are kept: how a build knows what is still true."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.memory.large_parts import Large

Noted = tuple[tuple[str, str], ...]
"""What was read: names and digests, in the order in which they were first read."""


class Trace(NamedTuple):
    """What was made of an output: by which *work* (`Output.work`), from what, and what came of it."""

    work: str
    noted: Noted
    sha256: str
    size: int
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


class Answer(NamedTuple):
    """What a question was answered, pickled (empty where only its digest is kept), from what, and its digest."""

    noted: Noted
    digest: str
    value: bytes | Large


class Read(NamedTuple):
    """What was read of a file: its digest, the pattern of its kind, the document, its row, the facts it names.

    *document*, *row* and *problems* are pickles, empty where there is nothing; *instead* tells whether any block of it
    says something else while its facts are missing.
    """

    digest: str
    pattern: str
    slug: str
    document: bytes | Large
    row: bytes
    problems: bytes
    keys: tuple[str, ...] = ()
    instead: bool = False


@dataclass(slots=True)
class Traces:
    """All that is remembered of the last build into one folder: outputs by path, answers by name, files read."""

    outputs: dict[str, Trace] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    before: "StoredTraces | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class StoredTraces:
    """Traces as they stand in a file: its *digest*, its *parts*, as `Traces` has them, and the *pile* of large ones."""

    digest: bytes
    parts: tuple[Mapping[str, Trace], Mapping[str, Answer], Mapping[str, Read]]
    pile: str
