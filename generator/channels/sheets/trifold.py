"""Leaflets that fold twice: A4, both sides, one for every guide that has a flat one."""

from generator.channels.sheets import designs

plan = designs.TRIFOLD.plan
