"""Items → lists and notes, set by measuring their texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.sheets.parts.call import one_line
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine, type_css
from generator.sheets.typesetting.fit import Setting, TypeSizes
from generator.sheets.typesetting.weights import BOLD
from generator.sheets.wording import Item
from generator.units import Millimetres

# Millimetres.
INDENT = 6.0
BETWEEN = 1.6
_STEP = 0.2  # from one type size that is tried to the next
MOST_NOTES = 20
"""The most notes that are tried: more than any sheet has room for."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """An item of a list in its *box*."""

    box: Box
    item: Item
    setting: Setting

    @property
    def css(self) -> str:
        """Return place and type as declarations."""
        return f"{self.box.css};{type_css(self.setting)}"


@dataclass(frozen=True, slots=True)
class NoteBox:
    """A note in its *box*; *title* and *body* are measured from the corner of the box."""

    box: Box
    item: Item
    title: SetLine
    body: SetLine


def set_list(
    heading: str, items: Sequence[Item], room: Box, sizes: TypeSizes, *, lowered_by: float = 0
) -> tuple[SetLine | None, tuple[Bullet, ...]]:
    """Return *heading* and *items* below it, as large as fits *room*; nothing where not even the smallest type fits.

    *sizes* are the largest and the smallest type, in this order. The list begins at the top of *room*, lower by the
    share *lowered_by* of the height that is left.
    """
    for size in fit.downwards(*sizes, _STEP) if items else ():
        title = one_line(heading, BOLD, (size * 1.2, size * 1.2), Box(room.left, room.top, room.width, size * 1.5))
        width = room.width - INDENT
        settings = [Setting(fit.paragraph(item.plain, item.weight, size, width), size, fit.PROSE) for item in items]
        first = Box(room.left + INDENT, title.box.bottom + 1.5, width, 0)
        bullets = tuple(_stacked(items, settings, first))
        spare = room.bottom - bullets[-1].box.bottom
        if spare >= 0:
            return _pushed(title, bullets, spare * lowered_by)
    return None, ()


def is_listed(heading: str, items: Sequence[Item], room: Box, sizes: TypeSizes) -> bool:
    """Return whether `set_list` has *room* for *items* in the smallest of *sizes*."""
    return bool(set_list(heading, items, room, (sizes[1], sizes[1]))[1])


def set_notes(notes: Sequence[Item], room: Box, size: Millimetres) -> list[NoteBox]:
    """Return *notes* in type of *size* as boxes of the width of *room*, not yet placed one below the other."""
    boxes = []
    width = room.width - 10
    for note in notes:
        title = Setting(fit.paragraph(note.words, BOLD, size, width), size)
        body = Setting(fit.paragraph(note.plain, note.weight, size * 0.95, width), size * 0.95, fit.PROSE)
        top = Box(6, 2, width, title.height)
        box = Box(room.left, room.top, room.width, title.height + body.height + 4.5)
        boxes.append(NoteBox(box, note, SetLine(top, title), SetLine(Box(6, top.bottom, width, body.height), body)))
    return boxes


def lowered(boxes: Sequence[NoteBox], top: Millimetres, gap: Millimetres = 3) -> Iterator[NoteBox]:
    """Yield *boxes* one below the other from *top*, *gap* apart."""
    for note in boxes:
        yield replace(note, box=note.box.at(top=top))
        top += note.box.height + gap


def _stacked(items: Sequence[Item], settings: Sequence[Setting], first: Box) -> Iterator[Bullet]:
    top = first.top
    for item, setting in zip(items, settings, strict=True):
        yield Bullet(Box(first.left, top, first.width, setting.height), item, setting)
        top += setting.height + BETWEEN


def _pushed(title: SetLine, bullets: Sequence[Bullet], down: Millimetres) -> tuple[SetLine, tuple[Bullet, ...]]:
    moved = tuple(replace(bullet, box=bullet.box.at(top=bullet.box.top + down)) for bullet in bullets)
    return replace(title, box=title.box.at(top=title.box.top + down)), moved
