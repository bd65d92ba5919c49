"""Leaflets: A5, both sides, one a guide."""

from generator import designs

plan = designs.LEAFLET.plan
