"""A sentence's words → what it costs to end a line before each: little where a phrase begins, much inside one.

The grammar is small: function words open a phrase, and hold what follows them; a predicate follows its subject; a word,
a name, a number, a range and a list of such are one. What it takes for a phrase is measured on sentences marked by ear.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.broadcast.wholes import wholes
from generator.broadcast.word_kinds import COUNTED_BY_NUMBERS, FOLLOWED_BY_VERBS, HOLDING, NAMED_BY_VERBS, PRONOUNS, Kind, is_listed, kind_of
from generator.text.binding import Joint, joints
from generator.text.compounds import MOST, with_tones_one_way
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
_LEAST = 3  # syllables before a break inside a clause
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
            clause.rest(unit.kind, marked=cost == _MARKED)
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

    def rest(self, kind: Kind, *, marked: bool) -> None:
        self.phrase = 0 if marked or kind is Kind.VERB else -1
        self.heads.clear()
        if marked or kind in (Kind.LINK, Kind.AND):
            self.syllables = 0 if marked else -1
            self.has_verb = False


def _units(words: Sequence[str]) -> Iterator[Unit]:
    bare = [with_tones_one_way(_BARE.sub("", word).casefold()) for word in words]
    closed = [_MARK.search(word) is not None for word in words]
    before = ""
    for first, end in pairwise(_starts(words, bare, closed)):
        low = " ".join(bare[first:end])
        kind = kind_of(low)
        # “đơn đăng ký”, “máy bơm”, “người ứng cử”
        named = kind is Kind.VERB and (before in NAMED_BY_VERBS or before in FOLLOWED_BY_VERBS)
        if named or (kind is Kind.DETERMINER and before in COUNTED_BY_NUMBERS):  # “quý ba”
            kind = Kind.OTHER
        figure = _FIGURE.search(words[first]) is not None
        yield Unit(low, first, end, kind, closed[end - 1], words[first][:1].isupper(), figure)
        before = "" if closed[end - 1] else before if named else low


def _starts(words: Sequence[str], bare: Sequence[str], closed: Sequence[bool]) -> list[int]:
    """Return where words of one or several syllables begin, and where the last ends: by both lists of words."""
    held = (Joint.FREE, *joints(tuple(words)), Joint.FREE)
    starts = [0]
    while starts[-1] < len(words):
        end = _listed(bare, closed, starts[-1])
        while end < len(words) and held[end] is Joint.WORD:
            end += 1
        starts.append(end)
    return starts


def _listed(bare: Sequence[str], closed: Sequence[bool], start: int) -> int:
    """Return where the longest word of the lists of kinds ends that begins at *start*."""
    for end in range(min(start + MOST, len(bare)), start + 1, -1):
        if not any(closed[start : end - 1]) and is_listed(" ".join(bare[start:end])):
            return end
    return start + 1


def _cost(units: Sequence[Unit], clause: "_Clause") -> float:
    """Return what it costs to end a line behind the *clause* so far."""
    place = clause.words
    before, unit = units[place - 1], units[place]
    if before.closed:
        return _TIGHT if _is_item(units, place) else _MARKED
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


def _is_item(units: Sequence[Unit], place: int) -> bool:
    """Return whether the unit at *place* is the second of two short things that are done the same to: “nuôi chó, mèo”."""
    before, unit = units[place - 1], units[place]
    if not before.syllables == unit.syllables == 1 or not before.kind is unit.kind is Kind.OTHER or place < 2:
        return False
    return units[place - 2].kind is Kind.VERB and not unit.figure


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
        return clause.phrase >= _LEAST
    if after.kind in (Kind.PLACE, Kind.TOWARDS):
        return clause.phrase > _LEAST and _phrase_ahead(units, place + 1) > 2 * _LEAST
    return min(clause.phrase, _phrase_ahead(units, place + 1)) > _LEAST


def _says_where(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “tại …” is a phrase of the predicate; what belongs to a subject is read with it."""
    unit, before = units[place], units[place - 1]
    after = units[place + 1] if place + 1 < len(units) else None
    if after is None or unit.closed or clause.phrase <= _LEAST or before.kind is Kind.VERB:
        return False
    if unit.low == "từ" and _is_of_age(units, place):
        return False
    if unit.low in ("trên", "dưới", "hơn", "quá", "gần") and after.figure:
        return False
    if unit.low == "ở" and (before.capital or before.kind is Kind.PRONOUN or before.low in FOLLOWED_BY_VERBS or not clause.has_verb):
        return False
    return clause.has_verb or clause.syllables > 2 * _LEAST


def _says_whither(units: Sequence[Unit], place: int, clause: _Clause) -> bool:
    """Return whether “đến …” or “cho …” is a phrase of its own, not the second half of a verb: “gọi cho”."""
    unit, before = units[place], units[place - 1]
    if unit.closed or before.kind is Kind.VERB or place + 1 == len(units) or unit.low in ("ra", "lên", "xuống", "sang"):
        return False
    return clause.has_verb and clause.phrase > _LEAST


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
    if clause.has_verb or clause.syllables < _LEAST or _is_alone(before, clause):
        return False
    if unit.kind is Kind.VERB and unit.syllables == before.syllables == 1 and not _ends_subject(before):
        return False  # “điểm thi”, “người lạ gửi”
    if unit.low in ("được", "bị"):
        after = units[place + 1] if place + 1 < len(units) else None
        return after is not None and after.kind is not Kind.OTHER and not unit.closed
    return not unit.closed


def _ends_subject(unit: Unit) -> bool:
    return unit.capital or unit.figure or unit.low in ("xã", "thôn", "phường", "huyện", "tỉnh", "mẫu", "ta")


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
