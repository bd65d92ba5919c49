"""Texts → documents. A reader takes one `Source` and returns a document, or the reasons why there is none."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic
from generator.messages import fields as messages
from generator.model import Library
from generator.readers.documents import (
    read_announcement,
    read_campaign,
    read_commune,
    read_facts,
    read_guide,
    read_pronunciation,
)
from generator.readers.results import read_results
from generator.source import Position, Source

Reader = Callable[[Source], tuple[Any, list[Diagnostic]]]

READERS: tuple[tuple[str, Reader], ...] = (
    ("commune.yaml", read_commune),
    ("facts.yaml", read_facts),
    ("pronunciation.yaml", read_pronunciation),
    ("guides/*.yaml", read_guide),
    ("announcements/*.md", read_announcement),
    ("campaigns/*.yaml", read_campaign),
    ("results/*.csv", read_results),
)
"""Which reader takes which files of content/."""

NEEDED = ("commune.yaml", "facts.yaml")


def read_library(
    sources: tuple[Source, ...], media: Mapping[str, bytes], folder: PurePosixPath
) -> tuple[Library | None, list[Diagnostic]]:
    """Return the library made of *sources* below *folder*, and every problem in every file.

    Documents with faults are left out, and told in `unread`; without commune or facts there is no library.
    """
    found: dict[str, list[Any]] = {pattern: [] for pattern, _ in READERS}
    unread: set[str] = set()
    problems: list[Diagnostic] = []
    for source in sorted(sources, key=lambda source: source.path):
        name = source.path.relative_to(folder)
        pattern, reader = _reader_of(name)
        if reader is None:
            problems.append(messages.stray_file(source.at(1)))
            continue
        document, faults = reader(source)
        problems += faults
        if document is None:
            unread.add(source.path.stem)
        else:
            found[pattern].append(document)
    there = {source.path for source in sources}
    problems += [messages.missing_file(Position(folder / name)) for name in NEEDED if folder / name not in there]
    if not all(found[name] for name in NEEDED):
        return None, problems
    return _library(found, media).model_copy(update={"unread": frozenset(unread)}), problems


def _reader_of(name: PurePosixPath) -> tuple[str, Reader | None]:
    for pattern, reader in READERS:
        if name.match(pattern) and len(name.parts) == pattern.count("/") + 1:
            return pattern, reader
    return "", None


def _library(found: dict[str, list[Any]], media: Mapping[str, bytes]) -> Library:
    pronunciation = found["pronunciation.yaml"]
    return Library(
        commune=found["commune.yaml"][0],
        facts=found["facts.yaml"][0],
        guides=tuple(sorted(found["guides/*.yaml"], key=lambda guide: (guide.order, guide.slug))),
        announcements=tuple(sorted(found["announcements/*.md"], key=lambda a: (-a.published.toordinal(), a.slug))),
        campaigns=tuple(sorted(found["campaigns/*.yaml"], key=lambda campaign: campaign.slug)),
        results=tuple(sorted(found["results/*.csv"], key=lambda results: results.month)),
        pronunciation=pronunciation[0] if pronunciation else {},
        media=media,
    )
