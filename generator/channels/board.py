"""Boards of QR codes that hang for good: in a culture house, at a market."""

from generator import designs
from generator.outputs import Channel

BOARD = Channel("board", "Bảng mã QR", designs.BOARD.plan, offered=True)
