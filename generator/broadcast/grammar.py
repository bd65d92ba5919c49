"""A sentence's words → what it costs to end a line before each: little where a phrase begins, much inside one.

The grammar is small: function words open a phrase, and hold what follows them; a predicate follows its subject; a word,
a name, a number, a range and a list of such are one. What it takes for a phrase is measured on sentences marked by ear.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.broadcast.wholes import wholes
from generator.broadcast.word_kinds import COUNTED_BY_NUMBERS, FOLLOWED_BY_VERBS, HEADS_OF_NAMES, HOLDING, NAMED_BY_VERBS, PRONOUNS, Kind, is_listed, kind_of
from generator.text.compounds import MOST, with_tones_one_way, word_length
from generator.text.pattern import Pattern

# What breaks cost, beside those of lines (broadcast.lines). Only the proportions count; they are our own choices.
NEVER = 1e6
"""A break inside a name, a number, a range or a list of such."""
_NEARLY = 1e5
REST = 20.0
"""The most that a break costs at which the voice may rest."""
_SYLLABLE = 400.0  # inside a word
_HELD = 250.0  # behind a word that holds the next: “của / xã”
_INSIDE = 110.0  # inside a phrase
_TIGHT = 70.0  # where a phrase begins that goes with the one before: “đơn vị / của xã”
_LISTED = 24.0  # between short things of a list
_MARKED = 0.0
_COSTS = {
    Kind.LINK: 3.0,
    Kind.AND: 6.0,
    Kind.PLACE: 9.0,
    Kind.TOWARDS: 10.0,
    Kind.TIME: 13.0,
    Kind.PREDICATE: 13.0,
    Kind.VERB: 15.0,
    Kind.PRONOUN: 16.0,
    Kind.OF: 18.0,
}
_TIMES = frozenset("giờ tháng năm tuần quý nay mai đầu cuối giữa khi lúc một hai ba bốn năm sáu bảy tám chín mười".split())
_PAPERS = ("giấy ", "đơn ", "phiếu ", "máy ", "lịch ", "thẻ ")
_SECOND = frozenset(("phải", "có thể", "cần", "sẽ", "đều", "xin", "thì"))
"""Words that begin a predicate although a verb stands before, in a clause about the subject."""
_LEAST = 3  # syllables before a break inside a clause
_SHORT_ITEM = 4  # syllables
_AHEAD = 8  # words: so far is looked for the end of a phrase

_MARK = Pattern(r"[,;:.!?…–—][”\"’)\]]*$")
_BARE = Pattern(r"^\W+|\W+$")
_FIGURE = Pattern(r"\d")


@dataclass(frozen=True, slots=True)
class Unit:
    """One word, of one syllable or several: the *low* letters of it, and which syllables of the sentence it is."""

    low: str
    first: int
    end: int
    kind: Kind
    closed: bool
    """A mark stands behind it."""
    comma: bool
    capital: bool
    figure: bool

    @property
    def syllables(self) -> int:
        """Return how many syllables it has."""
        return self.end - self.first


def break_costs(words: Sequence[str]) -> list[float]:
    """Return for each of *words*, the blanks between them apart, what it costs to end a line before it.

    >>> costs = break_costs("Bà con nộp tiền trước ngày 5".split())
    >>> costs[4] <= REST < costs[3], costs[1] > REST
    (True, True)
    """
    units = [*_units(words)]
    costs = [NEVER] * len(words)
    whole = {inside for places in wholes(words) for inside in places[1:]}
    clause = _Clause()
    for before, unit in pairwise(units):
        for inside in range(unit.first + 1, unit.end):
            costs[inside] = _SYLLABLE
        clause.add(before)
        cost = NEVER if unit.first in whole else _cost(units, clause)
        costs[unit.first] = cost
        if cost <= REST:
            clause.rest(unit, marked=cost == _MARKED)
    for inside in range(1, units[0].end if units else 0):
        costs[inside] = _SYLLABLE
    for inside in whole:
        costs[inside] = _NEARLY if _may_part(words, inside) else NEVER
    return costs


def _may_part(words: Sequence[str], at: int) -> bool:
    """Return whether a range or a list that is wider than a line may part before the word *at*."""
    return words[at - 1].endswith(",") or words[at] in ("đến", "tới", "và", "hoặc")


class _Clause:
    """What was read of a clause so far, and of its last phrase."""

    def __init__(self) -> None:
        self.words = self.syllables = self.phrase = 0
        self.has_verb = False
        self.heads: set[str] = set()

    def add(self, unit: Unit) -> None:
        self.words += 1
        self.syllables += unit.syllables
        self.phrase += unit.syllables
        self.has_verb = self.has_verb or unit.kind in (Kind.VERB, Kind.PREDICATE)
        self.heads.add(unit.low)

    def rest(self, unit: Unit, *, marked: bool) -> None:
        """Begin a phrase with *unit*, which does not count where it opens the phrase."""
        opens = unit.kind in HOLDING
        self.phrase = -unit.syllables if opens else 0
        self.heads.clear()
        if marked or unit.kind in (Kind.LINK, Kind.AND):
            self.syllables = self.phrase
            self.has_verb = False


def _units(words: Sequence[str]) -> Iterator[Unit]:
    bare = [with_tones_one_way(_BARE.sub("", word).casefold()) for word in words]
    closed = [_MARK.search(word) is not None for word in words]
    before = ""
    for first, end in pairwise(_starts(bare, closed)):
        low = " ".join(bare[first:end])
        kind = kind_of(low)
        # “đơn đăng ký”, “máy bơm”, “người ứng cử”
        noun = before.partition(" ")[0] if before.startswith(_PAPERS) else before
        named = kind is Kind.VERB and (noun in NAMED_BY_VERBS or before in FOLLOWED_BY_VERBS)
        if named or (kind is Kind.DETERMINER and before in COUNTED_BY_NUMBERS):  # “quý ba”
            kind = Kind.OTHER
        figure = _FIGURE.search(words[first]) is not None
        yield Unit(low, first, end, kind, closed[end - 1], words[end - 1].endswith(","), words[first][:1].isupper(), figure)
        before = "" if closed[end - 1] else before if named else low


def _starts(bare: Sequence[str], closed: Sequence[bool]) -> list[int]:
    """Return where words of one or several syllables begin, and where the last ends: by both lists of words."""
    starts = [0]
    while starts[-1] < len(bare):
        start = starts[-1]
        most = next((at + 1 for at in range(start, min(start + MOST, len(bare))) if closed[at]), start + MOST)
        phrase = bare[start:most]
        starts.append(start + max(word_length(phrase), _length_of_listed(phrase)))
    return starts


def _length_of_listed(phrase: Sequence[str]) -> int:
    """Return how many syllables the longest word of the lists of kinds has that begins *phrase*."""
    return next((length for length in range(len(phrase), 1, -1) if is_listed(" ".join(phrase[:length]))), 1)


def _cost(units: Sequence[Unit], clause: "_Clause") -> float:
    """Return what it costs to end a line behind the *clause* so far."""
    place = clause.words
    before, unit = units[place - 1], units[place]
    if before.closed:
        return _LISTED if before.comma and _is_item(units, place, clause) else _MARKED
    if before.kind is not Kind.OTHER and before.kind in HOLDING:
        return _HELD
    may_rest = {
        Kind.LINK: _opens_clause,
        Kind.AND: _joins_phrases,
        Kind.PLACE: _says_where,
        Kind.TOWARDS: _says_whither,
        Kind.TIME: _says_when,
        Kind.PREDICATE: _is_predicate,
        Kind.VERB: _is_predicate,
        Kind.PRONOUN: _is_subject,
        Kind.OF: _has_long_owner,
    }.get(unit.kind)
    if may_rest is None:
        return _INSIDE
    if unit.kind in (Kind.PLACE, Kind.TOWARDS) and before.kind is Kind.VERB and before.syllables == 1:
        return _HELD  # “đi qua”, “gọi cho”, “mang theo”
    return _COSTS[unit.kind] if may_rest(units, place, clause) else _TIGHT


def _is_item(units: Sequence[Unit], place: int, clause: "_Clause") -> bool:
    """Return whether the unit at *place*, behind a comma, is one of several short things: “chổi, cuốc và bao”."""
    unit = units[place]
    if unit.kind not in (Kind.OTHER, Kind.DETERMINER) or units[place - 1].kind is not Kind.OTHER or unit.figure:
        return False
    length = 0
    for after in units[place : place + _AHEAD]:
        if length and after.kind is Kind.AND:
            return True
        if length and after.kind in (Kind.PREDICATE, Kind.VERB):
            return not clause.has_verb and clause.syllables <= _SHORT_ITEM
        length += after.syllables
        if length > _SHORT_ITEM or after.kind not in (Kind.OTHER, Kind.DETERMINER):
            return False
        if after.comma:
            return clause.phrase <= 2 * _SHORT_ITEM
    return False


def _opens_clause(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether the word, “để” or “khi”, opens a clause: after “bà con”, “để” is a verb."""
    if _is_alone(units[place - 1], clause) and units[place].low in ("để", "còn", "nên", "do"):
        return False
    if units[place - 1].kind is Kind.VERB and units[place].low in ("do", "để"):
        return _phrase_ahead(units, place + 1) > _LEAST
    return clause.phrase > 1 < _phrase_ahead(units, place + 1)


def _is_alone(unit: Unit, clause: _Clause) -> bool:
    """Return whether *unit* is all of its clause so far, and a pronoun: “bà con”."""
    return unit.low in PRONOUNS and max(clause.phrase, clause.syllables) <= unit.syllables + 1


def _joins_phrases(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “và” joins phrases that are long enough to be read apart."""
    after = units[place + 1] if place + 1 < len(units) else None
    if after is None or after.low in clause.heads:
        return False
    if after.kind in (Kind.VERB, Kind.PREDICATE, Kind.LINK):
        return min(clause.phrase, _phrase_ahead(units, place + 1)) >= _LEAST
    if after.kind in (Kind.PLACE, Kind.TOWARDS):
        return clause.phrase > _LEAST and _phrase_ahead(units, place + 1) > 2 * _LEAST
    return min(clause.phrase, _phrase_ahead(units, place + 1)) > _LEAST


def _says_where(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “tại …” is a phrase of the predicate; what belongs to a subject is read with it."""
    unit, before = units[place], units[place - 1]
    after = units[place + 1] if place + 1 < len(units) else None
    if after is None or unit.closed or clause.phrase <= _LEAST or before.kind is Kind.VERB:
        return False
    if after.kind in (Kind.LINK, Kind.AND, Kind.PLACE, Kind.TOWARDS) or before.low == "xong":
        return False
    if unit.low == "từ" and (_is_of_age(units, place) or not _is_time(units, place + 1)):
        return False
    if unit.low in ("trên", "dưới", "hơn", "quá", "gần") and after.figure:
        return False
    if unit.low == "ở" and (before.capital or before.kind is Kind.PRONOUN or before.low in FOLLOWED_BY_VERBS or not clause.has_verb):
        return False
    if unit.low == "ở":
        return clause.phrase > 2 * _LEAST
    return clause.has_verb or clause.syllables > 2 * _LEAST


def _says_whither(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “đến …” or “cho …” is a phrase of its own, not the second half of a verb: “gọi cho”."""
    unit, before = units[place], units[place - 1]
    if unit.closed or before.kind is Kind.VERB or place + 1 == len(units) or unit.low in ("ra", "lên", "xuống", "sang"):
        return False
    least = 2 * _LEAST if units[place + 1].kind is Kind.VERB else _LEAST
    return clause.has_verb and clause.phrase > least


def _says_when(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “ngày …” begins a time: it does not after a number that counts, or an hour."""
    unit, before = units[place], units[place - 1]
    after = units[place + 1] if place + 1 < len(units) else None
    if unit.low in ("sáng", "trưa", "chiều", "tối", "đêm") and (before.figure or before.low in ("giờ", "phút")):
        return False
    if unit.low == "thứ":
        return False
    if unit.low == "ngày" and (after is None or not (after.figure or after.low in ("mùng", "mồng", "rằm"))):
        return False
    if unit.low == "ngày" and before.figure and not before.closed:
        return ":" in before.low or "h" in before.low
    return clause.phrase >= _LEAST and (clause.has_verb or before.low in ("giờ", "sáng", "trưa", "chiều", "tối"))


def _is_predicate(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether the word begins the predicate of a subject of several syllables."""
    unit, before = units[place], units[place - 1]
    if unit.closed or _is_alone(before, clause):
        return False
    if unit.low in _SECOND and clause.phrase > _LEAST and before.kind is not Kind.VERB:
        return True  # “Người không về kịp / có thể đăng ký”
    if clause.has_verb or clause.syllables < _LEAST:
        return before.low == "nào" and clause.phrase > _LEAST
    if unit.kind is Kind.VERB:
        return _may_be_verb(unit, before, clause)
    if unit.low in ("được", "bị"):
        after = units[place + 1] if place + 1 < len(units) else None
        return after is not None and after.kind is not Kind.OTHER and "có" not in clause.heads
    return True


def _may_be_verb(unit: Unit, before: Unit, clause: _Clause) -> bool:
    """Return whether a verb is not part of a name: “điểm thi”, “Danh sách học sinh trúng tuyển”."""
    if clause.syllables <= _LEAST or clause.heads & HEADS_OF_NAMES:
        return False
    return unit.syllables > 1 or before.syllables > 1 or _ends_subject(before)


def _ends_subject(unit: Unit) -> bool:
    return unit.capital or unit.figure or unit.low in ("xã", "thôn", "phường", "huyện", "tỉnh", "nào")


def _is_time(units: Sequence[Unit], place: int) -> bool:
    """Return whether a number, or the name of a time, stands at *place* or right behind it."""
    return any(unit.figure or unit.kind is Kind.TIME or unit.low in _TIMES for unit in units[place : place + 2])


def _is_of_age(units: Sequence[Unit], place: int) -> bool:
    """Return whether “từ …” says how old those are who stand before it: “trẻ từ 9 tháng đến 5 tuổi”."""
    return any("tuổi" in unit.low for unit in units[place : place + _AHEAD])


def _is_subject(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “bà con” begins a clause behind a time."""
    before = units[place - 1]
    return clause.phrase > _LEAST and not clause.has_verb and (before.figure or before.kind is Kind.TIME)


def _has_long_owner(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “của …” is long, and behind a long phrase: “Sau đây là thông báo / của Ủy ban nhân dân xã”."""
    return clause.phrase > _LEAST and _phrase_ahead(units, place + 1) > 2 * _LEAST - 1


def _phrase_ahead(units: Sequence[Unit], place: int) -> int:
    """Return how many syllables the phrase that begins at *place* has."""
    count = 0
    for unit in units[place : place + _AHEAD]:
        if unit.kind in (Kind.LINK, Kind.AND, Kind.PLACE, Kind.TOWARDS, Kind.PREDICATE, Kind.OF) and count:
            break
        count += unit.syllables
        if unit.closed:
            break
    return count
