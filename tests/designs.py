"""Every designed sheet of the fictional commune, printed for real, once each."""

import functools
from pathlib import Path, PurePosixPath

from generator.build import check
from generator.channels import CHANNELS, SHEETS
from generator.making.world import World
from generator.model import Library
from generator.outputs import Channel, Made, Output
from tests import worlds
from tests.builders import redact
from tests.contents import TODAY

CONTENT = Path(__file__).parent / "villages" / "an-binh-mau" / "content"
POSTER, LEAFLET, TRIFOLD, STRIPS, DOOR, CARD, BOARD = (
    next(channel for channel in SHEETS if channel.name == name)
    for name in ("poster", "leaflet", "trifold", "strips", "door", "card", "board")
)
DESIGNED = tuple(channel for channel in CHANNELS if channel in SHEETS or channel.name == "notice")


@functools.cache
def library() -> Library:
    """Return what the fictional commune may publish."""
    shelf, _problems = check(CONTENT, TODAY)
    return redact(shelf.library(TODAY))


@functools.cache
def world() -> World:
    """Return the one world of the fictional commune, in which every sheet is made once."""
    return worlds.world_of(library())


@functools.cache
def planned() -> dict[PurePosixPath, Output]:
    """Return every designed sheet by its path."""
    return {
        output.path: output
        for channel in DESIGNED
        for output in world().plan[channel.name]
        if output.path.suffix == ".pdf" and not output.parents
    }


def printed(path: PurePosixPath) -> Made:
    """Return the sheet at *path* as it was printed."""
    return worlds.made(world(), path)


def first_of(channel: Channel, of: Library) -> Made:
    """Return the first sheet that *channel* makes of a library made for one test."""
    known = worlds.world_of(of)
    return worlds.made(known, known.plan[channel.name][0].path)
