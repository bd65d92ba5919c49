"""The prints of the diary, made when somebody asks for them at the desk: of what the diary says now."""

from datetime import date

from generator.channels import DIARY
from generator.channels.diary.day_sheet import day_sheet
from generator.channels.session import FILES, session_of
from generator.live import Scenes
from generator.making.reads import Reads
from generator.making.world import World
from generator.workbench.preview import Previews


def file_of_diary(previews: Previews, path: str) -> bytes | None:
    """Return the file of the diary at *path*, below output/; None where there is no such file."""
    return previews.of_the_office(lambda world: Scenes((DIARY.name,)).show(lambda: world).file(path))


def sheet_of_day(previews: Previews, day: date) -> bytes:
    """Return the sheet (PDF) of what is to be aired on *day*, with boxes to tick."""
    return previews.of_the_office(lambda world: day_sheet(Reads(world, noting=False), day))


def file_of_session(previews: Previews, day: date, slot: str, name: str) -> bytes | None:
    """Return the file *name* of the session in the *slot* of *day*; None where there is no such session or file."""

    def made(world: World) -> bytes | None:
        reads = Reads(world, noting=False)
        if name not in FILES or session_of(reads, day, slot) is None:
            return None
        return FILES[name][1](reads, day.isoformat(), slot).content

    return previews.of_the_office(made)
