"""Leaflets: A5, both sides, one a guide."""

from generator.channels.sheets import designs

plan = designs.LEAFLET.plan
