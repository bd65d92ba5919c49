"""The measures that posters of all kinds share, in millimetres on A4."""

from generator.sheets.typesetting.box import Box
from generator.units import Millimetres

WIDTH, HEIGHT, EDGE = 210.0, 297.0, 14.0
ROOM = WIDTH - 2 * EDGE
FOOT = 17.0
HORIZON = 16.0  # the height of the drawing at the foot of the head
GAP = 6.0


def room_below(head: Box, end: Millimetres) -> Box:
    """Return the room between the *head* of a poster and the place where its call begins, *end*."""
    return Box(EDGE, head.bottom + GAP, ROOM, end - head.bottom - 2 * GAP)
