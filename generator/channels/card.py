"""Wallet cards with the hotline and the emergency numbers: one sheet."""

from generator import designs
from generator.outputs import Channel

CARD = Channel("card", "Thẻ bỏ ví", designs.CARD.plan, offered=True)
