"""A sentence's words → what the voice never parts: numbers and what they count, dates, ranges, lists, names.

“từ 7h30 đến 11h30”, “các thôn 1, 2 và 5”, “ngày 5 tháng 9”, “10.000 đồng một người”, “Trần Thị Ví”.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.broadcast.word_kinds import WordKind, kind_of, words_in
from generator.text.binding import Joint, joints
from generator.text.pattern import Pattern

Places = range
"""The first word of a whole, and the one behind its last."""

_LONGEST = 9  # words of half a range: “từ cầu Ví Dụ đến …”
_MOST_BEFORE = 4  # words before the number or the name of the second half
_MOST_ITEMS = 12  # of a list that is read in one breath
_NUMBER = Pattern(r"[\d][\d.,:/hHg%–-]*")
_BARE = Pattern(r"^\W+|\W+$")
_CLOSED = Pattern(r"[,;:.!?…–—)\]”\"’]$")
_SAID = words_in("một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi mốt trăm nghìn triệu tỷ linh rưỡi nửa")
_HEADS = words_in(
    """
    thôn xóm tổ khu lớp khối phường xã ngày bước điều khoản mục cụm lô thứ nhà ngõ cấp hạng loại mùng mồng số
    quý tháng đội phòng tầng đoạn ấp làng câu lần vùng trạm tuyến mũi tiết ca đợt
    """
)
_TIMES = words_in(
    """
    ngày tháng năm giờ phút giây sáng trưa chiều tối đêm hết thứ chủ nhật mùng mồng rằm quý tuần kém
    """
)
_WHICH_DAY = words_in("nay mai qua kia tới này ngoái")
_PARTS_OF_DAY = words_in("sáng trưa chiều tối đêm")
_DAYS_BEGIN = words_in("mùng mồng rằm thứ chủ hôm")
_COUNTED = words_in(
    """
    giờ phút giây ngày tháng năm tuần quý đồng nghìn ngàn triệu tỷ km m cm mm kg g tấn tạ yến ha m2 m² m3 m³ lít
    độ mét người hộ sào mẫu thước tuổi em cháu con cái chiếc suất lần mũi cơ sở ki xăng héc cây căn kilôgam
    kilômét phần
    """
)
_PARTS_OF_UNITS = words_in("trăm lô gam mét ti mi ta vuông khối tuổi tháng")
_STOPS = words_in("và hoặc thì mà nếu khi để vì nhưng nên rồi không phải được bị con các những ai")


@dataclass(frozen=True, slots=True)
class _Syllable:
    """A syllable in *low* letters; it is *closed* where a mark stands behind it, and a *number* also in words."""

    low: str
    closed: bool
    comma: bool
    capital: bool
    number: bool


def wholes(words: Sequence[str]) -> list[Places]:
    """Return the places of what is not parted, in any order; some lie within others.

    >>> wholes("mở từ 7h đến 9h".split())
    [range(1, 5)]
    """
    looked = [*map(_syllable, words)]
    found = [place for find in _FINDERS for place in find(looked)]
    held = joints(tuple(words), Joint.PAIR)
    pairs = (gap for gap, joint in enumerate(held) if joint is Joint.PAIR and not _is_apart(looked, gap))
    return [*found, *(range(gap, gap + 2) for gap in pairs)]


def _is_apart(words: Sequence[_Syllable], gap: int) -> bool:
    """Return whether a day begins behind the number at *gap*: “11h30 ngày 12/12”."""
    return words[gap].number and words[gap + 1].low in ("ngày", "thứ", "tháng") and not words[gap].low.isdigit()


def _syllable(written: str) -> _Syllable:
    bare = _BARE.sub("", written)
    low = bare.casefold()
    return _Syllable(
        low,
        _CLOSED.search(written) is not None,
        written.endswith(","),
        bare[:1].isupper(),
        _NUMBER.fullmatch(bare) is not None or low in _SAID,
    )


def _ranges(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield “từ … đến …”: both ends, of few words each, with no mark and no clause between them."""
    for start, word in enumerate(words):
        if word.low != "từ" or word.closed:
            continue
        to = next((at for at in range(start + 1, min(start + 1 + _LONGEST, len(words))) if _ends_half(words, at)), None)
        if to is None or words[to].low not in ("đến", "tới", "sang") or to == start + 1:
            continue
        end = _end_of_half(words, to + 1, figure=any(inner.number for inner in words[start + 1 : to]))
        if end > to + 1:
            yield range(start, end)


def _ends_half(words: Sequence[_Syllable], at: int) -> bool:
    word = words[at]
    return word.low in ("đến", "tới", "sang") or word.closed or word.low in _STOPS


def _end_of_half(words: Sequence[_Syllable], at: int, *, figure: bool) -> int:
    """Return where the second half of a range that goes on *at* ends: behind its number and unit, or its name."""
    if not figure:
        return _end_of_name(words, at)
    end = at
    while end < min(at + _MOST_BEFORE, len(words) - 1) and not words[end].number:
        if words[end].closed:
            return at
        end += 1
    if not words[end].number:
        return at
    while not words[end].closed and end + 1 < len(words) and _goes_on(words, end):
        end += 1
    return end + 1


def _goes_on(words: Sequence[_Syllable], end: int) -> bool:
    """Return whether the word behind the one at *end* is of the same number: its unit, its month, its time of day."""
    word, after = words[end], words[end + 1]
    if word.number and after.low == "ngày" and end + 2 < len(words) and words[end + 2].number:
        return False  # “11h30 ngày 12/12”
    if word.number:
        return after.number or after.low in _TIMES or after.low in _COUNTED
    return (after.number and word.low in ("giờ", "tháng", "năm")) or after.low in _PARTS_OF_DAY | _PARTS_OF_UNITS


def _end_of_name(words: Sequence[_Syllable], at: int) -> int:
    end = next((place for place in range(at, min(at + _MOST_BEFORE, len(words))) if words[place].capital), at)
    if not words[end].capital:
        more = not words[at].closed and at + 1 < len(words) and kind_of(words[at + 1].low) is WordKind.OTHER
        return at + 2 if more else at + 1
    while not words[end].closed and end + 1 < len(words) and words[end + 1].capital:
        end += 1
    return end + 1


def _lists(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield a noun with a list of its numbers or short names: “các thôn 1, 2 và 5”, “xóm Chùa, Đình và Chợ”."""
    start = 0
    while start < len(words) - 1:
        end = _end_of_list(words, start + 1, words[start].low) if words[start].low in _HEADS else start
        if end > start:
            yield range(start, end)
        start = max(end - 1, start + 1)


def _end_of_list(words: Sequence[_Syllable], at: int, head: str) -> int:
    """Return where the list of what *head* counts ends; 0 where there is none of two items."""
    items, end = 0, 0
    while at < len(words) and items < _MOST_ITEMS:
        if words[at].low == head and items:
            at += 1
        if at >= len(words) or not (words[at].number or words[at].capital):
            break
        items, end = items + 1, at + 1
        if words[at].comma:
            at += 1
        elif not words[at].closed and at + 2 < len(words) and words[at + 1].low in ("và", "hoặc", "hay", "đến"):
            at += 2
        else:
            break
    return end if items > 1 else 0


def _dates(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield “ngày 5 tháng 9 năm 2026”, and “8 và 9 tháng 12”."""
    at = 0
    while at < len(words) - 2:
        end = at
        while end + 2 < len(words) and _is_date(words[end : end + 3]):
            end += 2
        if end > at:
            yield range(at, end + 1)
        at = max(end, at + 1)


def _is_date(words: Sequence[_Syllable]) -> bool:
    first, unit, second = words
    return first.number and second.number and unit.low in ("tháng", "năm") and not (first.closed or unit.closed)


def _pairs_of_numbers(words: Sequence[_Syllable]) -> Iterator[Places]:
    for at in range(1, len(words) - 1):
        left, middle, right = words[at - 1], words[at], words[at + 1]
        if left.number and right.number and not left.closed and middle.low in ("và", "hoặc", "hay", "nhân", "trên"):
            yield range(at - 1, at + 2)


def _counted(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield a number with what it counts, and with what that is for: “10.000 đồng một người”."""
    for at in range(len(words) - 1):
        if not words[at].number or words[at].closed:
            continue
        end = at + 1
        while end < min(len(words), at + 6) and _counts(words, end):
            end += 1
            if words[end - 1].closed:
                break
        if end > at + 1:
            yield range(at, end)


def _counts(words: Sequence[_Syllable], at: int) -> bool:
    """Return whether the word *at* goes with the number before it; “11h30 ngày 5” and “5 tháng 9” are a time."""
    is_time = words[at].low in _TIMES and at + 1 < len(words) and words[at + 1].number
    return words[at].number or (words[at].low in _PARTS_OF_UNITS | _COUNTED and not is_time)


def _levels(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield “báo động hai”, “cấp một”."""
    for at in range(1, len(words)):
        if words[at].number and words[at - 1].low in _HEADS and not words[at - 1].closed:
            yield range(at - 1, at + 1)
        elif words[at].number and at > 1 and words[at - 1].low == "động" and words[at - 2].low == "báo":
            yield range(at - 2, at + 1)


def _days(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield “trưa mai”, “tuần sau”, and “sáng mùng” of “sáng mùng hai Tết”."""
    for at in range(len(words) - 1):
        which = words[at].low in _TIMES and words[at + 1].low in _WHICH_DAY
        day = words[at].low in _PARTS_OF_DAY and (words[at + 1].number or words[at + 1].low in _DAYS_BEGIN)
        if (which or day) and not words[at].closed:
            yield range(at, at + 2)


def _names(words: Sequence[_Syllable]) -> Iterator[Places]:
    """Yield names of several words, each with the noun before it: “ông Nguyễn Văn Mẫu”, “cánh đồng Cửa Đình”."""
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and (words[end].capital or (end > at and words[end].number)):
            end += 1
            if words[end - 1].closed:
                break
        if end > at and words[at].capital and not words[at - 1].closed:
            yield range(at - 1, end)
        elif end > at + 1 and words[at].capital:
            yield range(at, end)
        at = max(end, at + 1)


_FINDERS: tuple[Callable[[Sequence[_Syllable]], Iterator[Places]], ...] = (
    _ranges,
    _lists,
    _dates,
    _pairs_of_numbers,
    _counted,
    _levels,
    _days,
    _names,
)
