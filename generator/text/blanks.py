"""Blanks in a text that is filled in later: words in double square brackets say what belongs there."""

import re
from collections.abc import Mapping

from generator.text.pattern import Pattern

BLANK = Pattern(r"\[\[\s*([^\[\]\n]{1,80}?)\s*\]\]")
"""A blank, and what is to be filled in there; two blanks with the same words are one."""


def blanks_in(text: str) -> list[str]:
    """Return what is to be filled in, each once, in order.

    >>> blanks_in("Nước ngập ở [[nơi ngập]], tránh [[ nơi ngập ]] từ [[mấy giờ]].")
    ['nơi ngập', 'mấy giờ']
    """
    return list(dict.fromkeys(found[1] for found in BLANK.finditer(text)))


def filled_blanks(text: str, values: Mapping[str, str]) -> str:
    """Return *text* with each blank of which *values* know filled in; at the beginning of a text in capitals.

    >>> filled_blanks("[[nơi ngập]] ngập. Tránh [[nơi ngập]].", {"nơi ngập": "đường đê"})
    'Đường đê ngập. Tránh đường đê.'
    """

    def value(found: re.Match[str]) -> str:
        known = values.get(found[1], found[0])
        return known[:1].upper() + known[1:] if found.start() == 0 else known

    return BLANK.sub(value, text)
