"""All designs of sheets, in the order in which people are offered them."""

from generator.sheets import board, door_hanger, leaflet, poster, tear_off, trifold, wallet_card
from generator.sheets.design import MONO, MONO_LABEL, Design, Kind

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


def _as_bound(design: Design) -> tuple[float, float]:
    return -design.paper.width * design.paper.height, -design.paper.height


MADE_OUT: tuple[Design, ...] = tuple(design for design in sorted(DESIGNS, key=_as_bound) if design.made_out)
"""The designs that are made out to villages, as they are bound: the largest paper first, upright before lying."""


def design_of(look: str) -> Design:
    """Return the design of *look*, the name of a design, or that with “-mono”; raise `KeyError` if there is none."""
    return _BY_NAME[look.removesuffix(MONO)]


def is_designed(look: str) -> bool:
    """Return whether *look* is that of a design."""
    return look.removesuffix(MONO) in _BY_NAME


def label_of(look: str, label: str = "") -> str:
    """Return what people call a sheet in *look*; those about one matter may have a *label* of their own."""
    return (label or design_of(look).label) + (MONO_LABEL if look.endswith(MONO) else "")
