"""Where a fact is used: every line of a document, or of the commune itself, that names it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.fields import FactRef, Text
from generator.model import AnyDocument, Block, Commune, Library, Location, found_in, texts
from generator.routes import KINDS
from generator.said import filled
from generator.shelf import KINDS as PATTERNS
from generator.shelf import Shelf
from generator.todo import OpenFact

COMMUNE = "commune"
_HERE = "\ufdd0"  # a code point that is no letter and never will be (Unicode, section 23.7)


@dataclass(frozen=True, slots=True)
class PlaceNaming:
    """A place that names a fact: the field at *location* of a text, or of the commune itself; *line* is what it says.

    *kind* is “guide”, “notice”, “campaign” or “commune”. In *line* all values are filled in; it is empty where the fact
    is not said, and the block only needs it.
    """

    kind: str
    slug: str
    title: str
    location: Location
    line: str


@dataclass(frozen=True, slots=True)
class FactUse:
    """The *places* that name a fact, and what *waits* for it, None where it is confirmed (see `todo`)."""

    places: tuple[PlaceNaming, ...]
    waits: OpenFact | None


def library_naming(shelf: Shelf, key: str, today: date) -> Library:
    """Return of all on *shelf* the commune, the facts of *today*, and the documents that name the fact *key*."""
    named: dict[str, list[AnyDocument]] = {kind: [] for kind in PATTERNS.values()}
    for path, read in shelf.read.items():
        if key in read.keys and read.pattern in PATTERNS:
            named[PATTERNS[read.pattern]].append(shelf.placed(path))
    return Library(
        commune=shelf.commune,
        facts=shelf.facts.on(today),
        guides=tuple(named["guide"]),
        announcements=tuple(named["notice"]),
        campaigns=tuple(named["campaign"]),
    )


def places_naming(key: str, library: Library) -> Iterator[PlaceNaming]:
    """Yield each place of *library* that names the fact *key*, document by document, each line once."""
    values = {name: fact.value or f"[{fact.label}]" for name, fact in library.facts.facts.items()}
    for document in library.documents():
        title = filled(document.title, values)
        for location, line in _lines(document, key, values):
            yield PlaceNaming(KINDS[type(document)], document.slug, title, location, line)
    for location, line in _lines(library.commune, key, values):
        yield PlaceNaming(COMMUNE, "", filled(library.commune.name, values), location, line)


def _lines(record: AnyDocument | Commune, key: str, values: Mapping[str, str]) -> Iterator[tuple[Location, str]]:
    said = set()
    for location, text in texts(record):
        for line in _lines_of(text, key, values):
            said.add(location[:-1])
            yield location, line
    for location, block in found_in(record, Block):
        if key in block.needs and location not in said:
            yield (*location, "needs"), ""


def _lines_of(text: Text, key: str, values: Mapping[str, str]) -> list[str]:
    """Return the lines of *text* that name the fact *key*, with the *values* of all facts filled in."""
    parts = []
    for part in text.parts:
        if isinstance(part, FactRef):
            parts.append(f"{_HERE if part.key == key else ''}{values.get(part.key, f'[{part.key}]')}")
        else:
            parts.append(part)
    return [line.replace(_HERE, "").strip() for line in "".join(parts).split("\n") if _HERE in line]
