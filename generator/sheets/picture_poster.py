"""Words → a poster that tells the steps of a guide in pictures, with a few words below each.

It is for people who read slowly or not at all. A guide has one only if each of its steps has its `brief` and a drawing,
which is there in black and white too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from generator.model import Guide
from generator.sheets import kinds
from generator.sheets.design import A3, A4, Design, Paper, guides_of
from generator.sheets.misfits import Misfit, set_fine_print
from generator.sheets.parts.call import Call, Codes, lay_call
from generator.sheets.parts.masthead import LEADING, set_name, set_part
from generator.sheets.parts.poster_page import EDGE, FOOT, HEIGHT, ROOM, WIDTH
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame, Setting
from generator.sheets.typesetting.weights import BOLD, HEAVY, TEXT
from generator.sheets.wording import UNPRINTED, Item, Wording
from generator.text.binding import Joint
from generator.units import Millimetres

# Millimetres, as on A4.
GAP, PAD = 6.0, 5.0
CODE = 34.0  # the width of a code
WORDS = (12.0, 6.6)  # the largest and the smallest type below a picture: read from 1.5 m on A4 (`poster.PosterSize`)
_STEP = 0.3
_LINES = 2  # of words below a picture
_BADGE = 11.0
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class PictureStep:
    """A step in its *box*: its number, its *picture*, and its few *words*."""

    item: Item
    badge: Box
    picture: Box
    words: SetLine
    beside: bool = False


@dataclass(frozen=True, slots=True)
class PicturePoster:
    """The poster laid out; *faults* are the parts that were squeezed."""

    head: Box
    name: SetLine
    headline: SetLine
    steps: tuple[PictureStep, ...]
    call: Call
    sources: SetLine
    strip: Strip | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


# Kept, since the same sheet is laid out three times: for a check, in colour, and in black and white.
@lru_cache(maxsize=256)
def lay_out(wording: Wording, dial: str, address: str | None) -> PicturePoster:
    """Return the poster; *dial* is the payload of the first code, *address* that of the page's, once it is known."""
    name = set_name(wording, (3.2, 5.2), Box(EDGE, 12, ROOM, 6))
    frame = Frame(ROOM, 36, 10, 22, 2, LEADING)
    headline, faults = set_part("headline", wording.headline, HEAVY, (EDGE, 21), frame, wording.keep)
    head = Box(0, 0, WIDTH, headline.box.bottom + 6)
    codes = Codes(dial, address, 0.9, side=CODE, caption=6)
    high = max(codes.dial_side + codes.caption, codes.address_side + codes.below)
    band = Box(0, HEIGHT - FOOT - wording.strip - high - 2 * PAD, WIDTH, high + 2 * PAD)
    second = max(50.0 if address else 60.0, codes.address_side)
    call = lay_call(wording, codes, band, Box(EDGE, band.top + PAD, ROOM, high), second)
    steps = tuple(_steps(wording.items, Box(EDGE, head.bottom + GAP, ROOM, band.top - head.bottom - 2 * GAP)))
    strip = lay_strip(wording, Box(0, band.bottom, WIDTH, wording.strip), EDGE)
    faults = (*faults, *(() if steps or not wording.items else (Misfit("steps", 0),)))
    return PicturePoster(head, name, headline, steps, call, _sources(wording), strip, faults)


def _sources(wording: Wording) -> SetLine:
    box = Box(EDGE, HEIGHT - FOOT + 2.5, ROOM, FOOT - 2.5 - UNPRINTED)
    frame = Frame(box.width, box.height, 2.3, fit.READABLE, 2, 1.3)
    return SetLine(box, set_fine_print("sources", wording.provenance, TEXT, frame)[0])


def _steps(items: Sequence[Item], room: Box) -> Iterator[PictureStep]:
    """Yield *items* in a grid in *room*, with pictures as large as can be; nothing where the words do not fit."""
    ways = list(product((Joint.WORD, Joint.FREE), range(1, _MOST_COLUMNS + 1), (False, True))) if items else []
    tried = [(_grid(items, room, columns, least, beside=beside), columns, least) for least, columns, beside in ways]
    # A word is parted only where no way keeps all of them whole.
    fitting = [way for way in tried if way[0]]
    firmest = max((least for _, _, least in fitting), default=Joint.FREE)
    best = (way for way in fitting if way[2] is firmest)
    yield from max(best, key=lambda way: _worth(*way[:2]), default=((), 0, firmest))[0]


def _worth(placed: Sequence[PictureStep], columns: int) -> Millimetres:
    """Return how large the pictures are, less where places at the end of the last row stay empty."""
    if not placed:
        return 0.0
    places = -(-len(placed) // columns) * columns
    return placed[0].picture.width * len(placed) / places


def _grid(items: Sequence[Item], room: Box, columns: int, least: Joint, *, beside: bool) -> tuple[PictureStep, ...]:
    """Return *items* in so many *columns*, words *beside* the pictures or below; nothing where they do not fit.

    What holds as firmly as *least* stays on one line.
    """
    rows = -(-len(items) // columns)
    wide, high = (room.width - GAP * (columns - 1)) / columns, (room.height - GAP * (rows - 1)) / rows
    for size in fit.downwards(*WORDS, _STEP):
        below = 0.0 if beside else size * _LINES * fit.HEADING + 2
        side = min(high - below, wide * (0.46 if beside else 1))
        frame = Frame(wide - side - 4 if beside else wide, high, size, size, 3 if beside else _LINES)
        settings = [fit.largest(item.brief, BOLD, frame) for item in items]
        whole = all(fit.widest(item.brief, BOLD, least) * size <= frame.width for item in items) if least else True
        if side > _BADGE and whole and all(settings):
            placed = enumerate(zip(items, settings, strict=True))
            return tuple(
                _placed(item, setting, Box(*_corner(index, columns, room, wide, high), wide, high), side, beside=beside)
                for index, (item, setting) in placed
                if setting
            )
    return ()


def _corner(
    index: int, columns: int, room: Box, wide: Millimetres, high: Millimetres
) -> tuple[Millimetres, Millimetres]:
    row, column = divmod(index, columns)
    return room.left + column * (wide + GAP), room.top + row * (high + GAP)


def _placed(item: Item, setting: Setting, cell: Box, side: Millimetres, *, beside: bool) -> PictureStep:
    high = side / max(1.0, item.picture.shape if item.picture else 1.0)
    if beside:
        picture = Box(cell.left, cell.top + (cell.height - high) / 2, side, high)
        words = Box(picture.right + 4, cell.top + (cell.height - setting.height) / 2, cell.width, setting.height)
    else:
        below = cell.height - setting.size * _LINES * fit.HEADING - 2
        picture = Box(cell.left + (cell.width - side) / 2, cell.top + (below - high) / 2, side, high)
        words = Box(cell.left, cell.top + below + 2, cell.width, setting.height)
    return PictureStep(item, Box(cell.left, cell.top, _BADGE, _BADGE), picture, SetLine(words, setting), beside)


def _is_told_in_pictures(guide: Guide) -> bool:
    """Return whether *guide* goes on posters, and each of its steps has a drawing and its few words."""
    told = all(step.picture and step.picture.is_drawn and step.brief for step in guide.steps)
    on_posters = guides_of("poster")(guide) or guides_of(kinds.PICTURES.name)(guide)
    return on_posters and bool(guide.steps) and told


def _design(name: str, label: str, paper: Paper) -> Design:
    return Design(kinds.PICTURES, name, label, paper, lay_out, _is_told_in_pictures)


DESIGNS = (
    _design("pictures-a4", "Áp phích kể bằng hình A4", A4),
    _design("pictures-a3", "Áp phích kể bằng hình A3", A3),
)
