"""Number plates of vehicles and ships: 15A-123.45, 29-H1 234.56, TM-12-34, HP-90123-TS.

Thông tư 79/2024/TT-BCA, annex on plates: two digits for the province, a series, then four or five digits; the army has
two letters and two pairs of digits. A series with H looks like an hour (15H), and one without a dash like a class
(12A 1234), so words for vehicles tell those.
"""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import spell
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.speech.rules.telephones import say_groups
from generator.text.pattern import Pattern

_VEHICLE = (
    r"(?:xe(?: \w+){0,2}|ô tô(?: \w+)?|biển|biển số|bks|bs|biển kiểm soát|biển đỏ|biển xanh|biển vàng|biển trắng|"
    r"đầu số|mô tô|moóc|taxi|container|máy kéo|(?<!chỉ )(?<!hệ )số)"
)
_NEAR_A_VEHICLE = Pattern(rf"(?<!\w){_VEHICLE}\W*$")
_NAMED = Pattern(
    r"(?:biển|biển số(?: xe)?|bks|biển kiểm soát|đầu số(?: xe)?|biển đăng ký)\W*"
    r"(?:\d\d[a-z]\d?\s*(?:,|và|hoặc|/|-|;)\s*){0,5}$"
)
_IS_A_SERIES = Pattern(r"\s*là\s(?:biển|đầu số|mã)")
_PARTS = Pattern(r"\d+|[^\W\d]+")


def _say_plate(found: re.Match[str], line: LineContext) -> Spoken | None:
    loose = found["sign"].isspace() or not found["sign"]
    if (
        loose
        and not found["dotted"]
        and found[0] != line.words
        and not _NEAR_A_VEHICLE.search(line.before(found.start()))
    ):
        return None
    number = re.sub(r"\D", "", found["number"])
    if re.fullmatch(r"\d\d\.\d{3}", found["number"]):
        groups = say_groups(found["number"])  # the plates of before 2010
    else:
        groups = say_groups(f"{number[:3]}.{number[3:]}") if len(number) == 5 else say_digits(number)
    return Spoken(f"{say_cardinal(found['province'])} {_say_series(found['series'])}, {groups}", mark=WORDS)


def _say_series(series: str) -> str:
    return " ".join(say_cardinal(part) if part.isdecimal() else spell(part) for part in _PARTS.findall(series))


def _say_series_alone(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “biển số 14H, 15H” as series of plates."""
    if not (_NAMED.search(line.before(found.start())) or _IS_A_SERIES.match(line.after(found.end()))):
        return None
    return Spoken(f"{say_cardinal(found[1])} {_say_series(found[2])}", mark=WORDS)


def _say_groups_and_letters(found: re.Match[str], _line: LineContext) -> Spoken:
    parts = _PARTS.findall(found[0])
    return Spoken(", ".join(say_digits(part) if part.isdecimal() else spell(part) for part in parts), mark=WORDS)


def _say_army(found: re.Match[str], line: LineContext) -> Spoken | None:
    if " " in found[0] and not _NEAR_A_VEHICLE.search(line.before(found.start())):
        return None
    return _say_groups_and_letters(found, line)


def _say_foreign(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the plate of an embassy or a foreigner: 80-NG-123-45."""
    province, *others = _PARTS.findall(found[0])
    rest = " ".join(spell(part) if part.isalpha() else f", {say_digits(part)}" for part in others)
    return Spoken(f"{say_cardinal(province)} {rest}".replace(" ,", ","), mark=WORDS)


def _say_small(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “xe máy bs 15b1-234.56”, typed in small letters."""
    if not _NEAR_A_VEHICLE.search(line.before(found.start())):
        return None
    number = re.sub(r"\D", "", found[3])
    groups = say_groups(f"{number[:3]}.{number[3:]}") if len(number) == 5 else say_digits(number)
    return Spoken(f"{say_cardinal(found[1])} {_say_series(found[2].upper())}, {groups}", mark=WORDS)


def _say_electric(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the plate of an electric bicycle without its province: MĐ1-123.45."""
    return Spoken(f"{_say_series(found[1])}, {say_groups(found[2])}", mark=WORDS)


def _say_seats(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “xe khách 16C, 29C” with its seats; behind “biển số” they are series of plates."""
    before = line.before(found.start())
    if not (_COACH.search(before) or (found[0].endswith("c") and _CARS.search(before))):
        return None
    return Spoken(f"{say_cardinal(found[1])} chỗ")


_CARS = Pattern(r"(?<!\w)(?:xe|ô tô|ôtô|taxi)\s?[<>≤≥]?\s?(?:\d{1,2}c\s?(?:,|và|-|/)\s?){0,4}$")
_COACH = Pattern(
    r"(?:xe khách|xe du lịch|xe hợp đồng|xe đưa đón|xe ca|xe bus|xe buýt|xe con|xe ô tô khách)\s"
    r"(?:loại |từ )?(?:\d{1,2}c?\s?(?:,|và|-|/|đến)\s?){0,4}$"
)

PLATES = (
    Rule(
        "seats",
        Pattern(r"(?=\d)(?<![\w.,])(4|5|7|9|12|16|24|29|30|34|35|40|45|47|50)[Cc](?![\w-]|[.,]\d)"),
        _say_seats,
        needs="Cc",
    ),
    Rule(
        "number plate",
        Pattern(
            r"(?<![\w.-])(?P<province>[1-9]\d)[- ]?(?P<series>(?:MĐ|[A-ZĐ]{1,2})\d?)(?P<sign> ?[-.] ?| ?)"
            r"(?P<number>\d{3}(?P<dotted>[. ])\d{2}|\d{2}\.\d{3}|\d{5}|(?<=[- ])\d{4})(?!\w|[.,]\d|:\d)"
        ),
        _say_plate,
    ),
    Rule(
        "plate without its province",
        Pattern(r"(?<![\w.-])(MĐ\d?)[- ]?(\d{3}\.\d{2})(?!\w|[.,]\d)"),
        _say_electric,
        needs="Đ",
    ),
    Rule(
        "plate in small letters",
        Pattern(r"(?<![\w.-])([1-9]\d)[- ]?([a-z]\d?|[a-z]{2})[- ](\d{3}\.\d{2}|\d{4,5})(?!\w|[.,]\d|:\d)"),
        _say_small,
        needs="- ",
    ),
    Rule("plate of the army", Pattern(r"(?<![\w.-])[A-ZĐ]{2}[- ]\d\d-\d\d(?![\w-]|[.,/:]\d)"), _say_army, needs="-"),
    Rule(
        "plate of a foreigner",
        Pattern(r"(?<![\w.-])[1-9]\d-(?:\d{3}-)?(?:NG|QT|NN|CV)-\d{2,3}(?:-\d\d)?(?![\w-]|[.,/:]\d)"),
        _say_foreign,
        needs="-",
    ),
    Rule(
        "ship",
        Pattern(r"(?<![\w.-])[A-Z]{1,3}[- ]\d{4,5}[- ]?(?:TS|BTS|VT|NV)(?![\w-])"),
        _say_groups_and_letters,
    ),
    Rule("series of plates", Pattern(r"(?<![\w.-])([1-9]\d)([A-ZĐ]\d?)(?![\w-]|[.,]\d)"), _say_series_alone),
)
