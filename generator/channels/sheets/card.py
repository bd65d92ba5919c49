"""Wallet cards with the hotline and the emergency numbers: one sheet."""

from generator.channels.sheets import designs

plan = designs.CARD.plan
