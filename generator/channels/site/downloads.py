"""Outputs of other channels → links to save and print them, by document and by village."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.channels.site.way import Way
from generator.making.reads import Reads
from generator.outputs import Output


@dataclass(frozen=True, slots=True)
class Download:
    """The files of one channel: label, link and type of each, and the link of a *picture* of the first PDF."""

    label: str
    links: tuple[tuple[str, str, str], ...]
    picture: str | None


def downloads_of(reads: Reads, way: Way, slug: str | None) -> tuple[Download, ...]:
    """Return the files about the document *slug*, or, if None, those about no document."""
    return tuple(_kind(label, outputs, way) for label, outputs in reads.offers(slug or ""))


def downloads_for(reads: Reads, way: Way, village: str) -> tuple[Download, ...]:
    """Return the files that are made out to the *village* of that id."""
    return tuple(_kind(label, outputs, way) for label, outputs in reads.offers(f"@{village}"))


def _kind(label: str, outputs: Iterable[Output], way: Way) -> Download:
    files = tuple(outputs)
    pictured = next((output for output in files if output.path.suffix == ".pdf"), None)
    links = tuple((output.label, way.file(output), output.path.suffix[1:].upper()) for output in files)
    return Download(label, links, way.picture(pictured) if pictured else None)
