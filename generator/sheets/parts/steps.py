"""Items → numbered actions in a room: as large as fits, with their texts where these can be read, else titles alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, chain, pairwise, takewhile
from operator import itemgetter

from generator.sheets.parts.step_rows import BADGE, BADGE_GAP, SetStep, set_below_picture, set_row
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import BOLD
from generator.sheets.wording import Item
from generator.text.binding import Joint
from generator.units import Millimetres

CALM = 2  # the most lines of a title where several columns are side by side
WORTH = 0.75  # of the type size: what whole words and calm titles may cost
# Millimetres.
GUTTER = 8.0
_STEP = 0.2  # from one type size that is tried to the next


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bounds of type: the smallest *title*, the *largest* title, the smallest *text*.

    Without *text* only the titles are shown. *columns* are the numbers of columns that are tried.
    """

    title: Millimetres
    largest: Millimetres
    text: Millimetres | None = None
    columns: tuple[int, ...] = (1, 2)


@dataclass(frozen=True, slots=True)
class Steps:
    """All actions of a sheet, their titles in one type size."""

    rows: tuple[SetStep, ...] = ()
    title_size: Millimetres = 0

    @property
    def ease(self) -> float:
        """Return how easily this reads: the type size, counted a quarter larger in a single column."""
        lefts = {row.box.left for row in self.rows}
        return self.title_size * (1.25 if len(lefts) == 1 else 1)

    @property
    def is_complete(self) -> bool:
        """Return whether every action that has a text shows it."""
        return all(row.body or not row.item.text for row in self.rows)


def set_steps(items: Sequence[Item], room: Box, *choices: Sizes) -> Steps | None:
    """Return *items* set by the first of *choices* that fits *room*, in the way that reads best; None if none fits."""
    if not items:
        return Steps()
    for sizes in choices:
        best = max(_settings(items, room, sizes), key=lambda steps: steps.ease, default=None)
        if best:
            return best
    return None


def set_columns(items: Sequence[Item], rooms: Sequence[Box], *choices: Sizes) -> Steps | None:
    """Return *items* from one of *rooms* to the next, in one type size, by the first of *choices* that fits.

    Where only some have a picture, none is shown: in narrow columns the others would stand indented for nothing.
    """
    if not items:
        return Steps()
    pictured = all(item.picture for item in items)
    items = items if pictured else [replace(item, picture=None) for item in items]
    for sizes in choices:
        ways = [_in_columns(items, rooms, sizes, above) for above in ((True, False) if pictured else (False,))]
        fitting = sorted(chain.from_iterable(ways), key=itemgetter(0), reverse=True)  # the first of equal ones
        # Smaller type is taken if it keeps words whole, and down to three quarters if it keeps titles within two lines.
        whole = [way for way in fitting if not any(map(_parts_words, chain.from_iterable(way[1])))] or fitting
        near = (way for way in whole if way[0] > whole[0][0] * WORTH)
        calm = (way for way in near if _most_lines(way[1]) <= CALM)
        best = next(calm, whole[0] if whole else None)
        if best:
            size, columns = best
            return Steps(tuple(row for column in _aligned(columns, rooms[0], size) for row in column), size)
    return None


def _in_columns(
    items: Sequence[Item],
    rooms: Sequence[Box],
    sizes: Sizes,
    above: bool,  # noqa: FBT001 - private
) -> list[tuple[Millimetres, list[tuple[SetStep, ...]]]]:
    """Return *items* in *rooms* in every size of type in which they fit, the largest first; pictures *above* words."""
    pairs = [pair for pair in zip(_groups(items, len(rooms)), rooms, strict=True) if pair[0]]
    return [
        (size, columns)
        for size in (sizes.largest - step * _STEP for step in range(_steps_down(sizes)))
        if all(columns := [_column(*pair, size, sizes.text, above=above) for pair in pairs])
    ]


def fits(items: Sequence[Item], room: Box, sizes: Sizes) -> bool:
    """Return whether `set_steps` has *room* for *items* in the smallest of *sizes*."""
    return any(_try(items, room, count, sizes.title, sizes.text) for count in _columns(items, sizes))


def fits_columns(items: Sequence[Item], rooms: Sequence[Box], sizes: Sizes) -> bool:
    """Return whether `set_columns` has room for *items* in the smallest of *sizes*."""
    pairs = zip(_groups(items, len(rooms)), rooms, strict=True)
    return all(_column(*pair, sizes.title, sizes.text) for pair in pairs if pair[0])


def excess(items: Sequence[Item], room: Box, sizes: Sizes) -> tuple[int, int]:
    """Return the index of the longest title, and how many characters it must lose to fit one line."""
    longest = max(range(len(items)), key=lambda index: len(items[index].words))
    width = room.width - sizes.title * BADGE - BADGE_GAP
    return longest, fit.excess(items[longest].words, BOLD, Frame(width, 99, sizes.title, sizes.title, 1))


def _settings(items: Sequence[Item], room: Box, sizes: Sizes) -> Iterator[Steps]:
    for count in _columns(items, sizes):
        tries = (
            _try(items, room, count, sizes.largest - step * _STEP, sizes.text) for step in range(_steps_down(sizes))
        )
        # The first that fits is the best: smaller type in as many columns reads no better, unless it keeps words whole.
        fitting = (steps for steps in tries if steps)
        if first := next(fitting, None):
            least = first.title_size * WORTH
            near = chain((first,), takewhile(partial(_is_larger, least), fitting))
            yield next((steps for steps in near if not any(map(_parts_words, steps.rows))), first)


def _columns(items: Sequence[Item], sizes: Sizes) -> tuple[int, ...]:
    return sizes.columns if len(items) > 3 else (1,)


def _groups(items: Sequence[Item], count: int) -> list[Sequence[Item]]:
    """Return *items* in *count* groups; where they are not of one length, the first groups are longer by one."""
    most = -(-len(items) // count)
    longer = len(items) - (most - 1) * count
    ends = list(accumulate(most if index < longer else most - 1 for index in range(count)))
    return [items[start:end] for start, end in pairwise((0, *ends))]


def _steps_down(sizes: Sizes) -> int:
    return round((sizes.largest - sizes.title) / _STEP) + 1


def _try(items: Sequence[Item], room: Box, columns: int, size: Millimetres, text: Millimetres | None) -> Steps | None:
    """Return *items* in *columns* columns with titles of *size*, or None where they need more room."""
    if -(-len(items) // columns) * size * BADGE > room.height:  # the badges alone
        return None
    width = (room.width - GUTTER * (columns - 1)) / columns
    pictured = any(item.picture for item in items)
    blocks = [set_row(item, width, size, text, pictured=pictured) for item in items]
    if any(fit.widest(row.item.words, BOLD) * size > row.beside_badge.width for row in blocks):
        return None
    lines = [blocks[start : start + columns] for start in range(0, len(blocks), columns)]
    heights = [max(row.box.height for row in line) for line in lines]
    spare = room.height - sum(heights)
    if spare < size * 0.6 * (len(lines) - 1):
        return None
    gap = min(spare / (len(lines) + 0.2), size * 2.6)
    return Steps(tuple(_placed(lines, heights, room, gap, width)), size)


def _is_larger(size: Millimetres, steps: Steps) -> bool:
    return steps.title_size > size


def _parts_words(row: SetStep) -> bool:
    """Return whether a word of several syllables of the title is too wide for its line."""
    return fit.widest(row.item.words, BOLD, Joint.WORD) * row.title.size > row.beside_badge.width


def _most_lines(columns: Sequence[Sequence[SetStep]]) -> int:
    return max(len(row.title.lines) for column in columns for row in column)


def _column(
    items: Sequence[Item], room: Box, size: Millimetres, text: Millimetres | None, *, above: bool = False
) -> tuple[SetStep, ...]:
    """Return *items* from the top of *room* down, or nothing where they need more of it."""
    if len(items) * size * BADGE > room.height:  # the badges alone
        return ()
    pictured = any(item.picture for item in items)
    if above:
        rows = [set_below_picture(item, room.width, size, text) for item in items]
    else:
        rows = [set_row(item, room.width, size, text, pictured=pictured) for item in items]
    gap = size * 1.1
    tops = list(accumulate((row.box.height + gap for row in rows), initial=room.top))
    wide = any(fit.widest(row.item.words, BOLD) * size > row.beside_badge.width for row in rows)
    if wide or tops[-1] - gap > room.bottom:
        return ()
    return tuple(replace(row, box=row.box.at(left=room.left, top=top)) for row, top in zip(rows, tops, strict=False))


def _aligned(columns: Sequence[tuple[SetStep, ...]], room: Box, size: Millimetres) -> Sequence[tuple[SetStep, ...]]:
    """Return *columns* with their rows aligned across and well apart, where *room* is high enough for that."""
    lines = [[column[index] for column in columns if index < len(column)] for index in range(len(columns[0]))]
    heights = [max(row.box.height for row in line) for line in lines]
    gap = min((room.height - sum(heights)) / len(heights), size * 2.4)
    if gap < size:
        return columns
    tops = list(accumulate((height + gap for height in heights), initial=room.top))
    return [
        tuple(replace(row, box=row.box.at(top=top)) for row, top in zip(column, tops, strict=False))
        for column in columns
    ]


def _placed(
    lines: Sequence[Sequence[SetStep]],
    heights: Sequence[Millimetres],
    room: Box,
    gap: Millimetres,
    width: Millimetres,
) -> Iterator[SetStep]:
    spare = room.height - sum(heights) - gap * (len(lines) - 1)
    top = room.top + spare / 2
    for line, height in zip(lines, heights, strict=True):
        for index, row in enumerate(line):
            yield replace(row, box=Box(room.left + index * (width + GUTTER), top, width, height))
        top += height + gap
