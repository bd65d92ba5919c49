"""Whether words were typed in the letters of old fonts (.VnTime, VNI-Times), which are other letters without the font.

TCVN 5712 (“TCVN3”) has a sign of its own for each marked vowel, VNI a vowel and a sign behind it; both take the places
of letters of Western Europe. No library that is kept well turns them back, and capitals of .VnTimeH are told by the
font alone: so such words are told, and never guessed at.
"""

import re
from enum import StrEnum

_LEAST_WORDS = 3
_LEAST_PART = 0.12
# Letters that only Vietnamese has. Who writes Vietnamese in Unicode has one of them in every second word.
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# Within words: signs that stand in no word of any language, “µ” for “à”, “®” for “đ”, “­” (soft hyphen) for “ư”.
_TCVN = re.compile("[A-Za-zÀ-ÿ]*[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad][A-Za-zÀ-ÿµ¸¶·¹¨»¾¼½©®ª«¬\u00ad]*")
_VNI = re.compile("[A-Za-z]*[aeouyAEOUY][øùûõïäåáàãâéèêëúüöØÙÛÕÏÄÅÁÀÃÂÉÈÊËÚÜÖ][A-Za-z]*|[A-Za-z]*[ñÑ][A-Za-zøùûõïöôæ]+")
_WORD = re.compile(r"[^\W\d]+")


class OldLetters(StrEnum):
    """The two ways of writing that were usual before Unicode."""

    TCVN = "TCVN3"
    VNI = "VNI"


def old_letters_in(text: str) -> OldLetters | None:
    """Return the old way in which *text* is written; None where it is in Unicode.

    >>> old_letters_in("Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Th«ng b¸o")
    <OldLetters.TCVN: 'TCVN3'>
    >>> old_letters_in("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp")
    <OldLetters.VNI: 'VNI'>
    >>> old_letters_in("Cộng hòa xã hội chủ nghĩa Việt Nam"), old_letters_in("Thuê ở Huế, dày 5 µm"), old_letters_in("")
    (None, None, None)
    """
    words = len(_WORD.findall(text))
    if len(_VIETNAMESE.findall(text)) > words / 20:
        return None
    for way, sign in ((OldLetters.TCVN, _TCVN), (OldLetters.VNI, _VNI)):
        found = len(sign.findall(text))
        if found >= _LEAST_WORDS and found > words * _LEAST_PART:
            return way
    return None
