"""Boards of QR codes that hang for good: in a culture house, at a market."""

from generator.channels.sheets import designs

plan = designs.BOARD.plan
