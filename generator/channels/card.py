"""Wallet cards with the hotline and the emergency numbers."""

from collections.abc import Iterator

from generator.channel import Channel, Output, RenderContext
from generator.model import Library
from generator.printed import DESIGNED, in_looks, print_design, said_by_commune
from generator.rendering.wallet import LABEL, lay_out

TITLE = "Số cần nhớ"


def plan(_library: Library) -> Iterator[Output]:
    """Plan one sheet of cards."""
    yield from in_looks("card", LABEL, "so-can-nho.pdf")


def render(output: Output, context: RenderContext) -> bytes:
    """Return the cards as a PDF."""
    said = said_by_commune(context, TITLE, TITLE)
    cards = lay_out(said.wording, said.dial, said.address)
    return print_design(output, context, said, "card/card.html.jinja", DESIGNED, "card/card.css", cards=cards)


CARD = Channel("card", "Thẻ bỏ ví", plan, render, offered=True)
