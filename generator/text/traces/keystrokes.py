"""Keystrokes of Telex, VNI or VIQR that no program made letters of, and figures in the place of letters → the word.

The three ways of typing are those that every Vietnamese keyboard program has (RFC 1456 describes VIQR).
"""

import re
import unicodedata
from functools import lru_cache

from generator.text.compounds import syllables, with_tones_one_way
from generator.text.traces.name_lists import FAMILIES, GIVEN, MIDDLES

_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b"}
_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VNI = dict(zip("123456789", "'`?~.^+(đ", strict=True))
_TELEX_TONES = dict(zip("sfrxj", "'`?~.", strict=True))
_TELEX = (("dd", "đ"), ("aa", "a^"), ("ee", "e^"), ("oo", "o^"), ("aw", "a("), ("ow", "o+"), ("uw", "u+"), ("w", "u+"))
_VOWELS = "aeiouy"
_FIGURES = str.maketrans("013457", "oieast")
_LEAST = 2
_NAMES = FAMILIES | GIVEN | MIDDLES


@lru_cache(maxsize=16_384)
def written(keys: str) -> str | None:
    """Return the word that *keys* were meant to be, in NFC, with its capital; None where they are none.

    >>> written("Nguyeenx"), written("Va8n"), written("Ma^~u"), written("H0a"), written("Rác"), written("50m")
    ('Nguyễn', 'Văn', 'Mẫu', 'Hoa', None, None)
    """
    lower = keys.lower()
    if not lower.isascii() and not any(letter.isdigit() for letter in lower):
        return None
    if len(lower) < _LEAST or not lower[0].isalpha() or _is_known(lower):
        return None
    for meant in (_of_signs(lower), _of_figures(lower), _of_telex(lower), lower.translate(_FIGURES)):
        if meant and meant != lower and _is_known(meant):
            return meant[0].upper() + meant[1:] if keys[0].isupper() else meant
    return None


def _is_known(word: str) -> bool:
    return with_tones_one_way(word) in syllables() or word in _NAMES


def _of_signs(keys: str) -> str | None:
    """Return what the keystrokes of VIQR make; None where no shape and no tone is among them."""
    keys = keys.replace("dd", "đ")
    if not any(sign in keys for sign in "^(+*`~'?."):
        return keys if "đ" in keys else None
    shaped = "".join(_SHAPES.get(sign, sign) for sign in keys)
    return _toned(re.sub(r"[^\w\u0302\u0306\u031b]", "", shaped), next((sign for sign in keys if sign in _TONES), ""))


def _of_figures(keys: str) -> str | None:
    """Return what the keystrokes of VNI make: the figure of a shape stands behind its vowel, or at the end."""
    figures = [key for key in keys if key.isdigit()]
    if not figures or "0" in figures:
        return None
    word = "".join(key for key in keys if not key.isdigit())
    tone = ""
    for figure in figures:
        sign = _VNI[figure]
        if sign == "đ":
            word = word.replace("d", "đ", 1)
        elif sign in _TONES:
            tone = sign
        else:
            word = _shaped(word, sign)
    return _toned(word, tone)


def _shaped(word: str, sign: str) -> str:
    vowels = {"^": "aeo", "(": "a", "+": "ou"}[sign]
    if sign == "+" and "uo" in word:
        return word.replace("uo", f"u{_SHAPES[sign]}o{_SHAPES[sign]}")
    at = max((word.rfind(vowel) for vowel in vowels), default=-1)
    return word if at < 0 else f"{word[: at + 1]}{_SHAPES[sign]}{word[at + 1 :]}"


def _of_telex(keys: str) -> str | None:
    tone = ""
    first = next((place for place, key in enumerate(keys) if key in _VOWELS), len(keys))
    for place in range(len(keys) - 1, first, -1):
        if keys[place] in _TELEX_TONES:
            keys, tone = keys[:place] + keys[place + 1 :], _TELEX_TONES[keys[place]]
            break
    word = keys.replace("uow", "u+o+")
    for typed, meant in _TELEX:
        word = word.replace(typed, meant)
    return _toned("".join(_SHAPES.get(sign, sign) for sign in word), tone)


def _toned(word: str, tone: str) -> str:
    """Return *word*, in NFC, with a *tone* on the vowel that bears it."""
    mark = _TONES.get(tone, "")
    if mark:
        at = _bearing(word)
        if at is None:
            return word
        word = f"{word[: at + 1]}{mark}{word[at + 1 :]}"
    return unicodedata.normalize("NFC", word)


def _bearing(word: str) -> int | None:
    """Return the place behind which the tone is written: of a vowel with a shape, or of the usual one."""
    shapes = [place for place, letter in enumerate(word) if letter in _SHAPES.values()]
    if shapes:
        return shapes[-1]
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS]
    if len(vowels) > 1 and word.startswith(("qu", "gi")):
        vowels = vowels[1:]
    if not vowels:
        return None
    closed = word[-1] not in _VOWELS
    return vowels[-1] if closed or len(vowels) == 1 else vowels[-2]
