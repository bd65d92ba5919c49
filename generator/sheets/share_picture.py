"""Words to be sent on → the picture that goes with them: the headline as large as it fits, a summary, whom to call.

One unit of layout (`1rem`) is a pixel; type may be set in fractions of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.sheets.parts.particulars import kept_lines
from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import PROSE, Frame, Setting, largest, paragraph, width, wrap
from generator.sheets.typesetting.weights import BOLD, HEAVY, TEXT
from generator.units import Ems, FinePixels, Pixels

_GAP: Ems = 0.45  # between headline and summary, of the summary's type
_PLATE: Ems = 0.5  # around the particulars, of their type
_LEADING: Ems = 1.28  # of the particulars
_APART: Pixels = 26  # between headline, particulars and summary


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture: its size, its margin *edge*, the height of the *field* at its foot, and its sizes of type.

    The *headline* is set between two sizes in as many *lines* at most, the *summary* and the *particulars* in the first
    size that fits.
    """

    name: str
    width: Pixels
    height: Pixels
    edge: Pixels
    field: Pixels
    headline: tuple[Pixels, Pixels]
    summary: tuple[Pixels, ...]
    call: Pixels
    lines: int
    particulars: tuple[Pixels, ...]

    @property
    def room(self) -> Pixels:
        """Return how wide a text may run."""
        return self.width - 2 * self.edge


WIDE = PictureKind("1200x630", 1200, 630, 72, 176, (40, 78), (38, 35, 32, 30), 50, 4, (44, 40, 36, 32, 29, 26))
SQUARE = PictureKind("1080", 1080, 1080, 80, 290, (48, 104), (46, 43, 40, 37), 62, 6, (58, 52, 46, 41, 37, 33))
FORMATS = (WIDE, SQUARE)


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What a picture says: its *summary* is given in sentences; phrases in *keep* stay on one line.

    *particulars* are when and where, a line each. *photograph* is the picture of the notice itself.
    """

    name: str
    headline: str
    summary: Sequence[str]
    call: str
    address: str | None
    keep: tuple[str, ...] = ()
    particulars: tuple[str, ...] = ()
    photograph: PrintedPicture | None = None


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture laid out; *summary* and *address* are None where there is none, or no room for it.

    *particulars* stand on the coloured *plate*.
    """

    form: PictureKind
    name: SetLine
    headline: SetLine
    summary: SetLine | None
    call: SetLine
    address: SetLine | None
    plate: Box | None = None
    particulars: tuple[SetLine, ...] = ()
    photograph: Box | None = None


def lay_out(words: PictureWords, form: PictureKind) -> SharePicture:
    """Return *words* laid out in *form*. A headline too long for the smallest type is cut and ends in “…”.

    A photograph for which something else would have to go is left out.
    """
    picture = _lay_out(words, form)
    whole = len(picture.particulars) == len(words.particulars) and picture.headline.setting.words == words.headline
    return picture if whole or words.photograph is None else _lay_out(replace(words, photograph=None), form)


def _lay_out(words: PictureWords, form: PictureKind) -> SharePicture:
    photograph = _place_of(words.photograph, form) if words.photograph else None
    name = Box(form.edge, form.edge * 0.8, form.room, 48)
    if photograph and form is SQUARE:
        name = name.at(top=photograph.bottom + form.edge * 0.3)
    apart = form.edge * (1.5 if words.photograph and words.photograph.drawn else 1.2)
    wide = photograph.left - apart if photograph and form is WIDE else form.room
    room = Box(form.edge, name.bottom + form.edge * 0.2, wide, 0)
    free = form.height - form.field - name.bottom - form.edge * 0.55
    settings = _particulars(words.particulars, form, room.width, free * 0.55)
    plate = sum(setting.height for setting in settings) + _PLATE * settings[0].size * 2 if settings else 0
    headline = _headline(words, form, room.width, free - plate - (_APART if settings else 0))
    left = free - plate - headline.height - (_APART if settings else 0)
    summary = _summary(words.summary, form, room.width, left)
    gap = summary.size * _GAP if summary else 0
    start = room.top + (left - gap - (summary.height if summary else 0)) / 2
    on_plate = Box(room.left, start + headline.height + _APART * 0.6, room.width, plate)
    below = (on_plate.bottom if settings else start + headline.height) + gap
    call, address = _foot(words, form)
    return SharePicture(
        form,
        SetLine(name, _one_line(words.name, BOLD, 36 if form is WIDE else 42, wide)),
        SetLine(Box(room.left, start, room.width, headline.height), headline),
        SetLine(Box(room.left, below, room.width, summary.height), summary) if summary else None,
        call,
        address,
        on_plate if settings else None,
        tuple(_stacked(settings, on_plate)),
        photograph,
    )


def _place_of(photograph: PrintedPicture, form: PictureKind) -> Box:
    """Return the place of *photograph*: at the right of a wide picture, across the top of a square one."""
    if photograph.drawn:
        high = 310.0 if form is SQUARE else min(300.0, 400 / photograph.shape)
        wide = high * photograph.shape
        top = form.edge * 0.8 if form is SQUARE else (form.height - form.field - high) / 2 + 12
        return Box(form.edge if form is SQUARE else form.width - form.edge * 0.7 - wide, top, wide, high)
    if form is SQUARE:
        return Box(0, 0, form.width, 300)
    width = min(420.0, max(300.0, 330 * photograph.shape))
    return Box(form.width - width, 0, width, form.height - form.field + 24)


def _particulars(lines: Sequence[str], form: PictureKind, width: FinePixels, height: FinePixels) -> tuple[Setting, ...]:
    """Return *lines* in the largest type in which all fit; those for which there is no room are left out."""
    for count in range(len(lines), 0, -1):
        for size in form.particulars:
            room = width - 2 * _PLATE * size
            settings = tuple(
                Setting(kept_lines(line, HEAVY if number == 0 else BOLD, size, room), size, _LEADING)
                for number, line in enumerate(lines[:count])
            )
            if sum(setting.height for setting in settings) + 2 * _PLATE * size <= height:
                return settings
    return ()


def _stacked(settings: Sequence[Setting], plate: Box) -> Iterator[SetLine]:
    top = plate.top + _PLATE * settings[0].size if settings else 0
    for setting in settings:
        pad = _PLATE * setting.size
        yield SetLine(Box(plate.left + pad, top, plate.width - 2 * pad, setting.height), setting)
        top += setting.height


def _headline(words: PictureWords, form: PictureKind, room: FinePixels, free: FinePixels) -> Setting:
    smallest, biggest = form.headline
    frame = Frame(room, free * (0.64 if words.summary else 1), smallest, biggest, form.lines)
    fitting = largest(words.headline, HEAVY, frame, words.keep)
    if fitting:
        return fitting
    frame = replace(frame, height=free)
    whole = largest(words.headline, HEAVY, frame, words.keep)
    if whole:
        return whole
    cut = words.headline.split()
    while len(cut) > 1 and not largest(" ".join([*cut, "…"]), HEAVY, frame):
        cut.pop()
    return largest(" ".join([*cut, "…"]), HEAVY, frame) or _one_line(cut[0], HEAVY, smallest, room)


def _summary(sentences: Sequence[str], form: PictureKind, room: FinePixels, free: FinePixels) -> Setting | None:
    """Return as many of *sentences* as there is room for, in the largest type in which they fit."""
    for count in range(len(sentences), 0, -1):
        for size in form.summary:
            lines = paragraph(" ".join(sentences[:count]), TEXT, size, room)
            if (len(lines) * PROSE + _GAP) * size <= free:
                return Setting(lines, size, PROSE)
    return None


def _foot(words: PictureWords, form: PictureKind) -> tuple[SetLine, SetLine | None]:
    """Return whom to call, and below it where to read on."""
    call = _one_line(words.call, HEAVY, form.call, form.room)
    if words.address is None:
        top = form.height - form.edge * 0.62 - call.height
        return SetLine(Box(form.edge, top, form.room, call.height), call), None
    address = _one_line(words.address, BOLD, form.call * 0.62, form.room)
    bottom = form.height - form.edge * 0.5 - address.height
    return (
        SetLine(Box(form.edge, bottom - call.height, form.room, call.height), call),
        SetLine(Box(form.edge, bottom, form.room, address.height), address),
    )


def _one_line(text: str, weight: int, size: FinePixels, room: FinePixels) -> Setting:
    """Return *text* on one line, in smaller type where that is needed, cut where half of *size* is still too large."""
    fits = min(size, room / max(1e-6, width(text, weight, 1)))
    if fits >= size / 2:
        return Setting((text,), fits)
    return Setting((f"{wrap(text, weight, size / 2, room * 0.95)[0]} …",), size / 2)
