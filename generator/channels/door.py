"""Notices for the door handle, left where nobody was at home."""

from generator import designs
from generator.outputs import Channel

DOOR = Channel("door", "Phiếu treo cửa", designs.DOOR.plan, offered=True)
