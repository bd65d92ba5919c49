"""Notices for the door handle, left where nobody was at home."""

from generator.channels.sheets import designs

plan = designs.DOOR.plan
