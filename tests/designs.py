"""Every designed sheet of the fictional commune, printed for real, once each."""

import functools
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.build import check
from generator.channel import Channel, Made, Output, RenderContext
from generator.channels import CHANNELS
from generator.model import Library
from generator.printing import Memory, PrintShop
from generator.rendering.templates import Templates
from generator.said import Fill
from generator.settle import settle

CONTENT = Path(__file__).parent / "villages" / "an-binh-mau" / "content"
TODAY = date(2026, 11, 24)
NAMES = ("poster", "leaflet", "trifold", "strips", "door", "card", "board", "notice")
DESIGNED = tuple(channel for channel in CHANNELS if channel.name in NAMES)


@functools.cache
def library() -> Library:
    """Return what the fictional commune may publish."""
    read, _problems = check(CONTENT, TODAY)
    assert read is not None
    return settle(read)


@functools.cache
def shop() -> PrintShop:
    """Return the one print shop of the tests, which remembers nothing."""
    return PrintShop(Templates().fonts(), Memory(None))


def context(of: Library | None = None) -> RenderContext:
    """Return what a channel renders with."""
    known = of or library()
    return RenderContext(known, TODAY, known.commune.web, Templates(), shop(), Fill(known.facts))


@functools.cache
def planned() -> dict[PurePosixPath, tuple[Channel, Output]]:
    """Return every designed sheet by its path."""
    return {output.path: (channel, output) for channel in DESIGNED for output in channel.plan(library())}


@functools.cache
def printed(path: PurePosixPath) -> Made:
    """Return the sheet at *path* as it was printed."""
    channel, output = planned()[path]
    return channel.render(output, context())


def rendered(channel: Channel, output: Output, of: Library) -> bytes:
    """Return *output* of a library made for one test."""
    return channel.render(output, replace(context(of), library=of)).content
