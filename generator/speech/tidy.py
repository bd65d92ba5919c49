"""Text as typed → the same text in the few signs that the rules know.

There are two steps, because a span must point into what the author wrote. `tidy` makes the text in which positions are
counted (NFC, nothing invisible); `plain` replaces look-alikes one by one, so that positions stay.
"""

import unicodedata

from generator.text.pattern import Pattern

_INVISIBLE = Pattern("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
# Among them the characters for private use: the rules cover tokens with these, so no text may contain them.
_NOT_TEXT = Pattern("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]")
_FOREIGN_DIGIT = Pattern(r"[^\D0-9]")

_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys("\u2028\u2029", " "),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("º˚", "°"),
        **dict.fromkeys("⁄∕", "/"),
        **dict.fromkeys("✕✖⨯", "×"),
        **{sign: str(number) for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨", 1)},
        **{sign: str(number) for number, sign in enumerate("❶❷❸❹❺❻❼❽❾", 1)},
        "µ": "μ",
        "ð": "đ",  # Icelandic eth and the African D look like đ and Đ on many keyboards and in scans.
        "Ð": "Đ",
        "Ɖ": "Đ",
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != 0xFF0D},
    }
)


def tidy(text: str) -> str:
    """Return *text* in NFC, without invisible characters, on one line.

    >>> tidy("Vie\u0323\u0302t\u200b Khê")
    'Việt Khê'
    """
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _NOT_TEXT.sub(" ", text)))


def plain(tidied: str) -> str:
    """Return *tidied* with one kind of dash, quote, space and digit; it stays as long as it was.

    >>> plain("５–６ “x”")
    '5-6 "x"'
    """
    return _FOREIGN_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), tidied.translate(_LOOKALIKES))
