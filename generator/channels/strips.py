"""Sheets with strips to tear off, for guides that hang as a poster and ask their readers to do something."""

from generator import designs
from generator.outputs import Channel

STRIPS = Channel("strips", "Tờ có phiếu xé", designs.STRIPS.plan, offered=True)
