"""Notices for the door handle, left where nobody was at home."""

from generator import designs
from generator.channel import Channel

DOOR = Channel("door", "Phiếu treo cửa", designs.DOOR.plan, designs.DOOR.print, offered=True)
