"""Outputs → artifacts: the bytes of each file, and what they say; the manifest that lists them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from generator.channel import Channel, Output, RenderContext
from generator.designs import DESIGNS, folds_of
from generator.model import Facts
from generator.rendering.pictures import recipe, rendition
from generator.said import plain

MANIFEST_VERSION = 1
DOWNLOADS = PurePosixPath("site/tai-ve")
IMPOSED = ("leaflet",)  # designs of half a sheet: A5 on A4
PREVIEW_WIDTH = 480  # pixels: a third of an A4 page on a phone of three pixels to one
THUMBNAIL_WIDTH = 240  # pixels: on the site a preview is as wide as a thumb
PICTURE, THUMBNAIL = ".png", ".webp"

Recall = Callable[[str, Callable[[], bytes]], bytes]
"""Returns what was made for a key in an earlier build, or makes it now."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: *path* below output/, and what the manifest says of it."""

    path: PurePosixPath
    content: bytes
    channel: str
    label: str = ""
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    qr: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()  # unconfirmed facts that a draft shows

    @property
    def sha256(self) -> str:
        """Return the hash of the content."""
        return sha256(self.content).hexdigest()

    def entry(self) -> dict[str, Any]:
        """Return this artifact's entry in manifest.json (CONTRACT.md)."""
        return {
            "path": str(self.path),
            "sha256": self.sha256,
            "bytes": len(self.content),
            "channel": self.channel,
            "sources": list(self.sources),
            "facts": dict(self.facts),
            "qr": list(self.qr),
        }


@dataclass(frozen=True, slots=True)
class Recordings:
    """The sound files that were asked for, and the real length in whole seconds of each script, by slug."""

    artifacts: tuple[Artifact, ...] = ()
    seconds: Mapping[str, int] = field(default_factory=dict)


def make_artifact(channel: Channel, output: Output, context: RenderContext) -> Artifact:
    """Render *output*; a fault is told with the output's path."""
    try:
        made = channel.render(output, context)
    except Exception as error:
        error.add_note(f"in {output.path}")
        raise
    return Artifact(
        output.path,
        made.content,
        channel.name,
        plain(output.label),
        sources=_sources(output, context),
        facts=valued(made.facts, context.library.facts),
        qr=made.codes,
        awaiting=tuple(sorted(made.awaiting)),
    )


def valued(keys: Iterable[str], facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the facts *keys* with their values, in their order."""
    return tuple((key, facts.facts[key].value or "") for key in sorted(keys))


def beside(artifact: Artifact, channel: Channel) -> Iterator[Artifact]:
    """Yield what *channel* makes of the finished *artifact*, such as a compressed copy."""
    for path, content in channel.beside(artifact.path, artifact.content):
        yield replace(artifact, path=path, content=content, qr=())


def offered_copy(artifact: Artifact, recall: Recall) -> Artifact:
    """Return *artifact* as the website offers it, which is complete in itself; of a picture it shows a small one."""
    copy = replace(artifact, path=DOWNLOADS / artifact.path, channel="site")
    if artifact.path.suffix != PICTURE:
        return copy
    key = f"thumbnail {artifact.sha256} {recipe(THUMBNAIL_WIDTH, THUMBNAIL[1:])}"
    small = recall(key, lambda: rendition(artifact.content, THUMBNAIL_WIDTH, THUMBNAIL[1:]))
    return replace(copy, path=copy.path.with_suffix(THUMBNAIL), content=small)


def preview_of(artifact: Artifact, context: RenderContext) -> Artifact:
    """Return the picture of the first page of the PDF *artifact*."""
    picture = context.printer.picture(artifact.content, PREVIEW_WIDTH)
    return replace(artifact, path=preview_path(artifact.path), content=picture, label=f"Ảnh: {artifact.label}", qr=())


def press_copies(artifact: Artifact, context: RenderContext) -> Iterator[Artifact]:
    """Yield the print shop's copies of the PDF *artifact*, once the commune has named the press's profile.

    A small sheet comes imposed, too: twice side by side, so that the shop cuts it from the larger one.
    """
    press, design = context.library.commune.press, _design_for_press(artifact.path)
    if press is None or design is None:
        return
    path = PurePosixPath("press") / artifact.path.relative_to("print")
    profile = context.library.media[press.profile]
    for columns, place in ((1, path), (2, path.with_name(f"{path.stem}-2up.pdf"))):
        if columns == 1 or design in IMPOSED:
            content = context.printer.press_copy(artifact.content, profile, press.condition, columns, folds_of(design))
            yield replace(artifact, path=place, content=content, label=f"Bản cho nhà in: {artifact.label}")


def preview_path(path: PurePosixPath) -> PurePosixPath:
    """Return where the picture of a PDF's first page stands.

    >>> str(preview_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'print/a4/goi-1022.png'
    """
    return path.with_suffix(PICTURE)


def thumbnail_path(path: PurePosixPath) -> PurePosixPath:
    """Return where the site's small picture of a PDF's first page stands, below output/.

    >>> str(thumbnail_path(PurePosixPath("print/a4/goi-1022.pdf")))
    'site/tai-ve/print/a4/goi-1022.webp'
    """
    return (DOWNLOADS / path).with_suffix(THUMBNAIL)


def manifest(artifacts: Iterable[Artifact], today: date, versions: Iterable[str]) -> bytes:
    """Return manifest.json for *artifacts*."""
    entries = [artifact.entry() for artifact in sorted(artifacts, key=lambda artifact: artifact.path)]
    whole = {
        "version": MANIFEST_VERSION,
        "date": today.isoformat(),
        "made_with": list(versions),
        "artifacts": entries,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _design_for_press(path: PurePosixPath) -> str | None:
    """Return the design of the sheet at *path*, or of the book of all villages' sheets, if a print shop is to have it.

    >>> _design_for_press(PurePosixPath("print/villages/a2.pdf"))
    'a2'
    """
    match path.parts:
        case ("print", "villages", file):
            design = file.removesuffix(".pdf")
        case ("print", design, _file):
            pass
        case _:
            return None
    return design if design in (*(known.name for known in DESIGNS), "notice") else None


def _sources(output: Output, context: RenderContext) -> tuple[str, ...]:
    library = context.library
    document = output.document.places.path if output.document else library.commune.places.path
    return tuple(str(path) for path in _distinct((document, library.facts.places.path)))


def _distinct(paths: Iterable[PurePosixPath]) -> Iterator[PurePosixPath]:
    return iter(dict.fromkeys(paths))
