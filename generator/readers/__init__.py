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
from generator.source import Source

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
    """Return the library made of *sources* below *folder*, or None, and every problem in every file."""
    found: dict[str, list[Any]] = {pattern: [] for pattern, _ in READERS}
    problems: list[Diagnostic] = []
    for source in sorted(sources, key=lambda source: source.path):
        name = source.path.relative_to(folder)
        pattern, reader = _reader_of(name)
        if reader is None:
            problems.append(messages.stray_file(source.at(1)))
            continue
        document, faults = reader(source)
        problems += faults
        found[pattern].append(document)
    missing = [name for name in NEEDED if not found[name]]
    problems += [messages.missing_file(Source(folder / name, "").at(1)) for name in missing]
    if missing or any(document is None for documents in found.values() for document in documents):
        return None, problems
    return _library(found, media), problems


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
