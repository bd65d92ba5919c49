"""Sheets with strips to tear off, for guides that hang as a poster and ask their readers to do something."""

from generator import designs
from generator.channel import Channel

STRIPS = Channel("strips", "Tờ có phiếu xé", designs.STRIPS.plan, designs.STRIPS.print, offered=True)
