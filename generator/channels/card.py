"""Wallet cards with the hotline and the emergency numbers: one sheet."""

from generator import designs
from generator.channel import Channel

CARD = Channel("card", "Thẻ bỏ ví", designs.CARD.plan, designs.CARD.print, offered=True)
