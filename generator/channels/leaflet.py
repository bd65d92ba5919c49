"""Leaflets: A5, both sides, one a guide."""

from generator import designs
from generator.outputs import Channel

LEAFLET = Channel("leaflet", "Tờ rơi", designs.LEAFLET.plan, offered=True)
