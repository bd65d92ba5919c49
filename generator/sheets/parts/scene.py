"""The picture in the head of a sheet: beside the summary or below it, wherever it is larger."""

from generator.sheets.printed_picture import PrintedPicture
from generator.sheets.typesetting.box import Box, SetLine
from generator.units import Millimetres

BESIDE = 0.64
"""The share of a line that a summary keeps where a picture stands beside it."""
SMALLEST: Millimetres = 15.0
"""The height of a picture below which it is left out."""
_GAP: Millimetres = 4.0
_LIFT: Millimetres = 2.0  # of a picture above the foot of the head


def scene_in_head(
    picture: PrintedPicture | None, head: Box, headline: SetLine, summary: SetLine, right: Millimetres
) -> Box | None:
    """Return the place of *picture* in *head*, above its foot and no farther than *right*; None where it is too small.

    It stands beside the *summary*, below the *headline*, or below both.
    """
    if picture is None:
        return None
    bottom, left = head.bottom - _LIFT, headline.box.left
    beside = summary.box.right + _GAP
    rooms = (
        Box(beside, headline.box.bottom + _GAP, right - beside, bottom - headline.box.bottom - _GAP),
        Box(left, summary.box.bottom + _GAP, right - left, bottom - summary.box.bottom - _GAP),
    )
    placed = [placed_in(picture, room) for room in rooms]
    best = max(placed, key=lambda box: box.height)
    return best if best.height >= SMALLEST else None


def placed_in(picture: PrintedPicture, room: Box) -> Box:
    """Return the largest place of the shape of *picture* at the lower right of *room*."""
    width = max(0.0, min(room.width, room.height * picture.shape))
    height = width / picture.shape
    return Box(room.right - width, room.bottom - height, width, height)
