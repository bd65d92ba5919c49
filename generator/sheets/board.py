"""Words → the board of QR codes that hangs in a culture house or a market: A3, read from some steps away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.rendering import qr
from generator.said import plain
from generator.sheets import kinds
from generator.sheets.design import A3, Design, OwnSheet
from generator.sheets.misfits import Misfit, set_fine_print, set_or_fault
from generator.sheets.parts.call import Codes, Second, lay_second, number_line, one_line
from generator.sheets.parts.masthead import LEADING, Masthead, set_masthead, set_name
from generator.sheets.parts.scene import BESIDE, scene_in_head
from generator.sheets.parts.village_strip import Strip, lay_strip
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import BOLD, SEMI, TEXT
from generator.sheets.wording import Wording
from generator.units import Millimetres

# Millimetres on A4, enlarged to A3.
WIDTH, HEIGHT, EDGE = 210.0, 297.0, 14.0
ROOM = WIDTH - 2 * EDGE
SUMMARY = 142.0  # the width of the summary: the sun rises on its right
MODULE = 3 / 2**0.5  # 3 mm on A3, as on posters (`poster.PosterSize`)
LEVEL = "H"  # a board hangs for long, and may tear
LABEL, GUIDES = kinds.BOARD.label, "Hướng dẫn từng việc"
OWN = {
    "nha-van-hoa": OwnSheet(
        "Bảng mã QR, nhà văn hóa",
        "Có việc cần báo với {commune}?",
        "Quét mã bằng điện thoại, hoặc gọi tổng đài. Không rõ cách làm thì hỏi {head}.",
        "Quét mã bằng điện thoại để xem cách làm. Không rõ thì hỏi {head}.",
        "ve/hop-thon",
    ),
    "cho": OwnSheet(
        "Bảng mã QR, chợ",
        "Thấy việc chưa ổn? Báo {commune} biết",
        "Đường hỏng, rác ùn, đèn tắt: bà con quét mã hoặc gọi tổng đài, nói rõ việc gì, ở đâu.",
        "Đường hỏng, rác ùn, đèn tắt: bà con quét mã xem cách báo, nói rõ việc gì, ở đâu.",
        "ve/di-cho",
    ),
}
"""The board of each kind of place; the nouns in braces are the commune's own (`terms.Naming`)."""
HOW = ("Mở máy ảnh trên điện thoại", "Đưa vào mã, giữ yên tay", "Bấm vào dòng chữ hiện ra")


@dataclass(frozen=True, slots=True)
class Board:
    """A board laid out."""

    head: Box
    name: SetLine
    headline: SetLine
    summary: SetLine
    call_title: SetLine
    call_code: Box
    verb: SetLine
    number: SetLine
    second_title: SetLine
    second: Second
    how: tuple[tuple[SetLine, SetLine], ...]
    band: Box
    numbers_title: SetLine
    numbers: tuple[tuple[SetLine, SetLine], ...]
    sources: SetLine
    strip: Strip | None
    scene: Box | None = None
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


def lay_out(wording: Wording, dial: str, address: str | None) -> Board:
    """Return the board; *address* is that of the site, once it has one.

    Where there is no number to call, the first code opens the site, and the second place is the help desk.
    """
    masthead = _masthead(wording)
    # The strip of a village takes its room from the head, the headline and the gap between head and codes.
    head = Box(0, 0, WIDTH, masthead.summary.box.bottom + 16 - wording.strip * 0.12)
    top = head.bottom + 6 - wording.strip * 0.1
    call_title, code, verb, number = _first(wording, dial, address, top)
    left = code.right + 10
    # Without a number to call, the first code opens the site.
    codes = Codes(dial, address if wording.call else None, MODULE, side=60, caption=6, level=LEVEL)
    bottom = _bottom(codes, code, number)
    right = Box(left, code.top, WIDTH - EDGE - left, bottom - code.top)
    title = GUIDES if codes.address else "Cần người chỉ giúp"
    second_title = one_line(title, BOLD, (4, 8), Box(right.left, top, right.width, 10))
    band = _band(wording)
    how = tuple(_how(Box(EDGE, bottom + 4, ROOM, band.top - bottom - 8)))
    numbers_title = one_line("Khẩn cấp thì gọi ngay", BOLD, (6.4, 6.4), Box(EDGE, band.top + 4, ROOM, 8))
    return Board(
        head,
        masthead.name,
        masthead.headline,
        masthead.summary,
        call_title,
        code,
        verb,
        number,
        second_title,
        lay_second(wording, codes, right),
        how,
        band,
        numbers_title,
        tuple(_numbers(wording, Box(EDGE, band.top + 12.5, ROOM, 28))),
        _sources(wording),
        lay_strip(wording, Box(0, band.bottom, WIDTH, wording.strip), EDGE),
        scene_in_head(wording.scene, head, masthead.headline, masthead.summary, WIDTH - EDGE),
        masthead.faults,
    )  # fmt: skip - one line a row of the sheet


def _sources(wording: Wording) -> SetLine:
    line = set_fine_print("sources", wording.provenance, TEXT, Frame(ROOM, 8, 2.3, fit.READABLE, 2, 1.3))[0]
    return SetLine(Box(EDGE, HEIGHT - 12.5, ROOM, 8), line)


def _bottom(codes: Codes, first: Box, number: SetLine) -> Millimetres:
    """Return where the codes end: below a long number, which is set low, the second reaches farther down."""
    return max(number.box.bottom, first.top + (codes.address_side + codes.below if codes.address else 0.0))


def _band(wording: Wording) -> Box:
    """Return the band of the emergency numbers, of no height where there are none."""
    high = 43.0 if wording.numbers else 0.0
    return Box(0, HEIGHT - 14 - wording.strip - high, WIDTH, high)


def _first(wording: Wording, dial: str, address: str | None, top: Millimetres) -> tuple[SetLine, Box, SetLine, SetLine]:
    """Return the heading of the first code, the code, what it does, and the number that it calls or what it opens."""
    payload = plain(dial) if wording.call else address or ""
    side = qr.side(payload, LEVEL) * MODULE
    lead = wording.lead if wording.call else GUIDES
    title = one_line(lead, BOLD, (4, 8), Box(EDGE, top, side, 10))
    code = Box(EDGE, title.box.bottom + 1, side, side)
    verb = one_line(wording.scan if wording.call else wording.read, SEMI, (3, 5), Box(EDGE, code.bottom, side, 6))
    return title, code, verb, _number(wording.call or payload.split("://")[-1], verb.box)


def _masthead(wording: Wording) -> Masthead:
    name = set_name(wording, (3.2, 5.2), Box(EDGE, 12, ROOM, 6))
    wide = ROOM * BESIDE if wording.scene else SUMMARY
    frame, below = Frame(ROOM, 36 - wording.strip * 0.3, 10, 18, 2, LEADING), Frame(wide, 20, 4.6, 6, 3, fit.PROSE)
    return set_masthead(wording, name, 22, frame, 3, lambda _: below)


def _number(text: str, above: Box) -> SetLine:
    line = number_line(text, (10, 22), Box(above.left, above.bottom, above.width, 0))
    return replace(line, box=replace(line.box, height=line.setting.size))


def _how(room: Box) -> Iterator[tuple[SetLine, SetLine]]:
    """Yield the number and the text of each move, side by side."""
    column = room.width / len(HOW)
    frame = Frame(column - 18, room.height, 3.6, 5.6, 2)
    size = min(set_or_fault("how", text, SEMI, frame)[0].size for text in HOW)
    for index, text in enumerate(HOW):
        left = room.left + index * column
        setting, _ = set_or_fault("how", text, SEMI, replace(frame, biggest=size))
        top = room.top + (room.height - setting.height) / 2
        badge = one_line(str(index + 1), BOLD, (6, 6), Box(left, room.top + room.height / 2 - 5.5, 11, 11))
        yield (
            replace(badge, setting=replace(badge.setting, leading=11 / 6)),
            SetLine(Box(left + 14, top, column - 18, setting.height), setting),
        )


def _numbers(wording: Wording, room: Box) -> Iterator[tuple[SetLine, SetLine]]:
    column = room.width / max(1, len(wording.numbers))
    below = Box(0, 0, column - 4, 6)
    size = min((one_line(name, SEMI, (2.8, 4.6), below).setting.size for _, name in wording.numbers), default=2.8)
    for index, (number, name) in enumerate(wording.numbers):
        big = number_line(number, (8, 19), Box(room.left + index * column, room.top, column, 20))
        yield big, one_line(name, SEMI, (size, size), below.at(left=big.box.left, top=room.top + 20))


DESIGNS = (Design(kinds.BOARD, "board", LABEL, A3, lay_out, own=OWN, level=LEVEL, scanned=True),)
