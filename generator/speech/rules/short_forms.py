"""Abbreviations → the words that the lexicon has for them, by their neighbours; unknown ones letter by letter.

A word in capitals (“THÔNG BÁO”) stays a word. A bracket that only repeats the words before it in short is left out.
"""

import re

from generator.speech.abbreviations import ABBREVIATIONS, ONE_SENSE
from generator.speech.fields import REACH, likely
from generator.speech.letters import UPPER, is_pronounceable, is_row_of_syllables, is_syllable, spell
from generator.speech.pairs import SURE, NeighbourSense, chained, decided
from generator.speech.rule import CLAIMED, WORDS, LineContext, Rule, Spoken
from generator.speech.rules.joined_forms import say_joined
from generator.speech.rules.repeats import without_echo, without_repeat
from generator.speech.sense import Sense, fallback_of
from generator.text.names import bare
from generator.text.pattern import Pattern

_WORD = r"[^\W\d_]"
_ZONES = frozenset({"GMT", "UTC", "CST", "PST", "EST", "JST", "ICT"})
_AFTER_AN_HOUR = Pattern(r"(?:giờ|phút|giây|h|\d)\s*$")
_TITLES = frozenset((
    "TP", "Tp", "tp", "TX", "Tx", "TT", "TM", "KT", "TL", "TUQ", "Q", "GS", "PGS", "TS", "ThS", "Ths", "BS", "Bs", "KS",
    "CN", "ĐC", "đc", "ĐT", "Đt", "đt", "SĐT", "VD", "vd", "Vd", "tr", "Mr", "Ms", "Mrs",
))  # fmt: skip
_PLACES = {"Q": "quận", "P": "phường", "H": "huyện", "X": "xã", "TT": "thị trấn"}
_ECONOMY = Pattern(r"(?<!\w)KT-[HTĐ&-]*$")
_OF_OFFICES = {"HT": "hạ tầng", "ĐT": "đô thị"}  # KT-HT-ĐT
_A_WORD = Pattern(r"[^\W\d_]+")
_PIECE = Pattern(r"[-&./]|[^-&./]+")
_SHORT = 3  # letters: of a shorter one the neighbours tell more
_NEAR = 40  # characters: where a neighbouring word stands
_PERSON = Pattern(r"(?:ông|bà|anh|chị|em|cô|chú|bác|văn|thị|họ)\s*$")


_OFFICES = Pattern(
    r"(?:tài chính|kinh tế|văn hóa|nội vụ|giáo dục|tư pháp|công thương|quản lý|hành chính|kế hoạch|lao động|y tế|"
    r"tổ chức|csgt|hđ|hội|cảnh sát|tin|toán|lý|hóa|nhạc|thí|thực hành|đa năng|giáo vụ|đồ dùng|kế toán|"
    r"hội đồng|họp|văn thư|đào tạo|một cửa|tiếp dân|thiết bị|truyền thống|đoàn đội|bảo hiểm|"
    r"công tác|thanh tra|kỹ thuật|kinh doanh|điều độ|vật tư|dân tộc|y vụ|sinh|xét|cấp cứu|tiêm|"
    r"khám|tiếp|thi|học|máy|gd|tc|vh|kt|tn|nn|bảo vệ|nông nghiệp|tài nguyên)"
)
_DEPUTIES = Pattern(r"(?:giám đốc|gđ\b|tca|hiệu trưởng|ht\b|chủ tịch|ct\b|bí thư|bt\b|trưởng|chánh|tổng)")


def _say_office(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “P.” as an office or a hall, or as a deputy, by what follows it."""
    after = line.after(found.end())
    if _DEPUTIES.match(after):
        return Spoken("phó", mark=WORDS)
    return Spoken("phòng", mark=WORDS) if _OFFICES.match(after) else None


def _say_place(found: re.Match[str], line: LineContext) -> Spoken | None:
    before = line.before(found.start())
    if _PERSON.search(before):
        return None
    is_hall = re.match(r"0\d|\d{3}(?!\d)", line.text[found.end() : found.end() + 4])
    if found[1] == "P" and is_hall:
        return Spoken("phòng", mark=WORDS)  # no ward has such a number
    return Spoken(_PLACES[found[1]], mark=WORDS)


def _say_flow(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the sign of “Qxả”, the water that a reservoir lets out."""
    return Spoken("lưu lượng", mark=WORDS)


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    token = found["token"]
    start = found.start("token")
    dot = found["dot"] or ""
    stop = "" if dot and _goes_on(token, line.text[found.end() : found.end() + 3]) else dot
    words, others = _meaning(token, start, line)
    if not words:
        return None
    heard = without_repeat(words, line.before(start)) if len(token) > 2 else words
    heard = heard if stop else without_echo(heard, line.after(found.end()))
    return Spoken(heard + stop, others, WORDS)


def _goes_on(token: str, after: str) -> bool:
    """Return whether the full stop behind *token* ends no sentence: small letters, or a name behind a title."""
    following = after.strip()[:1]
    return following.islower() or (token in _TITLES and bool(re.match(rf"[{UPPER}\d{CLAIMED}]", following)))


def meaning_of(token: str, start: int, end: int, line: LineContext) -> str:
    """Return what *token* stands for between *start* and *end* of the line, where it is written in another way."""
    if token not in line.lexicon.abbreviations:
        before, after = line.text[max(0, start - _NEAR) : start], line.text[end : end + _NEAR]
        beside = next(iter(decided(token, before, after, ONE_SENSE)), None)
        return beside.words if beside else ""
    return _meaning(token, end - len(token), line)[0]


def _meaning(token: str, at: int, line: LineContext) -> tuple[str, tuple[str, ...]]:
    senses = line.lexicon.abbreviations.get(token)
    if senses is None:
        return _unknown(token, at, line)
    before, after = line.before(at), line.after(at + len(token))
    fitting = next((sense for sense in senses if sense.fits(before, after)), None)
    has_shown_itself = fitting is not None and (fitting.before or fitting.after) is not None
    beside = _beside(token, at, line) if len(senses) > 1 or len(token) < _SHORT else None
    if not (has_shown_itself or beside) and is_syllable(token) and _among_capitals(at, len(token), line):
        return "", ()
    if beside and (beside.weight >= SURE or not has_shown_itself):
        return beside.words, () if beside.weight >= SURE else _others(senses, beside.words)
    if fitting is None:
        return _unknown(token, at, line)
    likeliest = "" if has_shown_itself else _likeliest(token, at, line)
    words = likeliest or fitting.words
    return words, () if fitting.is_sure and not likeliest else _others(senses, words)


def _others(senses: tuple[Sense, ...], words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sense.words for sense in senses if sense.words != words))


def _beside(token: str, at: int, line: LineContext) -> NeighbourSense | None:
    """Return what *token* stands for by the words beside it; of two that weigh the same, a sense that it has."""
    end = at + len(token)
    before, after = line.text[max(0, at - _NEAR) : at], line.text[end : end + _NEAR]
    return next(iter(decided(token, before, after, ONE_SENSE)), None)


def _likeliest(token: str, at: int, line: LineContext) -> str:
    """Return what *token* stands for in the field of the words near it, if one shows."""
    end = at + len(token)
    near = line.text[max(0, at - REACH) : at] + "|" + line.text[end : end + REACH]
    return likely(token, near.casefold())


def _unknown(token: str, at: int, line: LineContext) -> tuple[str, tuple[str, ...]]:
    """Say *token*, which the lexicon lacks: part by part, or letter by letter."""
    parts = [(part[0], at + part.start()) for part in _PIECE.finditer(token)]
    if len(parts) > 1:
        return " ".join(filter(None, (_say_piece(part, place, line) for part, place in parts))), ()
    if token in _ZONES and _AFTER_AN_HOUR.search(line.before(at)):
        return "", ()
    if not token.isupper():
        return "", ()
    if is_row_of_syllables(bare(token)):  # a word in capitals, unless it is short and its neighbour says otherwise
        is_open = len(token) <= _SHORT and not _among_capitals(at, len(token), line)
        beside = _beside(token, at, line) if is_open else None
        return (beside.words, (token,)) if beside else ("", ())
    words = chained(token) if len(token) > _SHORT else ""
    if not words and is_pronounceable(token):
        return "", ()
    words = words or _told_by_others(token, at, line)
    return (words, (spell(token),)) if words else (spell(token), (token,) if len(token) > 1 else ())


def _told_by_others(token: str, at: int, line: LineContext) -> str:
    """Return what the words beside *token*, the field of the line, or its own parts say that it stands for."""
    beside = _beside(token, at, line)
    return beside.words if beside else _likeliest(token, at, line) or say_joined(token, line)


def _say_piece(part: str, at: int, line: LineContext) -> str:
    if part in {"-", ".", "/"}:
        return ""
    if part == "&":
        return "và"
    if part in _OF_OFFICES and _ECONOMY.search(line.text[max(0, at - 8) : at]):
        return _OF_OFFICES[part]
    senses = line.lexicon.abbreviations.get(part)
    if senses and len(part) > 1:
        before, after = line.before(at), line.after(at + len(part))
        return next((sense.words for sense in senses if sense.fits(before, after)), fallback_of(senses))
    return part if not part.isupper() or len(part) == 1 or is_pronounceable(part) else spell(part)


def _among_capitals(at: int, length: int, line: LineContext) -> bool:
    """Return whether a neighbour is a word in capitals, as in a heading: then the token is one too (“CA NHẠC”)."""
    following = re.match(rf"\s+([{UPPER}]{{2,}})(?!\w)", line.text[at + length : at + length + 24])
    preceding = re.search(rf"(?<!\w)([{UPPER}]{{2,}})\s+$", line.text[max(0, at - 24) : at])
    return any(
        near and near[1].strip("IVX") and is_syllable(near[1]) and near[1] not in line.lexicon.abbreviations
        for near in (following, preceding)
    )


def _say_repeated(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say nothing for “(UBND)” right after “Ủy ban nhân dân”."""
    full = line.lexicon.names.get(found[1]) or _meaning(found[1], found.start(1), line)[0]
    before = line.text[max(0, found.start() - 80) : found.start()].casefold().rstrip(' "')
    is_known = found[1] in line.lexicon.abbreviations and _initials(before, len(found[1])) == found[1]
    is_repeated = is_known or (full and _key(before).endswith(_key(full)))
    return Spoken("", mark=WORDS) if is_repeated else None


def _initials(before: str, count: int) -> str:
    """Return the first letters, in capitals, of the last *count* words of *before*: “trang trại” has TT."""
    return "".join(word[0] for word in _A_WORD.findall(before)[-count:]).upper()


def _key(words: str) -> str:
    return " ".join(words.casefold().replace("uỷ", "ủy").replace("hoá", "hóa").replace("-", " ").split())


# A word with a capital in it. Its quantifiers are possessive, so that a long run of letters is read once; they repeat
# single letters only: nested possessive groups match wrongly in Python before 3.11.5 (gh-106052).
_CAPITALS = rf"(?=[^\W\d_{UPPER}]*+[{UPPER}]){_WORD}++"
_SMALL = "|".join(sorted((re.escape(key) for key in ABBREVIATIONS if key.islower()), key=lambda key: (-len(key), key)))

REPEATED = Rule(
    "repeated in short",
    Pattern(rf"\s?\(([{UPPER}][\w&-]{{1,12}})\)"),
    _say_repeated,
    needs="(",
    has_digits=False,
)
"""Runs before the names of the commune, whose own short forms stand in brackets, too."""


def _say_wind(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “hướng T-TTB” with its side, “g.12” as a gust, “c.5-6” as a grade of the wind."""
    if found["side"]:
        return Spoken(_WINDS[found["side"]], mark=WORDS)
    if not _WINDY.search(line.near(found.start(), found.end())):
        return None
    return Spoken("giật cấp" if found["grade"] == "g" else "cấp", mark=WORDS)


_WINDS = {"T": "tây", "Đ": "đông", "B": "bắc", "N": "nam"}
_WINDY = Pattern(r"(?i:gió|bão|biển|sóng|cấp|giật|đảo|atnđ)")


def _say_x_ray(found: re.Match[str], line: LineContext) -> Spoken | None:
    return Spoken("ích quang", mark=WORDS) if _CLINIC.search(line.before(found.start())) else None


_CLINIC = Pattern(r"(?:chụp|máy|phim|siêu âm|sâ|xét nghiệm|xn|khám|phòng|khoa)(?:\W+\w+){0,2}\W*$")


def _say_honorific(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “ô. Hùng, b. Lan, a. Tuấn”; without an “ô.” the others are items of a list."""
    at_a_name = _MISTER.search(line.near(found.start(), found.end())) and _BEFORE_A_NAME.search(
        line.before(found.start())
    )
    return Spoken(_HONORIFICS[found[1]], mark=WORDS) if at_a_name else None


_HONORIFICS = {"ô": "ông", "b": "bà", "a": "anh", "c": "chị"}
_BEFORE_A_NAME = Pattern(r"(?:^|[,:;(–-]\s?|(?:và|gặp|hộ|nhà|đình|chí|với|cho|là|của)\s)$")
_MISTER = Pattern(r"(?<!\w)ô\.\s?[^\W\d_]")

SHORT_FORMS = (
    Rule(
        "honorific",
        Pattern(rf"(?=[ôbac]\.)(?<![\w.])([ôbac])\.\s?(?=[{UPPER}][^\W\d_])"),
        _say_honorific,
        needs="ô",
        has_digits=False,
    ),
    Rule(
        "wind",
        Pattern(
            r"(?=[TĐBNgc])(?i:(?<=hướng )|(?<=gió )|(?<=phía )|(?<=di chuyển )|(?<=chuyển hướng ))"
            r"(?P<side>[TĐBN])(?![\w.])|"
            r"(?<!\w)(?P<grade>[gc])\.\s?(?=\d{1,2}(?!\d)|\ue000)"
        ),
        _say_wind,
        needs="TĐBNgc",
        has_digits=False,
    ),
    Rule("x-ray", Pattern(r"(?<!\w)XQ(?!\w)"), _say_x_ray, needs="Q", has_digits=False),
    Rule(
        "company in short",
        Pattern(r"(?=[Cc]\.)(?<![\w.])[Cc]\.\s?[Tt]y(?!\w)"),
        lambda _found, _line: Spoken("công ty", mark=WORDS),
        needs="y",
        has_digits=False,
    ),
    Rule("flow", Pattern(r"(?<!\w)Q(?=(?:xả|đến|về|vào|ra)(?!\w))"), _say_flow, needs="Q", has_digits=False),
    Rule("office in short", Pattern(r"(?<![\w.])P\.\s?(?=[^\W\d_])"), _say_office, needs="P", has_digits=False),
    Rule(
        "place in short",
        Pattern(rf"(?<![\w.])(Q|P|H|X|TT)\.\s?(?=[{UPPER}][^\W\d_]*[^\W\d_{UPPER}]|\d)"),
        _say_place,
        needs=".",
        has_digits=False,
    ),
    Rule(
        "short form",
        Pattern(
            rf"(?<![^\W\d_])(?<!@)(?P<token>{_CAPITALS}(?:[-&.]{_CAPITALS})"
            rf"{{0,4}}(?:/[cvgmhCVGMH](?![^\W\d_]))?|(?:{_SMALL})(?![^\W\d_]))"
            rf"(?P<dot>\.(?!\w)|\.(?=[{UPPER}\d]))?(?![^\W\d_])"
        ),
        _say,
        has_digits=False,
    ),
)
