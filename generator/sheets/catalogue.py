"""All designs of sheets, in the order in which people are offered them."""

from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.design import MONO, MONO_LABEL, Design, Kind
from generator.units import Millimetres

DESIGNS: tuple[Design, ...] = (
    *poster.DESIGNS,
    leaflet.DESIGN,
    trifold.DESIGN,
    tear_off.DESIGN,
    door_hanger.DESIGN,
    wallet_card.DESIGN,
    board.DESIGN,
)

KINDS: tuple[Kind, ...] = tuple(dict.fromkeys(design.kind for design in DESIGNS))
_BY_NAME = {design.name: design for design in DESIGNS}


def _as_bound(design: Design) -> tuple[Millimetres, Millimetres]:
    return -design.paper.width * design.paper.height, -design.paper.height


MADE_OUT: tuple[Design, ...] = tuple(design for design in sorted(DESIGNS, key=_as_bound) if design.made_out)
"""The designs made out to villages, in the order of binding: the largest paper first, portrait before landscape."""


def design_of(look: str) -> Design:
    """Return the design of *look* (its name, perhaps with “-mono”); raise `KeyError` where there is none."""
    return _BY_NAME[look.removesuffix(MONO)]


def is_designed(look: str) -> bool:
    """Return whether *look* belongs to a design."""
    return look.removesuffix(MONO) in _BY_NAME


def label_of(look: str, label: str = "") -> str:
    """Return what people call a sheet in *look*: the *label* of its matter, or else that of the design."""
    return (label or design_of(look).label) + (MONO_LABEL if look.endswith(MONO) else "")
