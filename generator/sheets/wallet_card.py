"""Words → wallet cards of 85 by 54 mm, ten on a sheet of A4: the hotline in front, the emergency numbers behind."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sheets import kinds
from generator.sheets.design import A4, Design, OwnSheet
from generator.sheets.misfits import Misfit, set_fine_print, set_or_fault
from generator.sheets.parts.call import Codes, number_line, one_line
from generator.sheets.parts.masthead import set_name
from generator.sheets.typesetting import fit
from generator.sheets.typesetting.box import Box, SetLine
from generator.sheets.typesetting.fit import Frame
from generator.sheets.typesetting.weights import BOLD, HEAVY, SEMI, TEXT
from generator.sheets.wording import CALL, READ, Wording
from generator.units import Millimetres

LABEL = "Thẻ bỏ ví, mười thẻ một tờ"
TITLE = "Số cần nhớ"
# Millimetres. A card is as large as a bank card (85.60 by 53.98, ISO/IEC 7810 ID-1), in whole millimetres.
SHEET = (210.0, 297.0)
CARD = (85.0, 54.0)
ACROSS, DOWN = 2, 5
LEFT, TOP = (SHEET[0] - ACROSS * CARD[0]) / 2, (SHEET[1] - DOWN * CARD[1]) / 2
MODULE = 0.6  # of a QR code: a little more than sheets held in the hand have (`call.Codes`), our own choice


@dataclass(frozen=True, slots=True)
class WalletCard:
    """One card, its parts measured from its own corner."""

    name: SetLine
    title: SetLine
    number: SetLine
    code: Box | None
    caption: SetLine | None
    back_title: SetLine
    numbers: tuple[tuple[SetLine, SetLine], ...]
    foot: SetLine
    help_text: SetLine | None


@dataclass(frozen=True, slots=True)
class Cards:
    """A sheet of the *card* in all *places*, with the *ticks* to cut along."""

    card: WalletCard
    places: tuple[Box, ...]
    ticks: tuple[Box, ...]
    faults: tuple[Misfit, ...] = ()
    left_out: tuple[Misfit, ...] = ()


def lay_out(wording: Wording, dial: str, address: str | None) -> Cards:
    """Return the sheet; its back names the site's *address*, or the help desk until there is one.

    Without a number to call, the front says where to ask, and its code opens the site.
    """
    codes = Codes(dial, address, MODULE, side=24)
    side = codes.dial_side if wording.call else codes.address_side
    code = Box(CARD[0] - 6 - side, 16, side, side) if side else None
    width = (code.left - 4 if code else CARD[0] - 6) - 6
    lead = wording.lead if wording.call else "Cần hỏi, bà con đến"
    title = one_line(lead, BOLD, (2.6, 4.6), Box(6, 17, width, 6))
    number = _number(wording, Box(6, 24, width, 18))
    where = address.split("://")[-1] if address else wording.help_name
    room = Frame(CARD[0] - 12, 8, 2.3, fit.READABLE, 2, 1.25)
    foot, faults = set_fine_print("foot", f"Hỏi thêm: {where}", TEXT, room)
    last = SetLine(Box(6, CARD[1] - 4 - foot.height, CARD[0] - 12, foot.height), foot)
    card = WalletCard(
        name=set_name(wording, (fit.READABLE, 3.4), Box(6, 5, CARD[0] - 12, 5)),
        title=title,
        number=number,
        code=code,
        caption=_caption(CALL if wording.call else READ, code),
        back_title=one_line("Khẩn cấp thì gọi ngay", BOLD, (3, 4.8), Box(6, 4.5, CARD[0] - 12, 7)),
        numbers=tuple(_numbers(wording, last.box.top)),
        foot=last,
        help_text=None if address else last,
    )
    return Cards(card, tuple(_places()), tuple(_ticks()), faults)


def _number(wording: Wording, box: Box) -> SetLine:
    """Return the number to call in *box*, or where to ask if there is none."""
    if wording.call:
        return number_line(wording.call, (8, 22), box)
    return SetLine(box, set_or_fault("help_desk", wording.help_name, HEAVY, Frame(box.width, box.height, 3, 7, 3))[0])


def _caption(does: str, code: Box | None) -> SetLine | None:
    """Return what the *code* does, on a line below it."""
    return (
        one_line(does, SEMI, (2.2, fit.READABLE), Box(code.left - 2, code.bottom + 1, code.width + 4, 4))
        if code
        else None
    )


def _numbers(wording: Wording, end: Millimetres) -> Iterator[tuple[SetLine, SetLine]]:
    # Four numbers are well apart; more of them, and a foot of two lines from *end* on, need lower rows.
    row = min(16.0, min(32.0, end - 13.5) / -(-max(1, len(wording.numbers)) // 2))
    biggest = row - 5
    for index, (number, name) in enumerate(wording.numbers):
        down, right = divmod(index, 2)
        box = Box(6 + right * 38, 12.5 + down * row, 36, row - 5)
        yield (
            number_line(number, (min(6, biggest), biggest), box),
            one_line(name, SEMI, (2.2, fit.READABLE), Box(box.left, box.bottom, 36, 4)),
        )


def _places() -> Iterator[Box]:
    for row in range(DOWN):
        for column in range(ACROSS):
            yield Box(LEFT + column * CARD[0], TOP + row * CARD[1], *CARD)


def _ticks() -> Iterator[Box]:
    """Yield short lines outside the cards, so that no card cut a little off shows one."""
    for column in range(ACROSS + 1):
        for top in (TOP - 6, SHEET[1] - TOP + 1):
            yield Box(LEFT + column * CARD[0], top, 0, 5)
    for row in range(DOWN + 1):
        for left in (LEFT - 6, SHEET[0] - LEFT + 1):
            yield Box(left, TOP + row * CARD[1], 5, 0)


DESIGNS = (
    Design(
        kinds.CARD,
        "card",
        LABEL,
        A4,
        lay_out,
        flip="long",
        own={"so-can-nho": OwnSheet("", TITLE, TITLE)},
        made_out=False,  # a card is carried everywhere: it names the commune alone
    ),
)
