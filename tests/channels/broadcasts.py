"""Scripts and schedules of both communes, rendered for real."""

import functools
from datetime import date
from pathlib import Path

from generator.load import load
from generator.making.edition import Recorder
from generator.making.world import World
from generator.model import Library
from generator.outputs import Channel
from generator.shelf import open_shelf
from tests import worlds
from tests.builders import redact
from tests.contents import TODAY
from tests.worlds import Edition

ROOT = Path(__file__).parents[2]
FICTIONAL = ROOT / "tests" / "villages" / "an-binh-mau" / "content"
REAL = ROOT / "content"
DAY = date(2026, 11, 10)
"""The last day on which no notice of the two is over: all of them are read aloud and sent on."""


@functools.cache
def library(content: Path) -> Library:
    """Return what the commune in *content* may publish."""
    return redact(open_shelf(load(content), {}).library(TODAY))


@functools.cache
def world(content: Path) -> World:
    """Return the one world of the commune in *content*."""
    return worlds.world_of(library(content), Edition(DAY))


def render(path: str, of: Library, recorder: Recorder | None = None) -> bytes:
    """Return the file *path* below broadcast/ of *of*."""
    known = worlds.world_of(of, using=worlds.tools(recorder=recorder))
    return worlds.made(known, f"broadcast/{path}").content


@functools.cache
def rendered(path: str, content: Path = FICTIONAL) -> bytes:
    """Return the file *path* below broadcast/ of the commune in *content*."""
    return worlds.made(world(content), f"broadcast/{path}").content


def paths(channel: Channel, content: Path) -> list[str]:
    """Return what *channel* plans, below broadcast/."""
    return [output.path.relative_to("broadcast").as_posix() for output in world(content).plan[channel.name]]
