"""Letters that stand for quantities: Hmax, L=120m, (D 5m x R 1,2m x C 2m), T° 26, 75.000đ X 9 tháng, 30c.

They come before the measures, whose units look alike, and before the short forms, which take a capital for a name.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import spell
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_ENDS = {"max": "max", "min": "min", "tb": "trung bình"}
_SIDES = {"D": "dài", "R": "rộng", "C": "cao", "S": "sâu", "H": "cao"}
_SIDE = Pattern(r"(?<![\w.])([DRCSH])\s?[:=]?\s?\d[\d.,]*\s?(?:m|cm|mm)(?!\w)")
_AMOUNT = Pattern(r"\)$|(?<![^\W_])[\d.,]+\S{0,6}(?: [^\W\d_]+(?:/[^\W\d_]+){0,3}){0,3}$")
_WARM = Pattern(r"(?:nhiệt độ|sốt|nóng|lạnh|rét|nắng)(?: \w+){0,2}\s$")
_NUMBERED = Pattern(
    r"(?:lớp|số|nhà|khu|tổ|đội|ngõ|lô|mẫu|phòng|điều|điểm|biểu|biển|xe|tầng|dãy|toa|phụ lục|nghị quyết|qđ|ghế)\s$"
)


def _say_extreme(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “Hmax”, “Qtb”."""
    return Spoken(f"{spell(found[1])} {_ENDS[found[2]]}", mark=WORDS)


def _say_letter(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the letter of “L=120m”, “Y = 598765.20” by its name."""
    return Spoken(spell(found[0]), mark=WORDS)


def _say_side(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “R 1,2m” as a width; the other letters only beside another side: “D 5m x C 2m”."""
    sides = {side[1] for side in _SIDE.finditer(line.text)}
    if found[1] != "R" and len(sides) < 2:
        return None
    return Spoken(_SIDES[found[1]], mark=WORDS)


def _say_temperature(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("nhiệt độ", mark=WORDS)


def _say_oxygen(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the oxygen in water (DO > 4mg/l), and diesel oil; elsewhere DO is a word in capitals."""
    return Spoken("dê o", mark=WORDS)


def _say_times(found: re.Match[str], line: LineContext) -> Spoken | None:
    return Spoken("nhân") if _AMOUNT.search(line.before(found.start())) else None


def _say_pieces(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the letter of “áo phao 200c” as pieces, of “sốt 39c” as degrees; “lớp 6c” and “số 12c” are names."""
    if _WARM.search(line.before(found.start())):
        return Spoken(f"{say_cardinal(found[1])} độ xê")
    return None if _NUMBERED.search(line.before(found.start())) else Spoken(f"{say_cardinal(found[1])} cái")


def _say_sides(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “DxRxC” as dài, rộng, cao, and “b x h” letter by letter."""
    letters = [letter for letter in found.groups() if letter]
    as_words = all(letter in _SIDES for letter in letters) and letters[0] == "D"
    return Spoken(" nhân ".join(_SIDES[letter] if as_words else spell(letter) for letter in letters), mark=WORDS)


def _say_dose(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “2v x 3l/ngày”: so many pills, so many times a day."""
    return Spoken(f"{say_cardinal(found[1])} viên nhân {say_cardinal(found[2])} lần")


def _say_beats(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “mạch 82l/p”, whose letter is no litre."""
    return Spoken(f"{say_cardinal(found[1])} lần trên phút")


def _say_days(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “3N2Đ” as days and nights, and “tham quan 1N”."""
    if found[2]:
        return Spoken(f"{say_cardinal(found[1])} ngày {say_cardinal(found[2])} đêm")
    return Spoken(f"{say_cardinal(found[1])} ngày") if _TOUR.search(line.before(found.start())) else None


def _say_tetanus(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “tiêm UV2+”, which is no light."""
    return Spoken("uốn ván", mark=WORDS)


_TOUR = Pattern(r"(?:tham quan|nghỉ|tour|đi|trong|công|học|tập huấn)\s$")


def _say_fronts(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “lô góc 2MT”: so many sides along a street."""
    return Spoken(f"{say_cardinal(found[1])} mặt tiền")


QUANTITIES = (
    Rule("fronts", Pattern(r"(?=\d)(?<![\w.,])([1-4])MT(?!\w)"), _say_fronts, needs="M"),
    Rule("days and nights", Pattern(r"(?=\d)(?<![\w.,])(\d{1,2})N(?:(\d{1,2})Đ)?(?!\w)"), _say_days, needs="N"),
    Rule(
        "tetanus",
        Pattern(r"(?=UV)(?i:(?<=tiêm )|(?<=mũi )|(?<=vắc xin ))UV(?=\d|\W|$)"),
        _say_tetanus,
        needs="U",
        has_digits=False,
    ),
    Rule(
        "sides",
        Pattern(r"(?<![\w.])([A-SU-Za-su-z])\s?[x×]\s?([A-WYZa-wyz])(?:\s?[x×]\s?([A-WYZa-wyz]))?(?=\s?[=:)]|\s\d)"),
        _say_sides,
        needs="x×",
    ),
    Rule("dose", Pattern(r"(?<![\w.,])(\d{1,2})\s?v\s?[x×]\s?(\d{1,2})\s?(?:l|lần)(?=/ngày)"), _say_dose, needs="v"),
    Rule(
        "beats",
        Pattern(
            r"(?=\d)(?i:(?<=mạch )|(?<=mạch: )|(?<=tim )|(?<=tim: )|(?<=thở )|(?<=thở: ))"
            r"(\d{2,3})\s?(?:l|lần)/(?:p|ph|phút)(?!\w)"
        ),
        _say_beats,
        needs="/",
    ),
    Rule(
        "extreme",
        Pattern(r"(?=[HQVTPZWh][mt])(?<!\w)([HQVTPZWh])(max|min|tb)(?!\w)"),
        _say_extreme,
        needs="HQVTPZWh",
        has_digits=False,
    ),
    Rule(
        "letter of a quantity",
        Pattern(r"(?<![\w.,/'°+-])(?<!\d )[A-ZĐ](?=\s?[=≥≤≈]\s?[-+]?\d)"),
        _say_letter,
        needs="=≥≤≈",
    ),
    Rule(
        "side",
        Pattern(r"(?=[DRCSH])(?<![\w.])([DRCSH])[: ]{0,2}(?=\d[\d.,]*\s?(?:m|cm|mm)(?!\w))"),
        _say_side,
        needs="DRCSH",
    ),
    Rule(
        "temperature",
        Pattern(r"(?<!\w)(?:[Tt]°(?:\s?[:=])?(?=\s?[<>≥≤]?\s?\d)|[Tt][0o°](?=\s?[:=]?\s?(?:cao|thấp|từ|tb)\s))"),
        _say_temperature,
        needs="Tt",
    ),
    Rule(
        "oxygen or oil",
        Pattern(r"(?<!\w)DO(?=\s?[<>≥≤=:]\s?\d|\s\d[\d.,]*\s?(?:mg|ppm))|(?i:(?<=dầu ))DO(?!\w)|(?<!\w)DO(?= 0[.,]0)"),
        _say_oxygen,
        needs="D",
        has_digits=False,
    ),
    Rule("times in capitals", Pattern(r"(?<=[^\W_]|[)%²³])\sX\s(?=\d)|(?<=\d)X(?=\d)"), _say_times, needs="X"),
    Rule(
        "pieces",
        Pattern(r"(?<![\w.,/-])(\d{1,4})c(?=\s?(?:$|[,;.)])|\s(?:và|x)\s|\s\(|(?<=[;:,] \d\dc)\s[^\W\d_]{2})"),
        _say_pieces,
        needs="c",
    ),
)
