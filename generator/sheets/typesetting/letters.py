"""The letters that the typeface has, and how wide each is."""

import re
from functools import cache

from generator.sheets.typesetting.advances import GROUPS
from generator.units import Thousandths


@cache
def advances_of(weight: int) -> dict[str, Thousandths]:
    """Return the width of each letter of the typeface in a *weight*."""
    groups = (group.split("=", 1) for group in GROUPS[weight].strip("\n").replace("\n", " ").split(" "))
    table = {letter: int(advance) for advance, letters in groups for letter in letters}
    return {**table, " ": table["\N{NO-BREAK SPACE}"]}


def lacking(text: str) -> tuple[str, ...]:
    """Return the letters and signs of *text* that the typeface does not have, each once.

    >>> lacking("Mở → bấm ✓, rồi bấm →")
    ('→', '✓')
    """
    return tuple(dict.fromkeys(_strange().findall(text)))


@cache
def _strange() -> re.Pattern[str]:
    """Return the pattern of a letter or sign that the typeface does not have; blanks of all kinds are none."""
    return re.compile(rf"[^\s{re.escape(''.join(advances_of(400)))}]")
