"""On which pages a word stands, as signs that a script can hold.

A posting is numbers of pages, in order, each with whether the word stands in the page's title.
"""

from collections.abc import Iterable, Iterator, Sequence

# Printable, and none that a string in a script must escape: 45 end a number, 45 say that more follows.
SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'\\<")
"""The signs of the index, by their value."""
_VALUES = {sign: value for value, sign in enumerate(SIGNS)}
_BASE = 45
_BITS = 6  # of a sign, in the bitmap of a word that is on many pages: one in `_OFTEN`
_OFTEN = 4


def coded(posting: Sequence[tuple[int, bool]], pages: int) -> str:
    """Return *posting* as signs: the gaps between its numbers, or of a word that is on many of *pages* a bitmap."""
    if len(posting) * _OFTEN < pages or pages < _OFTEN * _BITS:
        return _gaps(posting)
    bits = [0] * (pages // _BITS + 1)
    for number, _ in posting:
        bits[number // _BITS] |= 1 << number % _BITS
    whole = "".join(SIGNS[six] for six in bits)
    return f"'{whole}'{_gaps((number, True) for number, in_title in posting if in_title)}"


def decoded(code: str, pages: int) -> Iterator[tuple[int, bool]]:
    """Yield what `coded` coded."""
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
    """Yield what `_gaps` wrote."""
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
    """Return *value* as signs: those of the upper half say that more follows.

    >>> _number(0), _number(44), _number(45)
    ('!', 'P', 'Q#')
    """
    more = []
    while value >= _BASE:
        more.append(SIGNS[_BASE + value % _BASE])
        value = value // _BASE
    return "".join(more) + SIGNS[value]
