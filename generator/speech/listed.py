"""The lists beside this module: short forms with one sense (`short_forms.txt`), words side by side (`pairs.txt`)."""

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


def pairs() -> Iterator[tuple[str, str]]:
    """Yield each two words, or groups of words, that stand side by side, the likelier ones first."""
    for line in _lines("pairs.txt"):
        for left, right in pairwise(side.split("|") for side in line.split(" / ")):
            yield from product(left, right)
