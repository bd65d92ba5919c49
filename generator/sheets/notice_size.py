"""The running text of a public notice → the type that it is set in: a short notice is read from farther away.

The form of a notice leaves 13 to 14 points for running text (Nghị định 30/2020/NĐ-CP, annex I); a copy on the board may
be larger. A notice that fills its sheet keeps 14.
"""

from collections.abc import Sequence

from generator.sheets.typesetting import fit
from generator.sheets.typesetting.weights import TEXT
from generator.text.passages import CELLS, Passage, PassageKind
from generator.units import Millimetres, Points

BASE: Points = 14.0
SHORT: tuple[Points, ...] = (18.0, 17.5, 17.0, 16.5, 16.0, 15.5, 15.0, 14.5)
"""The type of a short notice, tried in this order."""
# As in notice.css, in millimetres.
PAGE, WIDTH, INDENT, LIST = 255.0, 164.0, 10.0, 15.0
LINE = 1.45
AFTER = {PassageKind.PARAGRAPH: 3.0, PassageKind.ITEM: 1.5, PassageKind.HEADING: 6.0}
AFTER_LIST = 3.0
HEAD, KIND_AND_GAPS, ADDRESSEES, URGENCY = 34.0, 18.0, 4.0, 17.0
END, END_WITH_CODE = 54.0, 72.0
_SPARE = 6.0  # for what is measured a little short: strong letters, words that hold together
_LONGEST = 2400  # letters: no longer notice leaves room on its sheet
_MM = 25.4 / 72  # of a point


def size_of(
    passages: Sequence[Passage], title: fit.Setting | None, addressees: str, *, urgent: bool, code: bool
) -> Points:
    """Return the largest type with which a notice with these *passages* stays on one sheet, at least `BASE`.

    *addressees* are those to whom it is sent, perhaps nobody; *code* says whether the page's code stands at its end.
    """
    length = sum(len(run.text) for passage in passages for run in passage.runs)
    if length > _LONGEST or any(passage.kind in CELLS or passage.kind is PassageKind.CODE for passage in passages):
        return BASE
    room = PAGE - _SPARE - HEAD - KIND_AND_GAPS - (title.height if title else 20) - (END_WITH_CODE if code else END)
    room -= URGENCY if urgent else 0
    return next((size for size in SHORT if _height(passages, addressees, size * _MM) <= room), BASE)


def _height(passages: Sequence[Passage], addressees: str, size: Millimetres) -> Millimetres:
    high = 0.0
    if addressees:
        high += _lines(f"Kính gửi: {addressees}", size, WIDTH - 3, indent=INDENT) * size * LINE + ADDRESSEES
    for passage in passages:
        words = " ".join("".join(run.text for run in passage.runs).split())
        listed = passage.kind is PassageKind.ITEM
        room = WIDTH - (LIST * passage.depth if listed else 0) - 3
        lines = _lines(words, size, room, indent=0 if listed else INDENT)
        high += (lines + sum(run.hard for run in passage.runs)) * size * LINE + AFTER.get(passage.kind, AFTER_LIST)
    return high


def _lines(words: str, size: Millimetres, room: Millimetres, *, indent: Millimetres) -> int:
    """Return how many lines *words* take; the *indent* of the first is taken for letters."""
    blanks = "n" * round(indent / fit.width("n", TEXT, size))
    return len(fit.wrap(f"{blanks} {words}" if blanks else words, TEXT, size, room))
