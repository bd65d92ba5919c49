"""Words to be sent on → the picture that goes with them: the headline as large as it fits, a summary, whom to call.

One unit of layout (`1rem`) is a pixel; type may be set in fractions of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import PROSE, Frame, Setting, largest, paragraph, width, wrap
from generator.units import Ems, Pixels

_BOLD, _HEAVY, _PLAIN = 700, 800, 400
_GAP: Ems = 0.45  # between headline and summary, of the summary's type


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture: its size, its margin *edge*, the height of the *field* at its foot, and its sizes of type.

    The *headline* is set between two sizes in as many *lines* at most, the *summary* in the first size that fits.
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

    @property
    def room(self) -> Pixels:
        """Return how wide a text may run."""
        return self.width - 2 * self.edge


WIDE = PictureKind("1200x630", 1200, 630, 72, 176, (40, 78), (38, 35, 32, 30), 50, 4)
SQUARE = PictureKind("1080", 1080, 1080, 80, 290, (48, 104), (46, 43, 40, 37), 62, 6)
FORMATS = (WIDE, SQUARE)


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What a picture says: its *summary* is given in sentences; phrases in *keep* stay on one line."""

    name: str
    headline: str
    summary: Sequence[str]
    call: str
    address: str | None
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture laid out; *summary* and *address* are None where there is none, or no room for it."""

    form: PictureKind
    name: SetLine
    headline: SetLine
    summary: SetLine | None
    call: SetLine
    address: SetLine | None


def lay_out(words: PictureWords, form: PictureKind) -> SharePicture:
    """Return *words* laid out in *form*. A headline too long for the smallest type is cut and ends in “…”."""
    name = Box(form.edge, form.edge * 0.8, form.room, 48)
    free = form.height - form.field - name.bottom - form.edge * 0.55
    top = name.bottom + form.edge * 0.2
    headline = _headline(words, form, free)
    summary = _summary(words.summary, form, free - headline.height)
    gap = summary.size * _GAP if summary else 0
    start = top + (free - headline.height - gap - (summary.height if summary else 0)) / 2
    below = start + headline.height + gap
    call, address = _foot(words, form)
    return SharePicture(
        form,
        SetLine(name, _one_line(words.name, _BOLD, 36 if form is WIDE else 42, form.room)),
        SetLine(Box(form.edge, start, form.room, headline.height), headline),
        SetLine(Box(form.edge, below, form.room, summary.height), summary) if summary else None,
        call,
        address,
    )


def _headline(words: PictureWords, form: PictureKind, free: float) -> Setting:
    smallest, biggest = form.headline
    frame = Frame(form.room, free * (0.64 if words.summary else 1), smallest, biggest, form.lines)
    fitting = largest(words.headline, _HEAVY, frame, words.keep)
    if fitting:
        return fitting
    frame = replace(frame, height=free)
    cut = words.headline.split()
    while len(cut) > 1 and not largest(" ".join([*cut, "…"]), _HEAVY, frame):
        cut.pop()
    return largest(" ".join([*cut, "…"]), _HEAVY, frame) or _one_line(cut[0], _HEAVY, smallest, form.room)


def _summary(sentences: Sequence[str], form: PictureKind, free: float) -> Setting | None:
    """Return as many of *sentences* as there is room for, in the largest type in which they fit."""
    for count in range(len(sentences), 0, -1):
        for size in form.summary:
            lines = paragraph(" ".join(sentences[:count]), _PLAIN, size, form.room)
            if (len(lines) * PROSE + _GAP) * size <= free:
                return Setting(lines, size, PROSE)
    return None


def _foot(words: PictureWords, form: PictureKind) -> tuple[SetLine, SetLine | None]:
    """Return whom to call, and below it where to read on."""
    call = _one_line(words.call, _HEAVY, form.call, form.room)
    if words.address is None:
        top = form.height - form.edge * 0.62 - call.height
        return SetLine(Box(form.edge, top, form.room, call.height), call), None
    address = _one_line(words.address, _BOLD, form.call * 0.62, form.room)
    bottom = form.height - form.edge * 0.5 - address.height
    return (
        SetLine(Box(form.edge, bottom - call.height, form.room, call.height), call),
        SetLine(Box(form.edge, bottom, form.room, address.height), address),
    )


def _one_line(text: str, weight: int, size: float, room: float) -> Setting:
    """Return *text* on one line, in smaller type where that is needed, cut where half of *size* is still too large."""
    fits = min(size, room / max(1e-6, width(text, weight, 1)))
    if fits >= size / 2:
        return Setting((text,), fits)
    return Setting((f"{wrap(text, weight, size / 2, room * 0.95)[0]} …",), size / 2)
