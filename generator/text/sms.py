"""Text messages: how many parts a text is sent as, and the same text without marks for phones and gateways.

A part holds 160 letters of the GSM alphabet (3GPP TS 23.038; some count twice), or 70 of any other. In a message of
several parts each also holds its own number, which leaves room for 153 or 67.
"""

import unicodedata
from dataclasses import dataclass

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The letters of the GSM alphabet that count once."""

GSM_TWICE = frozenset("^{}\\[~]|€\f")
"""The letters of the extension of that alphabet: each counts twice."""

_ALIKE = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚`´", "'"),
    **dict.fromkeys("\u2010\u2011\u2012–—−", "-"),
    **dict.fromkeys("•·", "-"),
    "đ": "d",
    "Đ": "D",
    "₫": "d",
    "…": "...",
    "°": " do ",
    "×": "x",
    "→": "->",
}
_REFUSED = {"&": " và ", "#": "số "}
"""Signs that many gateways of advertisers refuse, as their guides say, and what replaces them."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """How many letters a part holds: *alone* in a message of one part, *joined* in a message of several."""

    name: str
    alone: int
    joined: int


WITHOUT_MARKS = Alphabet("không dấu", 160, 153)
WITH_MARKS = Alphabet("có dấu", 70, 67)


@dataclass(frozen=True, slots=True)
class Count:
    """How long a message is: its *letters* as the network counts them, and the *parts* that are sent and paid for."""

    alphabet: Alphabet
    letters: int
    parts: int


def count(text: str) -> Count:
    """Return the length of *text* as a message.

    >>> count("Goi 1022").parts, count("x" * 161).parts, count("ư" * 71).parts, count("[]").letters
    (1, 2, 2, 4)
    """
    plain = all(letter in GSM or letter in GSM_TWICE for letter in text)
    alphabet = WITHOUT_MARKS if plain else WITH_MARKS
    sizes = [_size(letter, alphabet) for letter in text]
    if sum(sizes) <= alphabet.alone:
        return Count(alphabet, sum(sizes), 1)
    parts, room = 1, alphabet.joined
    for size in sizes:
        # A letter that counts twice is not split between two parts.
        if size > room:
            parts, room = parts + 1, alphabet.joined
        room -= size
    return Count(alphabet, sum(sizes), parts)


def accepted(text: str) -> str:
    r"""Return *text* on one line, without the signs that gateways refuse.

    >>> accepted("Điện & nước\nlô #3")
    'Điện và nước lô số 3'
    """
    return " ".join("".join(_REFUSED.get(letter, letter) for letter in text).split())


def without_marks(text: str) -> str:
    """Return *text* in letters of the GSM alphabet and its extension only.

    >>> without_marks("Đèn đường “tối” – gọi 1022…")
    'Den duong "toi" - goi 1022...'
    """
    # NFKC first, since it may produce a refused sign, as from ＆; NFKD then separates letters from their marks.
    alike = "".join(_ALIKE.get(letter, letter) for letter in accepted(unicodedata.normalize("NFKC", text)))
    bare = (letter for letter in unicodedata.normalize("NFKD", alike) if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter in GSM or letter in GSM_TWICE else " " for letter in bare).split())


def _size(letter: str, alphabet: Alphabet) -> int:
    if alphabet is WITHOUT_MARKS:
        return 2 if letter in GSM_TWICE else 1
    return len(letter.encode("utf-16-le")) // 2
