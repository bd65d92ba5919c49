"""The lists beside this module: `short_forms.txt` (of one sense), `pairs.txt` (side by side), `rows.txt` (one kind)."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path


def _lines(name: str) -> list[str]:
    text = unicodedata.normalize("NFC", Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


LISTED: dict[str, str] = {
    short: words for line in _lines("short_forms.txt") for short, _, words in [line.partition(" = ")]
}
"""Each short form with its words."""


def rows() -> list[tuple[str, ...]]:
    """Return the words of each kind that stand side by side in rows, the likelier ones first."""
    return [tuple(line.split("|")) for line in _lines("rows.txt")]


def pairs() -> Iterator[tuple[str, str]]:
    """Yield each two words, or groups of words, that stand side by side, the likelier ones first."""
    for line in _lines("pairs.txt"):
        for left, right in pairwise(side.split("|") for side in line.split(" / ")):
            yield from product(left, right)
