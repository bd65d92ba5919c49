"""Sheets with strips to tear off, for guides that hang as a poster and ask their readers to do something."""

from generator.channels.sheets import designs

plan = designs.STRIPS.plan
