"""A sentence's words → what it costs to end a line before each: little where a phrase begins, much inside.

The grammar is small: function words open a phrase, and hold what follows them; a predicate follows its subject; a word,
a name, a number, a range and a list of such are one. What it takes for a phrase is measured on sentences marked by ear.
"""

from collections.abc import Sequence
from itertools import pairwise

from generator.broadcast.clauses import Clause, Unit, units_of
from generator.broadcast.wholes import wholes
from generator.broadcast.word_kinds import HEADS_OF_NAMES, HOLDING, PRONOUNS, WordKind, words_in

# What breaks cost, beside those of lines (broadcast.lines). Only the proportions count; they are our own choices.
NEVER = 1e6
"""A break inside a name, a number, a range or a list of such."""
_NEARLY = 1e5
REST = 24.0
"""The most that a break costs at which the voice may rest."""
_SYLLABLE = 2 * NEVER  # inside a word: where all else fails
_HELD = 250.0  # behind a word that holds the next: “của / xã”
_INSIDE = 110.0  # inside a phrase
_TIGHT = 70.0  # where a phrase begins that goes with the one before: “đơn vị / của xã”
_LISTED = REST  # between short things of a list
_MARKED = 0.0
_COSTS = {
    WordKind.LINK: 3.0,
    WordKind.AND: 6.0,
    WordKind.PLACE: 9.0,
    WordKind.TOWARDS: 10.0,
    WordKind.TIME: 13.0,
    WordKind.PREDICATE: 13.0,
    WordKind.VERB: 15.0,
    WordKind.PRONOUN: 16.0,
    WordKind.OF: 18.0,
}
_TIMES = words_in("giờ tháng năm tuần quý nay mai đầu cuối giữa khi lúc một hai ba bốn năm sáu bảy tám chín mười")
_GROUNDS = words_in("bãi đồng ruộng đất vùng khu xóm bờ ao đầm nhà vườn") | {"khu vực", "bãi bồi", "hoa màu"}
_SIDES = words_in("trên dưới ngoài giữa quanh gần bên dọc")
_SECOND = frozenset(("phải", "có thể", "cần", "sẽ", "đều", "xin", "thì"))
"""Words that begin a predicate although a verb stands before, in a clause about the subject."""
_HOW_MUCH = words_in("rất to mạnh lớn nặng cao mưa khá hơi")
_OF_A_KIND = words_in("người hộ trẻ em xe chủ ai thửa") | {
    *("học sinh", "trường hợp", "khách hàng", "công dân", "cá nhân", "người lao động", "người dân", "gia đình"),
    *("phụ huynh", "đơn vị", "hộ kinh doanh", "người tham gia", "phương tiện", "đối tượng"),
}
"""What is named by what it did: “Học sinh đã học xong lớp 5 / được vào lớp 6”."""
_BEGIN = frozenset(("bắt đầu", "tiếp tục", "thôi", "ngừng", "chủ động", "tích cực", "chuẩn bị", "cố gắng"))
"""What says how the verb behind it is done, and is one with it: “bắt đầu hướng dẫn”."""
_LEAST = 3  # syllables before a break inside a clause
_SHORT_ITEM = 4  # syllables
_AHEAD = 8  # words: so far is looked for the end of a phrase


def break_costs(words: Sequence[str]) -> list[float]:
    """Return for each of *words*, the blanks between them apart, what it costs to end a line before it.

    >>> costs = break_costs("Bà con nộp đủ tiền nước trước ngày 5".split())
    >>> costs[6] <= REST < costs[5], costs[1] > REST
    (True, True)
    """
    units = [*units_of(words)]
    costs = [NEVER] * len(words)
    whole = {inside for places in wholes(words) for inside in places[1:]}
    clause = Clause()
    for before, unit in pairwise(units):
        for inside in range(unit.first + 1, unit.end):
            costs[inside] = _SYLLABLE
        clause.add(before)
        cost = NEVER if unit.first in whole else _cost(units, clause)
        costs[unit.first] = cost
        if cost <= _LISTED:
            clause.rest(unit, marked=cost == _MARKED)
    for inside in range(1, units[0].end if units else 0):
        costs[inside] = _SYLLABLE
    begins = {unit.first for unit in units}
    for inside in whole:
        costs[inside] = _NEARLY if _may_part(words, inside) else _inside_whole(words, inside, begins)
    return costs


def _inside_whole(words: Sequence[str], at: int, begins: set[int]) -> float:
    """Return what it costs to end a line within a whole that is wider than a line: least between its words."""
    if words[at][:1].isupper() and not words[at - 1][:1].isupper() and at in begins:
        return 0.9 * NEVER  # “Trường mầm non / An Bình Mẫu”
    is_torn = at not in begins or words[at - 1][-1].isdigit()  # “mầm / non”, “25.000 / đồng”
    return 2 * NEVER if is_torn else NEVER


def _may_part(words: Sequence[str], at: int) -> bool:
    """Return whether a range or a list that is wider than a line may part before the word *at*."""
    return words[at - 1].endswith(",") or words[at] in ("đến", "tới", "và", "hoặc")


def _cost(units: Sequence[Unit], clause: Clause) -> float:
    """Return what it costs to end a line behind the *clause* so far."""
    place = clause.words
    before, unit = units[place - 1], units[place]
    if before.closed:
        return _LISTED if before.comma and _is_item(units, place, clause) else _MARKED
    if before.kind is not WordKind.OTHER and before.kind in HOLDING:
        return _HELD
    may_rest = {
        WordKind.LINK: _opens_clause,
        WordKind.AND: _joins_phrases,
        WordKind.PLACE: _says_where,
        WordKind.TOWARDS: _says_whither,
        WordKind.TIME: _says_when,
        WordKind.PREDICATE: _is_predicate,
        WordKind.VERB: _is_predicate,
        WordKind.PRONOUN: _is_subject,
        WordKind.OF: _has_long_owner,
    }.get(unit.kind)
    if may_rest is None:
        return _INSIDE
    if unit.kind in (WordKind.PLACE, WordKind.TOWARDS) and before.kind is WordKind.VERB and before.syllables == 1:
        return _HELD  # “đi qua”, “gọi cho”, “mang theo”
    if unit.kind is WordKind.VERB and before.low in _BEGIN:
        return _HELD
    return _COSTS[unit.kind] if may_rest(units, place, clause) else _TIGHT


def _is_item(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether the unit at *place*, behind a comma, is one of several short things: “chổi, cuốc và bao”."""
    unit = units[place]
    if (
        unit.kind not in (WordKind.OTHER, WordKind.DETERMINER)
        or units[place - 1].kind is not WordKind.OTHER
        or unit.figure
    ):
        return False
    length = 0
    for after in units[place : place + _AHEAD]:
        if length and after.kind is WordKind.AND:
            return True
        if length and after.kind in (WordKind.PREDICATE, WordKind.VERB):
            return not clause.has_verb and clause.syllables <= _SHORT_ITEM
        length += after.syllables
        if length > _SHORT_ITEM or after.kind not in (WordKind.OTHER, WordKind.DETERMINER):
            return False
        if after.comma:
            return clause.phrase <= 2 * _SHORT_ITEM
    return False


def _opens_clause(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether the word, “để” or “khi”, opens a clause: after “bà con”, “để” is a verb."""
    if _is_alone(units[place - 1], clause) and units[place].low in ("để", "còn", "nên", "do"):
        return False
    if units[place - 1].kind is WordKind.VERB and units[place].low in ("do", "để"):
        return _phrase_ahead(units, place + 1) > _LEAST
    return clause.phrase > 1 < _phrase_ahead(units, place + 1)


def _is_alone(unit: Unit, clause: Clause) -> bool:
    """Return whether *unit* is all of its clause so far, and a pronoun: “bà con”."""
    return unit.low in PRONOUNS and max(clause.phrase, clause.syllables) <= unit.syllables + 1


def _joins_phrases(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether “và” joins phrases that are long enough to be read apart."""
    after = units[place + 1] if place + 1 < len(units) else None
    if after is None or after.low in clause.heads:
        return False
    if after.kind in (WordKind.VERB, WordKind.PREDICATE, WordKind.LINK):
        return min(clause.phrase, _phrase_ahead(units, place + 1)) >= _LEAST
    if after.kind in (WordKind.PLACE, WordKind.TOWARDS):
        return clause.phrase > _LEAST and _phrase_ahead(units, place + 1) > 2 * _LEAST
    return min(clause.phrase, _phrase_ahead(units, place + 1)) > _LEAST


def _says_where(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether “tại …” is a phrase of the predicate; what belongs to a subject is read with it."""
    unit, before = units[place], units[place - 1]
    after = units[place + 1] if place + 1 < len(units) else None
    if after is None or unit.closed or clause.phrase <= _LEAST or before.kind is WordKind.VERB:
        return False
    if after.kind in (WordKind.LINK, WordKind.AND, WordKind.PLACE, WordKind.TOWARDS) or before.low == "xong":
        return False
    if unit.low == "từ" and (_is_of_age(units, place) or not _is_time(units, place + 1)):
        return False
    if unit.low in ("trên", "dưới", "hơn", "quá", "gần") and after.figure:
        return False
    if (
        unit.low == "ở"
        or after.low == "địa bàn"
        or (before.low in _GROUNDS and (unit.low in _SIDES or unit.low == "trong"))
    ):
        return False  # “lò gạch ở xóm Bến”, “bãi ngoài đê”
    return clause.has_verb or (unit.low not in _SIDES and clause.syllables > 2 * _LEAST)


def _says_whither(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether “đến …” or “cho …” is a phrase of its own, not the second half of a verb: “gọi cho”."""
    unit, before = units[place], units[place - 1]
    if (
        unit.closed
        or before.kind is WordKind.VERB
        or place + 1 == len(units)
        or unit.low in ("ra", "lên", "xuống", "sang")
    ):
        return False
    if units[place + 1].low.partition(" ")[0] in _HOW_MUCH:
        return False  # “mưa vừa đến mưa to”, “mưa to đến rất to”
    if unit.low == "đến" and not clause.has_verb:
        return clause.syllables > 2 * _LEAST  # “Hộ ở bãi ngoài đê / đến trường”
    least = 2 * _LEAST if units[place + 1].kind is WordKind.VERB else _LEAST
    return clause.has_verb and clause.phrase > least


def _says_when(units: Sequence[Unit], place: int, clause: Clause) -> bool:
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


def _is_predicate(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether the word begins the predicate of a subject of several syllables."""
    unit, before = units[place], units[place - 1]
    tells_which = not clause.has_verb and clause.heads & _OF_A_KIND and _another_predicate(units, place)
    if unit.closed or _is_alone(before, clause) or tells_which:
        return False
    if unit.low in _SECOND and clause.phrase > _LEAST and before.kind is not WordKind.VERB:
        return True  # “Người không về kịp / có thể đăng ký”
    if clause.has_verb or clause.syllables < _LEAST:
        return before.low == "nào" and clause.phrase > _LEAST
    if unit.kind is WordKind.VERB:
        return _may_be_verb(unit, before, clause)
    if unit.low in ("được", "bị"):
        after = units[place + 1] if place + 1 < len(units) else None
        return after is not None and after.kind is not WordKind.OTHER and "có" not in clause.heads
    return True


def _another_predicate(units: Sequence[Unit], place: int) -> bool:
    """Return whether the clause has a second predicate: then the first one tells which of a kind is spoken of."""
    for before, unit in pairwise(units[place : place + _AHEAD]):
        if before.closed or unit.kind is WordKind.LINK:
            return False
        if unit.low in (*_SECOND, "được", "bị") and before.kind not in HOLDING and before is not units[place]:
            return True
    return False


def _may_be_verb(unit: Unit, before: Unit, clause: Clause) -> bool:
    """Return whether a verb is not part of a name: “điểm thi”, “Danh sách học sinh trúng tuyển”."""
    if clause.syllables <= _LEAST or clause.heads & HEADS_OF_NAMES:
        return False
    return unit.syllables > 1 or before.syllables > 1 or _ends_subject(before)


def _ends_subject(unit: Unit) -> bool:
    return unit.capital or unit.figure or unit.low in ("xã", "thôn", "phường", "huyện", "tỉnh", "nào")


def _is_time(units: Sequence[Unit], place: int) -> bool:
    """Return whether a number, or the name of a time, stands at *place* or right behind it."""
    return any(unit.figure or unit.kind is WordKind.TIME or unit.low in _TIMES for unit in units[place : place + 2])


def _is_of_age(units: Sequence[Unit], place: int) -> bool:
    """Return whether “từ …” says how old those are who stand before it: “trẻ từ 9 tháng đến 5 tuổi”."""
    return any("tuổi" in unit.low for unit in units[place : place + _AHEAD])


def _is_subject(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether “bà con” begins a clause behind a time."""
    before = units[place - 1]
    return clause.phrase > _LEAST and not clause.has_verb and (before.figure or before.kind is WordKind.TIME)


def _has_long_owner(units: Sequence[Unit], place: int, clause: Clause) -> bool:
    """Return whether “của …” is long, and behind a long phrase: “Sau đây là thông báo / của Ủy ban nhân dân xã”."""
    return clause.phrase > _LEAST and _phrase_ahead(units, place + 1) > 2 * _LEAST - 1


def _phrase_ahead(units: Sequence[Unit], place: int) -> int:
    """Return how many syllables the phrase that begins at *place* has."""
    count = 0
    for unit in units[place : place + _AHEAD]:
        if (
            unit.kind
            in (WordKind.LINK, WordKind.AND, WordKind.PLACE, WordKind.TOWARDS, WordKind.PREDICATE, WordKind.OF)
            and count
        ):
            break
        count += unit.syllables
        if unit.closed:
            break
    return count
