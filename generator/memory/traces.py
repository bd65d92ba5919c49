"""What each task read and made the last time, and the kept answers: from them a build knows what still holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.memory.large_parts import Large, Pile
from generator.units import Bytes

Noted = tuple[tuple[str, str], ...]
"""Names and digests of what was read, in the order in which they were first read."""


class Trace(NamedTuple):
    """How an output was made: by which *work* (`Output.make.name`), from what, and what came of it.

    *row* is how it was planned, in its *channel* (making/kept_plan); *offered_for* the subject that the website offers
    it for, None where it does not (`Reads.offers`).
    """

    work: str
    noted: Noted
    sha256: str
    size: Bytes
    facts: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    channel: str = ""
    offered_for: str | None = None
    row: bytes = b""

    def planned_as(self, other: "Trace") -> "Trace":
        """Return this trace as that of an output that is planned as the *other* one was."""
        return self._replace(channel=other.channel, offered_for=other.offered_for, row=other.row)


class Answer(NamedTuple):
    """The answer to a question: what it was made of, its *digest*, and its pickle, empty where it is not kept."""

    noted: Noted
    digest: str
    value: bytes | Large


class Read(NamedTuple):
    """A file of content as it was read: its digest, the pattern of its kind, its document, and the facts it names.

    *document*, *row* and *problems* are pickles, empty where there is nothing; *instead* says whether any block has
    other words while its facts are missing; *approval* says what was approved of it, by whom, and is empty for a draft.
    """

    digest: str
    pattern: str
    slug: str
    document: bytes | Large
    row: bytes
    problems: bytes
    keys: tuple[str, ...] = ()
    instead: bool = False
    approval: tuple[str, ...] = ()


@dataclass(slots=True)
class Traces:
    """All that is remembered of the last build into one folder: outputs by path, answers by name, files by path.

    *settled* is a digest of all that decided that build besides the program and the texts; it is empty where not all of
    its outputs were made, or a part of them later. *unsure* are the answers that it did not look at, *planned_from*
    what was read for its plan. *aside* takes what is large.
    """

    outputs: dict[str, Trace] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    settled: str = ""
    manifest_hash: str = ""
    unsure: frozenset[str] = frozenset()
    planned_from: Noted = ()
    before: "StoredTraces | None" = field(default=None, compare=False, repr=False)
    aside: Pile | None = field(default=None, compare=False, repr=False)

    def held(self, content: bytes | Large) -> bytes | Large:
        """Return *content*, or its place in the file for large parts."""
        return self.aside.hold(content) if self.aside and isinstance(content, bytes) else content


@dataclass(frozen=True, slots=True)
class StoredTraces:
    """Traces as they are in a file: its *digest*, its *parts* as in `Traces`, and the name of its *pile*."""

    digest: bytes
    parts: tuple[Mapping[str, Trace], Mapping[str, Answer], Mapping[str, Read]]
    pile: str
