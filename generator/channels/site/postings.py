"""The pages on which a word is found → signs that a string in a script can hold, and back.

A posting is the numbers of those pages, in order, each with whether the word is in the page's title.
"""

from collections.abc import Iterable, Iterator, Sequence

# Printable signs that a string in a script need not escape: the first 45 end a number, the other 45 continue it.
SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'\\<")
"""The signs of the index; the place of a sign is its value."""
_VALUES = {sign: value for value, sign in enumerate(SIGNS)}
_BASE = 45
_BITS = 6  # how many bits a sign has in a bitmap
_OFTEN = 4  # a word on one page in four, or more, has a bitmap


def coded(posting: Sequence[tuple[int, bool]], pages: int) -> str:
    """Return *posting* as signs: the gaps between its numbers, or a bitmap for a word that is on many of *pages*."""
    if len(posting) * _OFTEN < pages or pages < _OFTEN * _BITS:
        return _gaps(posting)
    bits = [0] * (pages // _BITS + 1)
    for number, _ in posting:
        bits[number // _BITS] |= 1 << number % _BITS
    whole = "".join(SIGNS[six] for six in bits)
    return f"'{whole}'{_gaps((number, True) for number, in_title in posting if in_title)}"


def decoded(code: str, pages: int) -> Iterator[tuple[int, bool]]:
    """Yield the posting that `coded` wrote as *code*."""
    if not code.startswith("'"):
        yield from _numbers(code)
        return
    _, whole, titles = code.split("'")
    in_title = {number for number, _ in _numbers(titles)}
    for place, sign in enumerate(whole):
        six = _VALUES[sign]
        for bit in range(_BITS):
            number = place * _BITS + bit
            if six >> bit & 1 and number < pages:
                yield number, number in in_title


def _gaps(posting: Iterable[tuple[int, bool]]) -> str:
    signs, before = [], -1
    for number, in_title in posting:
        value = (number - before - 1) * 2 + in_title
        signs.append(SIGNS[value] if value < _BASE else _number(value))
        before = number
    return "".join(signs)


def _numbers(gaps: str) -> Iterator[tuple[int, bool]]:
    """Yield the posting that `_gaps` wrote as *gaps*."""
    number, value, scale = -1, 0, 1
    for sign in gaps:
        code = _VALUES[sign]
        value += code % _BASE * scale
        if code >= _BASE:
            scale *= _BASE
            continue
        number += value // 2 + 1
        yield number, bool(value % 2)
        value, scale = 0, 1


def _number(value: int) -> str:
    """Return *value* as signs, the lowest digit first; signs of the upper half say that another follows.

    >>> _number(0), _number(44), _number(45)
    ('!', 'P', 'Q#')
    """
    signs = []
    while value >= _BASE:
        signs.append(SIGNS[_BASE + value % _BASE])
        value = value // _BASE
    return "".join(signs) + SIGNS[value]
