"""Scripts and schedules of both communes, rendered for real."""

import functools
from datetime import date
from pathlib import Path, PurePosixPath

from generator.channel import Channel, RenderContext
from generator.channels.schedule import SCHEDULE
from generator.channels.script import SCRIPT
from generator.load import load
from generator.model import Library
from generator.printing import Memory, PrintShop
from generator.readers import read_library
from generator.rendering.templates import Templates
from generator.said import Fill
from generator.settle import settle

ROOT = Path(__file__).parents[2]
FICTIONAL = ROOT / "tests" / "villages" / "an-binh-mau" / "content"
REAL = ROOT / "content"
TODAY = date(2026, 11, 24)


@functools.cache
def library(content: Path) -> Library:
    """Return what the commune in *content* may publish."""
    found = load(content)
    read, problems = read_library(found.sources, found.media, found.folder)
    assert read is not None, problems
    return settle(read)


@functools.cache
def shop() -> PrintShop:
    """Return a print shop that remembers nothing."""
    return PrintShop(Templates().fonts(), Memory(None))


def context(of: Library, **more: object) -> RenderContext:
    """Return what a channel renders *of* with."""
    return RenderContext(of, TODAY, None, Templates(), shop(), Fill(of.facts), **more)  # type: ignore[arg-type]  # passed on


def render(path: str, of: Library, **more: object) -> bytes:
    """Return the file *path* below broadcast/ of *of*."""
    channel, output = next(
        (channel, output)
        for channel in (SCRIPT, SCHEDULE)
        for output in channel.plan(of)
        if output.path == PurePosixPath("broadcast", path)
    )
    return channel.render(output, context(of, **more)).content


@functools.cache
def rendered(path: str, content: Path = FICTIONAL) -> bytes:
    """Return the file *path* below broadcast/ of the commune in *content*."""
    return render(path, library(content))


def paths(channel: Channel, content: Path) -> list[str]:
    """Return what *channel* plans, below broadcast/."""
    return [output.path.relative_to("broadcast").as_posix() for output in channel.plan(library(content))]
