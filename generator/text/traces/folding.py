"""A text as it looks, whatever it is made of: the same letters for full-width, decorated and look-alike ones.

Letters that nobody sees are left out. Each letter that stays knows where it stood.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from generator.text.names import bare

_LIKE = str.maketrans(
    "аеорсухікмтнвАЕОРСУХІКМТНВοΟαιΙ",
    "aeopcyxikmthbAEOPCYXIKMTHBoOaiI",
)
"""Letters of Cyrillic and Greek that look like those of Latin (Unicode TR 39)."""

_UNSEEN = {"Cf", "Cc", "Me", "Cn", "Co", "Cs"}


@dataclass(frozen=True)
class Folded:
    """*cased* is the text with its capitals, *lower* the same without; letter i stood at *origins[i]*."""

    cased: str
    lower: str
    origins: tuple[int, ...]
    whole: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the letters from *start* up to *end* stood."""
        after = bisect_right(self.origins, self.origins[end - 1])
        return self.origins[start], self.origins[after] if after < len(self.origins) else self.whole

    @cached_property
    def plain(self) -> str:
        """Return the letters without capitals and Vietnamese marks; as many as there are in *lower*."""
        return "".join(map(_bare_letter, self.lower))

    @cached_property
    def has_marks(self) -> bool:
        """Return whether it is written with Vietnamese marks at all; who types without them leaves all of them out."""
        return self.plain != self.lower


def folded(text: str) -> Folded:
    """Return *text* as it looks.

    >>> folded("０９\u200b12 Ⓐ О").cased
    '0912 A O'
    """
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        for shown in _shown(letter):
            letters.append(shown)
            origins.append(place)
    cased = "".join(letters)
    return Folded(cased, "".join(map(_lower, letters)), tuple(origins), len(text))


@cache
def _shown(letter: str) -> str:
    if letter.isascii():
        return " " if letter in "\t\n\r" else letter if letter.isprintable() else ""
    kind = unicodedata.category(letter)
    if kind in _UNSEEN or letter in "\u034f\u115f\u1160\u3164\uffa0\u2800":
        return ""
    if kind.startswith("Z"):
        return " "
    if kind in {"Nd", "No"} and (digit := unicodedata.digit(letter, None)) is not None:
        return str(digit)
    if kind == "Pd":
        return "-"
    return unicodedata.normalize("NFKC", letter).translate(_LIKE)


@cache
def _lower(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


@cache
def _bare_letter(letter: str) -> str:
    plain = bare(letter)
    return plain if len(plain) == 1 else letter
