"""Letters and words: how a letter is called, and whether a run of letters can be said as a word."""

import unicodedata

from generator.text.names import bare
from generator.text.pattern import Pattern

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

# Unicode mixes capitals and small letters of Vietnamese, so a range like À-Ỹ would hold both.
UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""The capitals, for a class in a pattern."""

_TONES = Pattern("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = Pattern(r"(?:ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_VOWELS = Pattern(r"[aeiouy]+")
_THREE_CONSONANTS = Pattern(r"[^aeiouy]{3}")


def spell(letters: str) -> str:
    """Return the names of *letters*, one after another.

    >>> spell("QR")
    'quy e rờ'
    """
    return " ".join(_NAMES.get(_without_tone(letter), letter) for letter in letters.casefold())


def is_syllable(word: str) -> bool:
    """Tell whether *word* is built like a Vietnamese syllable, marks aside.

    >>> [is_syllable(word) for word in ("NGHIÊNG", "ban", "UBND", "smart")]
    [True, True, False, False]
    """
    return _SYLLABLE.fullmatch(bare(word)) is not None


def is_pronounceable(word: str) -> bool:
    """Tell whether *word* can be said in one go: a syllable, or a longer word without a knot of consonants.

    >>> [is_pronounceable(word) for word in ("nvidia", "OCOP", "asdf", "abc", "UBND")]
    [True, True, False, False, False]
    """
    simple = bare(word)
    return _is_row_of_syllables(simple) or (
        len(simple) >= 4
        and _VOWELS.search(simple.replace("y", "")) is not None
        and _THREE_CONSONANTS.search(simple) is None
    )


def _is_row_of_syllables(simple: str) -> bool:
    """Tell whether *simple* can be cut into syllables, as names in web addresses are written together."""
    reached = {0}
    for start in range(len(simple)):
        if start in reached:
            reached |= {end for end in range(start + 1, start + 8) if _SYLLABLE.fullmatch(simple, start, end)}
    return len(simple) in reached


def count_syllables(spoken: str) -> int:
    """Count the syllables of *spoken*: one a word in Vietnamese, one a vowel sound in a foreign word.

    >>> count_syllables("gọi một không hai hai, Zalo")
    7
    """
    return sum(_syllables_of(word) for word in spoken.split())


def _syllables_of(word: str) -> int:
    letters = "".join(filter(str.isalpha, word))
    if not letters:
        return 0
    return max(1, len(_VOWELS.findall(bare(letters))))  # a Vietnamese syllable has one run of vowels


def _without_tone(letter: str) -> str:
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", letter)))
