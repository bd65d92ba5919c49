"""Leaflets that fold twice: A4, both sides, one for every guide that has a flat one."""

from generator import designs
from generator.outputs import Channel

TRIFOLD = Channel("trifold", "Tờ gấp", designs.TRIFOLD.plan, offered=True)
