"""Loudspeaker scripts: a sheet to read from, the text for a person, the words for a speaking machine."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.channel import Channel, Output, RenderContext
from generator.model import Library

FOLDER = PurePosixPath("broadcast")


def plan(library: Library) -> Iterator[Output]:
    """Plan a text for every guide."""
    for guide in library.guides:
        yield Output(FOLDER / guide.slug / "script.txt", f"Lời phát thanh: {guide.slug}", guide, part="text")


def render(output: Output, context: RenderContext) -> bytes:
    """Return the script of *output*."""
    return context.fill("script/script.txt.jinja", guide=output.document).encode()


SCRIPT = Channel("script", "Lời phát thanh", plan, render)
