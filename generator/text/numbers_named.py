"""A text → the telephone numbers that it tells people to call, in the order in which it names them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.text.pattern import Pattern
from generator.text.telephones import HIDDEN, LONG, SHORT, SHORT_CODE, is_dialled, numbers_a_thing

_LONG = Pattern(LONG)
_SHORT = Pattern(SHORT, re.IGNORECASE)
_NO_DIGIT = Pattern(rf"[^\d{HIDDEN}]|[{HIDDEN}]")
_FORBIDDEN = Pattern(
    r"(?<!\w)(?:không|đừng|chớ|thôi|cấm)(?: (?:cần|nên|phải|được|tự ý|vội|bao giờ))? (?:gọi|bấm|nhắn|dùng)(?! được)"
    r"[^,.;:!?\n]*$",
    re.IGNORECASE,
)
_NOT_FOR = Pattern(
    rf"[{HIDDEN} \u00a0]*(?:không|chẳng)(?: phải)?(?: là)? (?:dùng|nhận|dành|số|gọi)(?! được)", re.IGNORECASE
)
_MARKS = Pattern(f"[{HIDDEN}]")
_COUNTED = Pattern(rf"[{HIDDEN}]*[ \u00a0](?:hộ|người|lần|cuộc|ngày|giờ|phút|việc|nhà|đồng|con|tấn|mét|cây|phần)(?!\w)")
_REACH = 60  # letters: how far a word that forbids to call looks


def digits_of(number: str) -> str:
    """Return the digits of *number* alone, to compare it with others.

    >>> digits_of("(0225) 3822-822")
    '02253822822'
    """
    return _NO_DIGIT.sub("", number)


def numbers_named(text: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the numbers that *text* tells people to call, each once; *known* ones wherever they stand.

    Numbers that it tells people not to call are no such numbers.

    >>> numbers_named("Gọi 0225 3822 822 hoặc 1022. Việc khẩn cấp không gọi 1900 1234.", ["1022"])
    ('0225 3822 822', '1022')
    >>> numbers_named("Số 114 là cứu hỏa. Thôn có 113 hộ.", ["113", "114"])
    ('114',)
    >>> numbers_named("Theo Quyết định số 113, bà con gọi 114.", ["113", "114"])
    ('114',)
    >>> numbers_named("Gọi 0225 3000 114.", ["114"])
    ('0225 3000 114',)
    """
    found: dict[str, str] = {}
    for start, end in places_named(text, known):
        found.setdefault(digits_of(text[start:end]), text[start:end].strip())
    return tuple(found.values())


def places_named(text: str, known: Sequence[str] = ()) -> tuple[tuple[int, int], ...]:
    """Return where *text* tells people to call a number, in order; *known* ones count wherever they stand.

    >>> places_named("Gọi 113 hoặc 1022.")
    ((4, 7), (13, 17))
    """
    return _places_named(text, tuple(known))


@lru_cache(maxsize=4_096)
def _places_named(text: str, known: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return `places_named`, kept for the last texts: scripts, checks and sheets ask for the same ones."""
    places = sorted(set(_places(text, known)))
    return tuple((start, end) for start, end in places if not _forbidden(text, start, end))


def _places(text: str, known: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the numbers in *text* stand; the marks of facts behind a number belong to it."""
    taken: set[int] = set()
    for number in _LONG.finditer(text):
        if is_dialled(number[0], text[max(0, number.start() - _REACH) : number.start()]):
            taken.update(range(*number.span()))
            yield number.start(), _with_marks(text, number.end())
    for phrase in _SHORT.finditer(text):
        for code in SHORT_CODE.finditer(phrase[0]):
            yield phrase.start() + code.start(), _with_marks(text, phrase.start() + code.end())
    for own in filter(None, known):
        for place in re.finditer(rf"(?<![\w.,/:-]){re.escape(own)}(?!\w|[.,/:-]\d)", text):
            counts = _COUNTED.match(text[place.end() : place.end() + _REACH])
            named = numbers_a_thing(text[max(0, place.start() - _REACH) : place.start()])
            if place.start() not in taken and not counts and not named:
                yield place.start(), _with_marks(text, place.end())


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and _MARKS.fullmatch(text[end]):
        end += 1
    return end


def _forbidden(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    return _FORBIDDEN.search(before) is not None or _NOT_FOR.match(text[end : end + _REACH]) is not None
