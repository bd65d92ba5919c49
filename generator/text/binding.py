"""Texts → where a line may end: not inside a word of several syllables, nor between a number and what it counts.

The same on sheets, on pages and in the lines of a script.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from generator.text.compounds import MOST, word_length


class Joint(IntEnum):
    """How firmly two neighbours hold together."""

    FREE = 0
    WORD = 1
    """They are syllables of one word: kept together where lines are short."""
    PAIR = 2
    """A number with what it counts, a day, a name: always kept together."""


NO_BREAK = "\N{NO-BREAK SPACE}"
_OPENING, _CLOSING = "([{“‘\"'«", ".,;:!?…)]}”’\"'»"
_NUMBERED = """
tháng ngày năm thứ tuần quý số điều khoản điểm chương phần mục bài bước trang tờ mã quyển tập thôn xóm tổ khu xã phường
quận huyện tỉnh đường ngõ ngách phố nhà phòng tầng lớp cấp hạng loại lần đài khối đội lúc hồi kỳ nhóm lô cột km lộ
"""
"""What a number may follow: “số 12”, “Tổng đài 1022”."""
_PLACES = """
thôn xóm làng xã phường phố tổ khu huyện quận tỉnh đường ngõ chợ cầu chùa sông hồ đình trường ông bà anh chị cô bác cụ
chú
"""
"""What a name follows: “thôn Đông”, “ông Ví”."""
_UNITS = """
giờ phút giây ngày tuần tháng năm quý đồng nghìn ngàn triệu tỷ km m cm mm kg g tấn tạ yến ha m² m2 m³ m3 lít ml % độ
mét người hộ thôn xã trang tờ bản lần cái chiếc số buổi ca vòng bước mũi điểm cây con suất tiếng tuổi nhà bài câu việc
ký chữ phiếu thẻ mã cụm tổ đội xe kw kwh mb gb
"""
"""What a number may stand before: “15 phút”."""
_AFTER_NUMBER, _BEFORE_NUMBER, _BEFORE_NAME = (frozenset(words.split()) for words in (_UNITS, _NUMBERED, _PLACES))
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBER = re.compile(r"\d[\d.,:/\-–hHg]*")
_LONGEST = 17  # letters: a tile of the home page, 360 CSS pixels wide, takes “Smart Hải Phòng”
_MOST_NAMES = 4  # the most words of a name that are kept on one line
_UNSEEN = re.compile("[\U000e0001-\U000e007f]+")  # the marks of facts (`said`)
_SENTENCES = re.compile(r"(?<=[.!?:…])(?= )")
_BLANKS = re.compile(r"( +)")
_DIGIT_OR_DAY = re.compile(r"\d|[Tt]hứ ")
_BLANK_OR_OPENING = f" \n{_OPENING}"
_TAGS = re.compile(r"(<[^>]*>)")
_SILENT = re.compile(r"<(script|style|textarea|title|pre|svg)\b", re.IGNORECASE)
_HEADING = re.compile(r"<(h[1-4])\b|<(p) class=\"(?:lead|summary)\"", re.IGNORECASE)


@lru_cache(maxsize=4096)
def joints(words: tuple[str, ...], least: Joint = Joint.WORD) -> tuple[Joint, ...]:
    """Return how firmly each of *words* holds to the next; what holds less than *least* may be called free.

    >>> [int(joint) for joint in joints(("Gửi", "phản", "ánh", "trước", "tháng", "11."))]
    [0, 1, 0, 0, 2]
    >>> [int(joint) for joint in joints(("Cài", "Smart", "Hải", "Phòng"))]
    [0, 2, 2]
    >>> [int(joint) for joint in joints(("ngày", "22", "tháng", "11", "năm", "2026"))]
    [2, 0, 2, 0, 2]
    """
    seen = [_UNSEEN.sub("", word) for word in words] if _UNSEEN.search(" ".join(words)) else list(words)
    bare = [word.strip(_OPENING + _CLOSING) for word in seen]
    open_gaps = [_is_open(*pair) for pair in pairwise(seen)]
    pairs = _pairs(bare, seen, open_gaps)
    found = [Joint.FREE] * len(open_gaps)
    if pairs or least < Joint.PAIR:
        _join_words(bare, open_gaps, found)
    for gap in pairs:
        found[gap] = Joint.PAIR
    for gap in pairs:
        # “Tổng đài 1022”: a word stays whole where it is half of a pair.
        if gap and found[gap - 1] is Joint.WORD and (gap == 1 or found[gap - 2] is Joint.FREE):
            found[gap - 1] = Joint.PAIR
    if pairs:
        _part_long_runs(seen, found)
    return tuple(found)


def _pairs(bare: Sequence[str], seen: Sequence[str], open_gaps: Sequence[bool]) -> list[int]:
    """Return the gaps between two words of a pair or of a name."""
    pairs = []
    names = 1
    for gap, is_open in enumerate(open_gaps):
        is_named = is_open and names < _MOST_NAMES and _is_name(bare, seen, gap)
        names = names + 1 if is_named else 1
        if is_named or (is_open and _is_pair(bare[gap], bare[gap + 1])):
            pairs.append(gap)
    return pairs


@lru_cache(maxsize=4096)
def chunks(text: str, least: Joint = Joint.WORD) -> tuple[str, ...]:
    """Return *text* cut where a line may end: what holds as firmly as *least*, or has no-break spaces, is one piece.

    >>> chunks("Gửi phản ánh trước tháng 11."), chunks("Gửi phản ánh trước tháng 11.", Joint.PAIR)
    (('Gửi', 'phản ánh', 'trước', 'tháng 11.'), ('Gửi', 'phản', 'ánh', 'trước', 'tháng 11.'))
    """
    words = tuple(text.split())
    pieces: list[str] = []
    before = 0
    for word, joint in zip(words, (Joint.FREE, *joints(words)), strict=True) if words else ():
        at = text.index(word, before)
        kept = pieces and (joint >= least or NO_BREAK in text[before:at])
        before = at + len(word)
        if kept:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return tuple(pieces)


def bound(text: str, least: Joint = Joint.WORD) -> str:
    """Return *text* with no-break spaces inside what holds as firmly as *least*."""
    return " ".join(piece.replace(" ", NO_BREAK) for piece in chunks(text, least))


def bound_html(html: str, least: Joint = Joint.WORD) -> str:
    """Return *html* with no-break spaces inside what holds as firmly as *least*, in headings also inside words.

    >>> bound_html('<p title="tháng 11">Từ tháng <b>11</b>, ngày 12</p>').replace(NO_BREAK, "_")
    '<p title="tháng 11">Từ tháng <b>11</b>, ngày_12</p>'
    """
    parts = _TAGS.split(html)
    silent = short = ""
    for place, part in enumerate(parts):
        if place % 2 == 0:
            if not silent and " " in part.strip():
                parts[place] = _bound_part(part, Joint.WORD if short else least)
        elif part.startswith("</"):
            silent = "" if part[2:-1].lower() == silent else silent
            short = "" if part[2:-1].lower() == short else short
        elif tag := _SILENT.match(part):
            silent = silent or tag[1].lower()
        elif tag := _HEADING.match(part):
            short = (tag[1] or tag[2]).lower()
    return "".join(parts)


@lru_cache(maxsize=8192)
def _bound_part(part: str, least: Joint) -> str:
    """Return *part*, a text between two tags, with the same blanks but for those that must not break."""
    if least < Joint.PAIR:
        return _bound_sentence(part, least)
    return "".join([_bound_sentence(one, least) if _may_pair(one) else one for one in _SENTENCES.split(part)])


def _may_pair(sentence: str) -> bool:
    """Return whether *sentence* may have a number, a day or a name: at once, since most have none."""
    return not sentence.lstrip(_BLANK_OR_OPENING)[1:].islower() or _DIGIT_OR_DAY.search(sentence) is not None


@lru_cache(maxsize=4096)
def _bound_sentence(sentence: str, least: Joint) -> str:
    pieces = _BLANKS.split(sentence)
    words = tuple(pieces[::2])
    for gap, joint in enumerate(joints(words, least)):
        if joint >= least and pieces[2 * gap + 1] == " ":
            pieces[2 * gap + 1] = NO_BREAK
    return "".join(pieces)


def _part_long_runs(seen: Sequence[str], found: list[Joint]) -> None:
    """Free a joint of what is kept on one line but is longer than a narrow column.

    A day parts before its month, or before its year; a name parts at its beginning, which may be none of it.
    """
    start = 0
    while start < len(found):
        end = next((gap for gap in range(start, len(found)) if found[gap] is not Joint.PAIR), len(found))
        while start < end and _width(seen[start : end + 1]) > _LONGEST:
            behind_number = (gap for gap in range(start, end) if _ends_in_number(seen[gap]))
            start = next((gap for gap in behind_number if not seen[gap + 1][:1].isdecimal()), start)
            found[start] = Joint.FREE
            start += 1
        start = end + 1


def _width(words: Sequence[str]) -> int:
    """Return the letters of *words* and the blanks between them; figures are a little wider than letters."""
    return sum(map(len, words)) + len(words) - 1 + any(map(_ends_in_number, words))


def _ends_in_number(word: str) -> bool:
    return word[-1:].isdecimal()


def _is_open(left: str, right: str) -> bool:
    """Return whether no mark stands between *left* and *right*."""
    return bool(left) and bool(right) and left[-1] not in _CLOSING and right[0] not in _OPENING


def _join_words(bare: Sequence[str], open_gaps: Sequence[bool], found: list[Joint]) -> None:
    low = [word.casefold() for word in bare]
    start = 0
    while start < len(low) - 1:
        reach = range(start, min(start + MOST - 1, len(open_gaps)))  # a longer look would take hours in endless texts
        end = next((gap for gap in reach if not open_gaps[gap]), reach.stop) + 1
        length = word_length(low[start:end])
        # A phrase of four syllables may part in its middle.
        for gap in range(start, start + length - 1):
            if length < 4 or gap != start + 1:
                found[gap] = Joint.WORD
        start += length


def _is_pair(left: str, right: str) -> bool:
    low = left.casefold()
    if _is_number(right):
        return low in _BEFORE_NUMBER or (_is_number(left) and left[-1].isdigit() and len(right) > 1)
    if _is_number(left):
        return right.casefold() in _AFTER_NUMBER
    if low == "thứ":
        return right.casefold() in _ORDINALS
    return low in _BEFORE_NAME and _is_capitalised(right)


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() and _NUMBER.fullmatch(word) is not None


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _is_name(bare: Sequence[str], seen: Sequence[str], gap: int) -> bool:
    """Return whether the words round *gap* are of one name; the first word of a sentence is one if two more follow."""
    if not (_is_capitalised(bare[gap]) and _is_capitalised(bare[gap + 1])):
        return False
    begins = gap == 0 or seen[gap - 1][-1:] in ".!?:…"
    return not begins or (
        gap + 2 < len(bare) and _is_capitalised(bare[gap + 2]) and _is_open(seen[gap + 1], seen[gap + 2])
    )
