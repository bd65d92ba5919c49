"""A text as it looks, whatever it is made of: the same letters for full-width, decorated and look-alike ones.

Letters that nobody sees are left out, and what a page or an address writes for a letter (`&ocirc;`, `%C3%B4`) is that
letter. Each letter that stays knows where it stood.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape
from itertools import pairwise
from urllib.parse import unquote

from generator.text.names import bare

_LIKE = str.maketrans(
    "аеорсухікмтнвьѕјһԁԛԝгпАЕОРСУХІКМТНВЅЈԌԚԜҺ"
    "οαιυνκρτηχγωΟΑΙΥΝΚΡΤΗΧΒΕΜΖ"
    "ոսհցօոՍՕԼՏ"
    "ɡɑıȷƖɩʟɴɢʏʀɪʜʙᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꞬᏟᎪᎬᎻᏙᎷᏀᏞᎢᏚ"
    "〇零一二三四五六七八九",
    "aeopcyxikmthbbsjhdqwrnAEOPCYXIKMTHBSJGQWH"
    "oaiuvkptnxywOAIYNKPTHXBEMZ"
    "nuhgonUOLS"
    "gaijIilngyrihbacdejkmoptuvwzsGCAEHVMGLTS"
    "00123456789",
)
"""Letters of Cyrillic, Greek, Armenian, Cherokee and phonetics that look like those of Latin (Unicode TR 39), and
figures of Chinese."""

_UNSEEN = {"Cf", "Cc", "Me", "Mn", "Cn", "Co", "Cs"}
"""What nobody sees, or sees as a stroke over a letter: in NFC, marks of Vietnamese are no letters of their own."""

_CODED = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});|(?:%[0-9a-f]{2})+", re.IGNORECASE)
_SLUG = re.compile(r"(?<![\w./-])[a-z0-9]+(?:-[a-z0-9]+){2,}(?![\w/-])|(?:https?://|www\.)\S+")
"""Names of pages: “co-dien” in one is no Cô Điền."""
_QUOTES = set("\"“”‘’«»()[]{}*~`'")
_BETWEEN = set("-_.:/+|\\")
_SIGN = re.compile("[" + re.escape("".join(sorted(_QUOTES | _BETWEEN))) + "]")
_SMALL = "".join(letter for letter in map(chr, range(0x61, 0x1F00)) if letter.islower())
_HUMP = re.compile(rf"[^\W\d_](?![{_SMALL}])[^\W\d_]")
"""A letter within a word that may be a capital: “NguyễnVăn”."""
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_DIGITS = re.compile(r"\D+")


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
    def words(self) -> tuple[str, ...]:
        """Return all runs of letters in *lower*."""
        return tuple(_LETTERS.findall(self.lower))

    @cached_property
    def digits(self) -> int:
        """Return how many digits there are."""
        return len(_NO_DIGITS.sub("", self.lower))

    def has_one_of(self, words: frozenset[str]) -> bool:
        """Return whether one of *words* is among its runs of letters: what begins with none of them is soon known."""
        return not self._vocabulary.isdisjoint(words)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def plain(self) -> str:
        """Return the letters without capitals and Vietnamese marks; as many as there are in *lower*."""
        return "".join(map(_bare_letter, self.lower))

    @cached_property
    def apart(self) -> "Folded":
        """Return the words as if nothing but blanks stood between them: “NguyễnVăn_Mẫu” and “ông (Hùng)”, too."""
        if not _SIGN.search(self.cased) and not _HUMP.search(self.cased):  # most answers
            return self
        letters: list[str] = []
        origins: list[int] = []
        slugs = {place for found in _SLUG.finditer(self.cased) for place in range(*found.span())}
        beside = zip(" " + self.cased, self.cased, self.cased[1:] + " ", self.origins, strict=False)
        for place, (before, letter, after, origin) in enumerate(beside):
            between = letter in _BETWEEN and before.isalpha() and after.isalpha() and place not in slugs
            parts = between or letter in _QUOTES
            if before.islower() and letter.isupper():
                letters.append(" ")
                origins.append(origin)
            if not (parts and letters and letters[-1] == " "):
                letters.append(" " if parts else letter)
                origins.append(origin)
        cased = "".join(letters)
        return Folded(cased, "".join(map(_lower, letters)), tuple(origins), self.whole)

    @cached_property
    def has_marks(self) -> bool:
        """Return whether it is written with Vietnamese marks at all; who types without them leaves all of them out."""
        return any(map(_is_marked, self.lower))


def folded(text: str) -> Folded:
    """Return *text* as it looks.

    >>> folded("０９\u200b12 Ⓐ О").cased, folded("&#244;ng H%C3%B9ng").cased
    ('0912 A O', 'ông Hùng')
    """
    if "&" not in text and "%" not in text:
        whole = [_shown(letter) for letter in text]
        if all(len(shown) == 1 for shown in whole):  # most answers
            cased = "".join(whole)
            return Folded(cased, "".join(map(_lower, cased)), tuple(range(len(text))), len(text))
    letters: list[str] = []
    origins: list[int] = []
    coded = list(_CODED.finditer(text))
    for start, end in pairwise((0, *(place for found in coded for place in found.span()), len(text))):
        code = next((found[0] for found in coded if found.span() == (start, end)), "")
        for place, letter in enumerate(_decoded(code)) if code else enumerate(text[start:end], start):
            for shown in _shown(letter):
                letters.append(shown)
                origins.append(start if code else place)
    cased = "".join(letters)
    return Folded(cased, "".join(map(_lower, letters)), tuple(origins), len(text))


def _decoded(code: str) -> str:
    """Return the letters that *code* stands for; itself where it stands for none, as “100%20” does not."""
    try:
        return unicodedata.normalize("NFC", unescape(code) if code[0] == "&" else unquote(code, errors="strict"))
    except UnicodeDecodeError:
        return code


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
def _is_marked(letter: str) -> bool:
    return _bare_letter(letter) != letter


@cache
def _bare_letter(letter: str) -> str:
    plain = bare(letter)
    return plain if len(plain) == 1 else letter
