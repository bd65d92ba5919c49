"""Wallet cards with the hotline and the emergency numbers: one sheet."""

from generator import designs

plan = designs.CARD.plan
