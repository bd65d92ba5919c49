"""Boards of QR codes that hang for good: in a culture house, at a market."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, in_looks, print_design, said_by_commune
from generator.rendering.board import LEVEL, lay_out

PLACES = {
    "nha-van-hoa": (
        "Bảng mã QR, nhà văn hóa",
        "Có việc cần báo với xã?",
        "Quét mã bằng điện thoại, hoặc gọi tổng đài. Không rõ cách làm thì hỏi trưởng thôn.",
    ),
    "cho": (
        "Bảng mã QR, chợ",
        "Thấy việc chưa ổn? Báo xã biết",
        "Đường hỏng, rác ùn, đèn tắt: bà con quét mã hoặc gọi tổng đài, nói rõ việc gì, ở đâu.",
    ),
}


def plan(_library: Library) -> Iterator[Output]:
    """Plan a board for each kind of place."""
    for place, (label, _headline, _summary) in PLACES.items():
        yield from in_looks("board", label, f"{place}.pdf")


def render(output: Output, context: RenderContext) -> bytes:
    """Return the board *output* as a PDF."""
    _label, headline, summary = PLACES[output.path.stem]
    said = said_by_commune(context, headline, summary)
    board = lay_out(said.wording, said.dial, said.address)
    return print_design(
        output, context, said, "board/board.html.jinja", DESIGNED, "board/board.css", level=LEVEL, board=board
    )


BOARD = Channel("board", "Bảng mã QR", plan, render, offered=True)
