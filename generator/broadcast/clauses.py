"""A sentence's words → its units, words of one or several syllables, and what was read of a clause so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.broadcast.word_kinds import (
    COUNTED_BY_NUMBERS,
    FOLLOWED_BY_VERBS,
    HOLDING,
    NAMED_BY_VERBS,
    NEVER_TOLD,
    TOLD_TO_DO,
    WordKind,
    is_listed,
    kind_of,
)
from generator.text.compounds import MOST, syllables, with_tones_one_way, word_length
from generator.text.pattern import Pattern

_OFFICES = frozenset(
    (
        *("ủy ban", "ủy ban nhân dân", "hội đồng", "hội đồng nhân dân", "đảng ủy", "mặt trận", "mặt trận tổ quốc"),
        *("văn phòng", "sở", "bộ", "cục", "chi cục", "phòng", "ban", "tổ", "đội", "viện", "công an", "tổng đài"),
        *("trường", "trường tiểu học", "trường mầm non", "trường trung học", "trạm", "trung tâm", "bệnh viện"),
        *("hội", "đoàn", "hội phụ nữ", "đoàn thanh niên", "hội nông dân", "ngân hàng", "kho bạc", "công ty"),
        *("hợp tác xã", "điện lực", "bưu điện", "bộ phận", "chùa", "đình"),
    )
)
"""Words with which the names of offices begin, which keep their capital."""
_BEARERS = frozenset(("hộ", "tiền", "phí", "người", "dân", "xe", "nhà", "đất", "nước", "máy", "thuốc", "giá", "mức"))
_PAPERS = ("giấy ", "đơn ", "phiếu ", "máy ", "lịch ", "thẻ ")
_MARK = Pattern(r"[,;:.!?…–—][”\"’)\]]*$")
_BARE = Pattern(r"^\W+|\W+$")
_FIGURE = Pattern(r"\d")


@dataclass(frozen=True, slots=True)
class Unit:
    """One word, of one syllable or several: the *low* letters of it, and which syllables of the sentence it is."""

    low: str
    first: int
    end: int
    kind: WordKind
    closed: bool
    """A mark stands behind it."""
    comma: bool
    capital: bool
    figure: bool

    @property
    def syllables(self) -> int:
        """Return how many syllables it has."""
        return self.end - self.first


class Clause:
    """What was read of a clause so far, and of its last phrase."""

    def __init__(self) -> None:
        self.words = self.syllables = self.phrase = 0
        self.has_verb = False
        self.heads: set[str] = set()

    def add(self, unit: Unit) -> None:
        """Read *unit*."""
        self.words += 1
        self.syllables += unit.syllables
        self.phrase += unit.syllables
        self.has_verb = self.has_verb or unit.kind in (WordKind.VERB, WordKind.PREDICATE)
        self.heads.add(unit.low)

    def rest(self, unit: Unit, *, marked: bool) -> None:
        """Begin a phrase with *unit*; its syllables do not count where it is a word that opens phrases.

        Behind a mark (*marked*) or a joining word a clause begins as well, of which nothing was read yet.
        """
        opens = unit.kind in HOLDING
        self.phrase = -unit.syllables if opens else 0
        self.heads.clear()
        if marked or unit.kind in (WordKind.LINK, WordKind.AND):
            self.syllables = self.phrase
            self.has_verb = False


def units_of(words: Sequence[str]) -> Iterator[Unit]:
    """Yield the words of one or several syllables that the syllables *words* are."""
    bare = [with_tones_one_way(_BARE.sub("", word).casefold()) for word in words]
    closed = [_MARK.search(word) is not None for word in words]
    before = ""
    for first, end in pairwise(_starts(bare, closed)):
        low = " ".join(bare[first:end])
        kind = kind_of(low)
        # “đơn đăng ký”, “máy bơm”, “người ứng cử”
        noun = before.partition(" ")[0] if before.startswith(_PAPERS) else before
        named = kind is WordKind.VERB and (noun in NAMED_BY_VERBS or before in FOLLOWED_BY_VERBS)
        if named or (kind is WordKind.DETERMINER and before in COUNTED_BY_NUMBERS):  # “quý ba”
            kind = WordKind.OTHER
        figure = _FIGURE.search(words[first]) is not None
        yield Unit(
            low, first, end, kind, closed[end - 1], words[end - 1].endswith(","), words[first][:1].isupper(), figure
        )
        before = "" if closed[end - 1] else before if named else low


def _starts(bare: Sequence[str], closed: Sequence[bool]) -> list[int]:
    """Return where words of one or several syllables begin, and where the last ends: by both lists of words."""
    starts = [0]
    while starts[-1] < len(bare):
        start = starts[-1]
        most = next((at + 1 for at in range(start, min(start + MOST, len(bare))) if closed[at]), start + MOST)
        phrase = bare[start:most]
        starts.append(start + _length(phrase))
    return starts


def _length(phrase: Sequence[str]) -> int:
    """Return how many syllables the word has that begins *phrase*: one in “không vận chuyển” and “hộ sinh sống”."""
    listed = _length_of_listed(phrase)
    length = max(word_length(phrase), listed)
    if length != 2 or listed == 2 or len(phrase) == 2:
        return length
    following = " ".join(phrase[1:3])
    if is_listed(following):
        return 1
    if word_length(phrase[1:]) == 1 or word_length(phrase[2:]) > 1:
        return length
    bears_verb = phrase[0] in _BEARERS and kind_of(following) is WordKind.VERB
    return 1 if bears_verb or kind_of(phrase[0]) in HOLDING else length


def _length_of_listed(phrase: Sequence[str]) -> int:
    """Return how many syllables the longest word of the lists of kinds has that begins *phrase*."""
    return next((length for length in range(len(phrase), 1, -1) if is_listed(" ".join(phrase[:length]))), 1)


def first_unit(sentence: str) -> Unit | None:
    """Return the first word of *sentence*, of one or several syllables; None where there is none."""
    return next(units_of(sentence.split()[:MOST]), None)


def tells_to_do(sentence: str) -> bool:
    """Return whether *sentence* begins with a verb, as what somebody is told to do.

    Of what befalls somebody, of a condition, and of a matter before its colon nobody is told to do it.

    >>> tells_to_do("Bấm số 1022"), tells_to_do("Giờ nhận cuộc gọi"), tells_to_do("Đừng bấm đường dẫn lạ")
    (True, False, True)
    >>> tells_to_do("Cháy, nổ: 114"), tells_to_do("Tố cáo: gửi đúng nơi"), tells_to_do("Viết ba ý: việc gì, ở đâu")
    (False, False, True)
    """
    matter, _, rest = sentence.partition(":")
    if " thì " in matter or (rest and (rest.strip()[:1].isdigit() or _begins_with_verb(rest))):
        return False
    return _begins_with_verb(sentence)


def _begins_with_verb(sentence: str) -> bool:
    first = first_unit(sentence)
    if first is None or first.low.partition(" ")[0] in NEVER_TOLD:
        return False
    return first.kind is WordKind.VERB or first.low.partition(" ")[0] in TOLD_TO_DO


def begins_with_common_word(sentence: str) -> bool:
    """Return whether *sentence* begins with a word of the lists, and no name: its capital is that of a sentence."""
    first = first_unit(sentence)
    if first is None or _begins_with_verb(sentence):
        return first is not None
    is_name = any(word[:1].isupper() for word in sentence.split()[1:2])
    return first.low not in _OFFICES and not is_name and first.low.partition(" ")[0] in syllables()
