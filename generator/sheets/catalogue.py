"""All designs of sheets, in the order in which people are offered them."""

from importlib import import_module

from generator.sheets.design import MONO, MONO_LABEL, Design
from generator.sheets.kinds import KINDS
from generator.units import Millimetres

DESIGNS: tuple[Design, ...] = tuple(
    design for kind in KINDS for design in import_module(f"generator.sheets.{kind.module}").DESIGNS
)
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
