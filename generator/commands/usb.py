"""`tinlang usb`: the coming sessions of a village as sound files on a USB stick, in playing order."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from generator import build as pipeline
from generator.channels.sound.plan import sound_of, sounds_of
from generator.channels.sound.read_first import StickSession, read_first, stick_sessions, village_named
from generator.commands import FAULTS, FINE, USAGE
from generator.commands.build import Workshop, order_of, workshop
from generator.commands.terminal import show, tell, write_line
from generator.diagnostics import Refused, has_errors
from generator.live import Scene
from generator.load import load
from generator.making.reads import Reads
from generator.messages import stick as messages
from generator.said import plain
from generator.stick.drive import FolderDrive, root_of
from generator.stick.layout import StickFile, files_of_stick, folder_names, track_names
from generator.stick.writing import StickDone, StickRefused, look_at, write_stick
from generator.text.dates import in_numbers

REMEMBERED = Path(".tinlang/usb")
_TOLD = 10  # times that it is said how far the writing is


@dataclass(frozen=True, slots=True)
class Stick:
    """What a stick is to hold: the sessions of a *village* (and its *id*), the bytes of tracks and sheet."""

    id: str
    village: str
    sessions: Sequence[StickSession]
    sounds: dict[str, bytes]
    sheet: bytes


def run(arguments: argparse.Namespace) -> int:
    """Make what is heard in the village, write it on the stick, and say what is on it.

    Raise `OSError` where sound cannot be made, or the stick cannot be written.
    """
    root = root_of(arguments.to)
    if not root.is_dir():
        tell(messages.no_drive(str(root)))
        return USAGE
    _refuse_inside(root, arguments)
    arguments.output = REMEMBERED  # what is remembered of sticks is not what is remembered of builds
    with workshop(arguments) as shop:
        stick = _made(arguments, shop)
        shop.keep_traces()
    if isinstance(stick, int):
        return stick
    try:
        drive = FolderDrive(root)
        state = look_at(drive)
        files = _files(stick, state.others)
        done = write_stick(drive, state, files, (stick.id, arguments.date.isoformat()), _far)
    except StickRefused as refused:
        tell(refused.sentence)
        return FAULTS
    _tell(stick, state.others, done)
    return FINE


def _made(arguments: argparse.Namespace, shop: Workshop) -> Stick | int:
    """Return what the stick is to hold, all of it made; or the exit status where that cannot be."""
    order, tools, traces = order_of(arguments), shop.tools, shop.traces
    shelf, problems = pipeline.check(load(order.content), order.today, tools, traces, order.clock)
    if has_errors(problems):
        show(problems)
        return FAULTS
    world = pipeline.world_of(order, shelf, tools, traces)
    reads = Reads(world, noting=False)
    village = village_named(reads, arguments.village)
    if village is None:
        tell(messages.no_village(arguments.village, [one.id for one in reads.library.commune.villages]))
        return USAGE
    first, days = order.today, arguments.days
    planned = {str(output.path): output for output in sound_of(sounds_of(reads, village.id, first, days))}
    sheet = read_first(reads, village.id, first, days)
    if not sheet.parents:
        last = first + timedelta(days=days - 1)
        name = plain(reads.words(village.name))
        tell(messages.nothing_to_play(name, in_numbers(first), in_numbers(last)))
        return FAULTS
    scene = Scene(world, {**planned, str(sheet.path): sheet})
    printed = scene.file(str(sheet.path))
    sounds = {str(path): scene.file(str(path)) or b"" for path in sheet.parents}
    assert printed is not None
    sessions = stick_sessions(reads, village.id, first, days)
    return Stick(village.id, plain(reads.words(village.name)), sessions, sounds, printed)


def _files(stick: Stick, taken: Sequence[str]) -> list[StickFile]:
    return list(files_of_stick(stick.sessions, stick.sounds, stick.sheet, taken))


def _tell(stick: Stick, taken: Sequence[str], done: StickDone) -> None:
    days = [session.day for session in stick.sessions]
    seconds = sum(session.seconds for session in stick.sessions)
    first, last = in_numbers(min(days)), in_numbers(max(days))
    write_line(messages.written(stick.village, first, last, len(stick.sessions), seconds))
    for folder, session in zip(folder_names(stick.sessions, taken), stick.sessions, strict=True):
        when = (f"{session.weekday} {in_numbers(session.day)}", plain(session.name).lower(), plain(session.hour))
        write_line(messages.session_line(folder, ", ".join(filter(None, when)), session.seconds))
        for name, track in zip(track_names(session.tracks), session.tracks, strict=True):
            write_line(messages.track_line(name, plain(track.title), track.seconds))
    write_line(messages.proven(done.files, done.size, in_order=done.in_order))
    for warning in done.warnings:
        tell(messages.warning(warning))


def _far(done: int, total: int) -> None:
    if done == total or done % max(1, total // _TOLD) == 0:
        tell(messages.writing(done, total))


def _refuse_inside(root: Path, arguments: argparse.Namespace) -> None:
    """Raise `Refused` where the stick is a folder of the content, or of the output, which a build replaces."""
    whole = root.resolve()
    for folder in (arguments.content.resolve(), arguments.output.resolve()):
        if whole.is_relative_to(folder):
            raise Refused(messages.inside(str(root), str(folder)))
