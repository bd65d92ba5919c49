"""Letters with digits: A4, 4G, PC07, B52, COVID-19, T2–T6. Capitals with digits are names, said letter by letter."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import is_pronounceable, spell
from generator.speech.numbers import say_month
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.speech.rules.named_codes import say_figures
from generator.speech.rules.romans import say_ordinal
from generator.speech.sense import fallback_of
from generator.text.pattern import Pattern

_CODE_BEFORE = Pattern(r"(?:mẫu|mã|mã số|phòng|nhà|tòa|tòa nhà|số|seri|ký hiệu|cục|giống|lúa|ngô)\W*$")
_SERIAL = Pattern(r"\d[A-Z]\d\d[A-Z]{3}")  # of an invoice: 1C26TAA (Thông tư 78/2021/TT-BTC)
_PACKAGE = Pattern(r"(?<!\w)gói(?: thầu)?(?: số)?:?\s$")
_PACKAGES = {"XL": "xây lắp", "TV": "tư vấn", "PTV": "phi tư vấn", "HH": "hàng hóa", "MS": "mua sắm"}
_PADDED = Pattern(r"[^\W\d_]-?0\d")
_OF_THE_MOON = Pattern(r"(?:rằm|mùng \d+|mồng \d+|\d{1,2} âm|tết|giỗ|cuối|đầu|giữa|hết)\s$")
_YEAR_AFTER = Pattern(r"\s?(?:âm|âl|al(?!\w)|dương|năm \d{4}|\W?\d{4})")
_MONTHS_OF_A_YEAR = Pattern(r"(?:(?:, ?| và |, ?và )T\d{1,2})+/(?:19|20)\d\d(?!\d)")
_UNTIL_A_MONTH = Pattern(r"\s?-\s?T(?:[89]|1[0-2])(?!\w)")
_DAY_BEHIND = Pattern(r"\s?[(,]\s?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?!\d)")
_WORKS = Pattern(r"(?<!\w)(?:kênh|mương|cột|lộ|trạm|tba|mba|tuyến|lô|trục|mốc|nhánh|cống|giếng)\s$")
_INSECTS = Pattern(r"(?:sâu|rầy|ấu trùng|nhộng|tuổi)(?: \w+){0,3}(?:\s?\d{1,2}|\s?t\d-|\s?[\ue000])?[\s-]$")
_BONDS = Pattern(r"(?:lãi suất|trái phiếu|lợi suất|kỳ hạn|tpcp)(?:\W+\w+){0,3}\W*$")
_ROUND = Pattern(r"[1-9]000")  # VN2000, H3000
_RESOLUTIONS = frozenset({"NQ", "NĐ", "QĐ", "ĐA"})
_PART = Pattern(r"[^\W\d_]+|\d+|\.")


def _say_weekday(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “T3” as a weekday, as a month of the moon (rằm T7), or as the age of an insect (rầy T3)."""
    number, before = found[1], line.before(found.start())
    if _WORKS.search(before):
        return Spoken(f"tê {say_cardinal(number)}", mark=WORDS)
    following = line.text[found.end() : found.end() + 32]
    in_a_row = _MONTHS_OF_A_YEAR.match(following) or _UNTIL_A_MONTH.match(following)
    if _DAY_BEHIND.match(following) and int(number) <= 7:
        return Spoken(f"thứ {say_ordinal(number)}")
    if in_a_row or _OF_THE_MOON.search(before) or _YEAR_AFTER.match(line.after(found.end())):
        return Spoken(f"tháng {say_month(number)}")
    if _INSECTS.search(before):
        return Spoken(f"tuổi {say_cardinal(number)}")
    if int(number) > 7:
        return Spoken(f"tháng {say_cardinal(number)}")
    return Spoken(f"thứ {say_ordinal(number)}", (f"tháng {say_cardinal(number)}",) if found[0] == line.words else ())


def _say_generation(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} gờ", mark=WORDS)


def _say_code(found: re.Match[str], line: LineContext) -> Spoken:
    """Say PC07, CT3 and TS24 letter by letter, since they are names; TBA3 is a thing with its number."""
    before = line.before(found.start())
    in_a_code = any((_CODE_BEFORE.search(before), _PADDED.search(found[0]), _SERIAL.match(found[0])))
    if package := _PACKAGE.search(before) and _PACKAGES.get(_PART.findall(found[0])[0]):
        return Spoken(f"{package} {say_figures(found[0].rpartition('-')[2])}", mark=WORDS)
    if found[0][:2] in _RESOLUTIONS and not _CODE_BEFORE.search(before):
        in_a_code = False
    return Spoken(" ".join(_say_part(part, line, in_a_code=in_a_code) for part in _PART.findall(found[0])), mark=WORDS)


def _say_grade(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “HS K10” and “vào L1”: a grade and a form at school."""
    before = line.before(found.start())
    named = _PUPILS.search(before) if found[1] == "K" else _PUPILS.search(before) or _ENTERING.search(before)
    if not named or not 1 <= int(found[2]) <= 12:
        return None
    return Spoken(f"{'khối' if found[1] == 'K' else 'lớp'} {say_cardinal(found[2])}", mark=WORDS)


_PUPILS = Pattern(r"(?:hs|học sinh|gv|giáo viên|phụ huynh|phhs)\W*(?:[kl]\d{1,2}\s?(?:,|và|-)\s?){0,4}$")
_ENTERING = Pattern(r"(?:vào|lên|tuyển sinh)\s$")


def _say_part(part: str, line: LineContext, *, in_a_code: bool) -> str:
    if part == ".":
        return "chấm"
    if part[0].isdecimal():
        return say_cardinal(part) if _ROUND.fullmatch(part) else say_figures(part)
    if part in line.lexicon.names:
        return line.lexicon.names[part]
    if (len(part) > 2 or part in _RESOLUTIONS) and not in_a_code and (senses := line.lexicon.abbreviations.get(part)):
        return fallback_of(senses)
    if len(part) > 2 and not (in_a_code and part.isupper()) and is_pronounceable(part):
        return part
    return spell(part)


def _say_range_of_codes(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say “6A1-6A4”, “K5-K7”, whose letters are the same on both sides."""
    if int(found["first"]) >= int(found["last"]):
        return None
    head = " ".join(say_cardinal(part) if part.isdecimal() else spell(part) for part in _PART.findall(found["head"]))
    first, last = (f"{head} {say_figures(found[end])}" for end in ("first", "last"))
    return Spoken(f"{first} đến {last}", mark=WORDS)


def _say_pipe(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the diameter of a pipe, in millimetres: cống D1000."""
    if not _PIPE.search(line.before(found.start())):
        return None
    return Spoken(f"{spell('D')} {say_cardinal(found[1])}", mark=WORDS)


_PIPE = Pattern(r"(?:ống|cống|cọc|đường kính|thép|rãnh|khẩu độ|phi)(?: \w+){0,3}\W*$")


def _say_tenor(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “lãi suất 10Y” as ten years."""
    return Spoken(f"{say_cardinal(found[1])} năm") if _BONDS.search(line.before(found.start())) else None


def _say_diameter(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("phi")


def _say_range_of_classes(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say “2A-2D”, and “7A-8C” behind “lớp”: the first class comes before the last."""
    first, last = (int(found[1]), found[2]), (int(found[3]), found[4])
    if first >= last or (found[2], found[4]) == ("G", "G"):
        return None  # 4G-5G are networks
    return Spoken(
        f"{say_cardinal(found[1])} {spell(found[2])} đến {say_cardinal(found[3])} {spell(found[4])}", mark=WORDS
    )


def _say_step(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “B2.” as a step in a line that has a first one."""
    is_step = _FIRST_STEP.search(line.text) and not _DRIVING.search(line.text)
    return Spoken(f"bước {say_cardinal(found[1])}") if is_step else None


_FIRST_STEP = Pattern(r"(?:(?i:bước ?1)|(?<!\w)B1)[.:)].*(?<!\w)B2[.:)]")
_DRIVING = Pattern(r"(?i:hạng|bằng|lái|gplx)")


CODES = (
    Rule("step", Pattern(r"(?<![\w.])B(\d)(?=[.:)]\s)"), _say_step, needs="B"),
    Rule(
        "range of classes",
        Pattern(r"(?=\d)(?<![\w.,-])([1-9]|1[0-2])([A-H])\s?-\s?([1-9]|1[0-2])([A-H])(?!\w)"),
        _say_range_of_classes,
        needs="-",
    ),
    Rule(
        "diameter",
        Pattern(r"(?<!\w)[ΦφϕØø⌀](?=\s?[<>≤≥=]?\s?\d)|(?<!\w)[ΦφϕØø⌀](?=\s?[<>≤≥=]?\s?\ue000)"),
        _say_diameter,
        needs="ΦφϕØø⌀",
    ),
    Rule("weekday", Pattern(r"(?<![\w.-])T([2-9]|1[0-2])(?!\w|[.,]\d)"), _say_weekday, needs="T"),
    Rule("weekday after a dash", Pattern(r"(?<=\ue000-)T([2-9]|1[0-2])(?!\w|[.,]\d)"), _say_weekday, needs="T"),
    Rule("grade", Pattern(r"(?<![\w.-])([KL])(\d{1,2})(?![\w+]|[.,]\d)"), _say_grade, needs="KL"),
    Rule(
        "range of codes",
        Pattern(
            r"(?=[\dA-ZĐ])(?<![\w.,])(?P<head>\d{0,2}[A-ZĐ]{1,3}(?:\d{1,2}-)?)(?P<first>\d{1,3})\s?(?:[-÷→]|->)\s?(?P=head)(?P<last>\d{1,3})(?![\w/+]|[.,-]\d)"
        ),
        _say_range_of_codes,
        needs="-÷→",
    ),
    Rule("pipe", Pattern(r"(?<![\w.])D(\d{3,4})(?![\w]|[.,]\d)"), _say_pipe, needs="D"),
    Rule("tenor", Pattern(r"(?<![\w.,])(\d{1,2})Y(?!\w)"), _say_tenor, needs="Y"),
    Rule("generation", Pattern(r"(?<![\w.,-])([2-6])G(?!\w)"), _say_generation, needs="G"),
    Rule(
        "code",
        Pattern(
            r"(?<![\w.,])(?:[^\W\d_]{1,12}-?\d{1,9}|\d{1,9}-?[A-ZĐ](?![^\W\d_A-ZĐ]))(?:-?[^\W\d_]{1,12}|"
            r"[-.]?\d{1,9})*(?![\w])"
        ),
        _say_code,
    ),
)
