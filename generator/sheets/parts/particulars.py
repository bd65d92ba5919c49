"""Set the particulars of a notice (when, where, who, whom to ask) into a room, in larger type than its running text."""

import re
from dataclasses import dataclass

from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Setting
from generator.sheets.typesetting.weights import BOLD, HEAVY, SEMI
from generator.text.binding import NO_BREAK
from generator.units import Ems, Millimetres

LARGE = ("when", "where")
"""The particulars that are looked for first: they are set heavier."""

_UNITS = re.compile(r"(?:thứ \w+|Chủ nhật|ngày|hằng \w+)(?: \d{2}/\d{2}/\d{4})?|\+?\d+(?: \d{2,4}){1,4}")
_END_OF_SPAN = re.compile(r"\bđến \d{1,2}h\d{2},? (?:thứ.\w+|Chủ.nhật).\d{2}/\d{2}/\d{4}")
_LABEL: Ems = 0.62  # the label's type, of the value's
_GAP: Ems = 0.42  # between two particulars, of the value's type
_PAD: Ems = 0.5  # around all of them, of the value's type
_LEADING: Ems = 1.24
_BAR: Millimetres = 2.4  # the line on the left


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A particular in words: its *field*, its *label* and its *value*."""

    field: str
    label: str
    value: str

    @property
    def unbroken(self) -> str:
        """Return the value with no-break spaces where a day, or the end of a span, would be torn apart."""
        return _END_OF_SPAN.sub(lambda found: found[0].replace(" ", NO_BREAK), glued(self.value))


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A particular on the sheet; the *first* ones are those that are looked for first."""

    label: SetLine
    value: SetLine
    first: bool = False


@dataclass(frozen=True, slots=True)
class PlacedParticulars:
    """Particulars laid out in *box*, with a *bar* on their left; the values are of type *size*."""

    box: Box
    bar: Box
    lines: tuple[PlacedLine, ...]
    size: Millimetres

    @property
    def is_whole(self) -> bool:
        """Return whether no day and no number is torn apart."""
        return all(
            any(unit[0] in line for line in placed.value.setting.lines)
            for placed in self.lines
            for unit in _UNITS.finditer(placed.value.setting.words)
        )


def glued(text: str) -> str:
    r"""Return *text* with no-break spaces where a day or a number would be torn apart.

    >>> glued("từ thứ Hai 14/12/2026").split(" ")
    ['từ', 'thứ\xa0Hai\xa014/12/2026']
    """
    return _UNITS.sub(lambda unit: unit[0].replace(" ", NO_BREAK), text)


def kept_lines(text: str, weight: int, size: Millimetres, room: Millimetres) -> tuple[str, ...]:
    """Return *text* in as few lines as fit *room*, all about as wide; a day stays on one line where it fits one."""
    whole = fit.wrap(text, weight, size, room)
    for count in range(len(whole), len(whole) + 3):
        lines = fit.balance(glued(text), weight, count)
        if max(fit.width(line, weight, size) for line in lines) <= room:
            return lines
    return whole


def set_particulars(lines: tuple[NamedLine, ...], room: Box, size: Millimetres) -> PlacedParticulars | None:
    """Return *lines* from the top of *room* on, in type of *size*; None where there are none.

    They may be higher than *room*: whoever asks compares.
    """
    if not lines:
        return None
    pad, label_size = size * _PAD, size * _LABEL
    column = max(fit.width(line.label, BOLD, label_size) for line in lines) + size * 0.8
    left = room.left + _BAR + pad
    width = room.right - pad - left - column
    top, placed = room.top + pad, []
    for line in lines:
        weight = HEAVY if line.field in LARGE else SEMI
        value = Setting(kept_lines(line.value, weight, size, width), size, _LEADING)
        # Both stand on one line of writing: the smaller type begins lower.
        lower = (size - label_size) * 0.8 + (_LEADING * size - _LEADING * label_size) / 2 - (size - label_size) / 2
        label = Setting((line.label,), label_size, _LEADING)
        placed.append(
            PlacedLine(
                SetLine(Box(left, top + lower, column, label.height), label),
                SetLine(Box(left + column, top, width, value.height), value),
                line.field in LARGE,
            )
        )
        top += value.height + size * _GAP
    height = top - size * _GAP + pad - room.top
    box = Box(room.left, room.top, room.width, height)
    return PlacedParticulars(box, Box(room.left, room.top, _BAR, height), tuple(placed), size)
