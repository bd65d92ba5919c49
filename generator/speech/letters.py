"""Letters and words: the names of letters, and whether a run of letters can be said as a word."""

import unicodedata

from generator.text.names import bare
from generator.text.pattern import Pattern
from generator.units import Syllables

# The alphabet as children recite it in the north; f, j, w, z as on television.
_NAMES = {
    "a": "a", "ă": "á", "â": "ớ", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e", "ê": "ê",
    "f": "ép", "g": "giê",
    "h": "hát", "i": "i", "j": "gi", "k": "ca", "l": "e lờ", "m": "em", "n": "en", "o": "o", "ô": "ô",
    "ơ": "ơ", "p": "pê",
    "q": "quy", "r": "e rờ", "s": "ét", "t": "tê", "u": "u", "ư": "ư", "v": "vê", "w": "vê kép",
    "x": "ích", "y": "i dài",
    "z": "dét",
}  # fmt: skip

# Unicode alternates capitals and small letters of Vietnamese, so a range like À-Ỹ would hold both.
UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""All capital letters, for a character class in a pattern."""

_TONES = Pattern("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = Pattern(r"(?:ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_VOWELS = Pattern(r"[aeiouy]+")
_THREE_CONSONANTS = Pattern(r"[^aeiouy]{3}")


def spell(letters: str) -> str:
    """Return the names of *letters*, one after another.

    >>> spell("QR")
    'quy e rờ'
    """
    return " ".join(_NAMES.get(without_tone(letter), letter) for letter in letters.casefold())


def is_syllable(word: str) -> bool:
    """Return whether *word*, without its marks, is built like a Vietnamese syllable.

    >>> [is_syllable(word) for word in ("NGHIÊNG", "ban", "UBND", "smart")]
    [True, True, False, False]
    """
    return _SYLLABLE.fullmatch(bare(word)) is not None


def is_pronounceable(word: str) -> bool:
    """Return whether *word* can be said as a word: as syllables, or as one without three consonants in a row.

    >>> [is_pronounceable(word) for word in ("nvidia", "OCOP", "asdf", "abc", "UBND")]
    [True, True, False, False, False]
    """
    simple = bare(word)
    return is_row_of_syllables(simple) or (
        len(simple) >= 4
        and _VOWELS.search(simple.replace("y", "")) is not None
        and _THREE_CONSONANTS.search(simple) is None
    )


def is_row_of_syllables(simple: str) -> bool:
    """Return whether *simple* consists of syllables written together, as names in web addresses are."""
    reached = {0}
    for start in range(len(simple)):
        if start in reached:
            reached |= {end for end in range(start + 1, start + 8) if _SYLLABLE.fullmatch(simple, start, end)}
    return len(simple) in reached


def count_syllables(spoken: str) -> Syllables:
    """Return the syllables of *spoken*: one for each Vietnamese word, one for each vowel sound of a foreign word.

    >>> count_syllables("gọi một không hai hai, Zalo")
    7
    """
    return sum(_syllables_of(word) for word in spoken.split())


def _syllables_of(word: str) -> Syllables:
    letters = "".join(filter(str.isalpha, word))
    if not letters:
        return 0
    return max(1, len(_VOWELS.findall(bare(letters))))  # a Vietnamese syllable has one run of vowels


def without_tone(letter: str) -> str:
    """Return *letter* without the mark of its tone; those of its sound (ơ, ă) stay."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", letter)))
