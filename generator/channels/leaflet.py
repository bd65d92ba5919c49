"""Leaflets: A5, both sides, one a guide."""

from generator import designs
from generator.channel import Channel

LEAFLET = Channel("leaflet", "Tờ rơi", designs.LEAFLET.plan, designs.LEAFLET.print, offered=True)
