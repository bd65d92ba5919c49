"""All drawings, by name."""

from generator.drawings.artwork import Artwork
from generator.drawings.pictograms import buildings, devices, folk, health, nature, roads, signs, vehicles
from generator.drawings.scenes import faults, living, reporting, weather

PICTOGRAMS: tuple[Artwork, ...] = tuple(
    drawing
    for module in (signs, devices, folk, buildings, roads, nature, health, vehicles)
    for drawing in module.PICTOGRAMS
)
SCENES: tuple[Artwork, ...] = tuple(
    drawing for module in (reporting, faults, weather, living) for drawing in module.SCENES
)
DRAWINGS: dict[str, Artwork] = {drawing.name: drawing for drawing in (*PICTOGRAMS, *SCENES)}
