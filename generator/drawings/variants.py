"""The four variants of a drawing, and the colours of each, from the tokens of the design.

`light` and `dark` are for screens, `print` for paper in colour: its lines are pure black, which is one plate on a
press; `mono` is black toner alone: what is dark is black, tints are white, and what lies between is hatched.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.drawings.hatching import Hatch
from generator.drawings.marks import Colour

TOKENS = ("tokens.css", "tokens-drawings.css")
TOKENS_DARK = ("tokens-dark.css", "tokens-drawings-dark.css")
"""The stylesheets, below templates/, whose tokens the variants take."""
VARIANTS = ("light", "dark", "print", "mono")

_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;")
_BLACK, _SHEET = "black", "sheet"
_SOLID: tuple[Colour, ...] = ("ink", "dark", "deep", "alarm")
_HATCHES: Mapping[Colour, Hatch] = {
    "leaf": Hatch(-45, 7),
    "tile": Hatch(90, 7),
    "water": Hatch(0, 7),
    "sun": Hatch(45, 10),
    "earth": Hatch(45, 7),
    "stone": Hatch(-45, 10),
}


@dataclass(frozen=True, slots=True)
class VariantColours:
    """What stands for each colour in a variant: `#rrggbb`, and a hatch where there is one."""

    variant: str
    colours: Mapping[Colour, str]
    hatches: Mapping[Colour, Hatch]


def tokens_in(*styles: str) -> dict[str, str]:
    """Return the colours that stylesheets give to names of tokens; later ones win."""
    return {name: colour for style in styles for name, colour in _TOKEN.findall(style)}


def palette(variant: str, by_day: str, at_night: str) -> VariantColours:
    """Return the palette of a variant; *by_day* and *at_night* are the texts of `TOKENS` and of `TOKENS_DARK`.

    Raise `KeyError` where a token is missing.
    """
    tokens = tokens_in(by_day, at_night) if variant == "dark" else tokens_in(by_day)
    names: tuple[Colour, ...] = get_args(Colour)
    if variant == "mono":
        solid = {name: tokens[_BLACK if name in _SOLID else _SHEET] for name in names}
        return VariantColours(variant, solid, _HATCHES)
    colours = {name: tokens[f"draw-{name}"] for name in names}
    if variant == "print":
        colours |= {"ink": tokens[_BLACK], "dark": tokens[_BLACK], "sheet": tokens[_SHEET], "on": tokens[_SHEET]}
    return VariantColours(variant, colours, {})
