"""Marks on the road and at sea: T15-012.34, 15A-000.xx, SK: 1234, hạng BE, -10đ of a licence, gió T-TB.

They come before the codes and the plates, which would take their letters for names.
"""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import spell
from generator.speech.rule import CODE, WORDS, LineContext, Rule, Spoken
from generator.speech.rules.telephones import say_groups
from generator.text.pattern import Pattern

_VEHICLE = Pattern(r"(?:xe|biển|bks|bs|biển số|biển kiểm soát|ô tô|mô tô|tạm)(?: \w+){0,2}\W*$")


def _say_temporary_plate(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “T15-012.34”, the plate of a vehicle that is not yet registered."""
    if not _VEHICLE.search(line.before(found.start())):
        return None
    number = re.sub(r"\D", "", found[2])
    groups = say_groups(f"{number[:3]}.{number[3:]}" if len(number) == 5 else number)
    return Spoken(f"{spell('T')} {say_cardinal(found[1])}, {groups}", mark=WORDS)


def _say_masked_plate(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “15A-000.xx”, whose last figures are not told."""
    return Spoken(f"{say_cardinal(found[1])} {spell(found[2])}, {say_groups(found[3])}, {spell(found[4])}", mark=WORDS)


def _say_number_of_a_part(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the figures of “SK: 1234, SM: 5678” one by one."""
    return Spoken(say_digits(found[0]), mark=CODE)


def _say_class_of_licence(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “hạng BE, CE”, classes of driving licences with a trailer."""
    if not _LICENCE.search(line.before(found.start())):
        return None
    return Spoken(spell(found[0]), mark=WORDS)


_LICENCE = Pattern(r"(?:hạng|bằng|gplx|lái xe)[^;]{0,24}$")


def _say_sides_of_the_sky(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “T-TB” as a direction of the wind."""
    if not _WEATHER.search(line.near(found.start(), found.end())):
        return None
    return Spoken(" ".join(_SIDES[letter] for letter in f"{found[1]}{found[2]}"), mark=WORDS)


_SIDES = {"T": "tây", "Đ": "đông", "B": "bắc", "N": "nam"}

_WEATHER = Pattern(r"(?i:gió|bão|áp thấp|atnđ|km/h)|\d ?[NE](?!\w)")


def _say_points_taken(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “-10đ” of a fine as points that are taken from a licence."""
    return Spoken(f"trừ {say_cardinal(found[1])} điểm") if _FINE.search(line.near(found.start(), found.end())) else None


_FINE = Pattern(r"(?i:phạt|gplx|nđc|nồng độ|tốc độ|lỗi|đèn đỏ|mức)")

VEHICLE_MARKS = (
    Rule(
        "sides of the sky",
        Pattern(r"(?<![\w-])([TĐBN])-([TĐBN]{2,3})(?![\w-])"),
        _say_sides_of_the_sky,
        needs="-",
        has_digits=False,
    ),
    Rule("points taken", Pattern(r"(?<=[,;(] )-(\d{1,2})đ(?![\w/])"), _say_points_taken, needs="đ"),
    Rule("class of a licence", Pattern(r"(?<!\w)[BCD]E(?!\w)"), _say_class_of_licence, needs="E", has_digits=False),
    Rule(
        "number of a part",
        Pattern(
            r"(?=\d)(?:(?<=SK )|(?<=SK: )|(?<=SM )|(?<=SM: )|"
            r"(?<=khung )|(?<=khung: )|(?<=máy: ))\d{4,12}(?!\w|[.,/-]\d)"
        ),
        _say_number_of_a_part,
        needs="SKMku",
    ),
    Rule(
        "masked plate",
        Pattern(r"(?<![\w.-])([1-9]\d)([A-ZĐ]\d?)[- ](\d{2,3})\.?([xX]{2,3})(?!\w)"),
        _say_masked_plate,
        needs="xX",
    ),
    Rule(
        "temporary plate",
        Pattern(r"(?<![\w.-])T ?-?([1-9]\d)[- ](\d{3}\.?\d{2}|\d{4})(?!\w|[.,]\d)"),
        _say_temporary_plate,
        needs="T",
    ),
)
