"""Rows and starts in notices: i) …; ii) …, từ 5 đến 15/5, D.ưu 527, thuế VAT.

They come before the lists and the numerals, which would take their letters for words.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import UPPER, spell
from generator.speech.numbers import say_day, say_month
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.speech.rules.half_words import HALF_WORDS
from generator.speech.rules.romans import value_of
from generator.text.pattern import Pattern


def _say_item(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “i) …; ii) …” as numbers of a list; a lone “i)” closes a bracket."""
    is_list = _SECOND.search(line.near(found.start(), found.end()))
    return Spoken(f"{say_cardinal(str(value_of(found[1])))},", mark=WORDS) if is_list else None


_WORD = Pattern(r"[^\W\d_]+")
_SECOND = Pattern(r"(?<![\w(])ii[)./]\s")


def _say_first_day(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say the “5” of “từ 5 đến 15/5”, whose month stands behind the last day."""
    return Spoken(f"ngày {say_day(found[1])}") if int(found[1]) < int(found[2]) else None


def _say_letter_of_a_name(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the letter of “D.ưu 527”, whose full stop ends no sentence; “T.gian” is a word."""
    word = _WORD.match(line.after(found.end()))
    if word and f"{found[1]} {word[0]}".casefold() in HALF_WORDS:
        return None
    return Spoken(f"{spell(found[1])} ", mark=WORDS)


def _say_side(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the letter of “giáp: Đ - đường, T - mương” as a side of the plot."""
    if not _BORDERS.search(line.text[max(0, found.start() - 90) : found.start()]):
        return None
    return Spoken(f"{_SIDES[found[1]]},", mark=WORDS)


_SIDES = {"Đ": "đông", "T": "tây", "N": "nam", "B": "bắc"}
_BORDERS = Pattern(r"(?i:giáp|tứ cận|tiếp giáp|ranh giới)[^;.]{0,80}$")


def _say_x_ray(found: re.Match[str], line: LineContext) -> Spoken | None:
    return Spoken("ích quang", mark=WORDS) if _CLINIC.search(line.before(found.start())) else None


_CLINIC = Pattern(r"(?:chụp|máy|phim|siêu âm|sâ|xét nghiệm|xn|khám|phòng|khoa)(?:\W+\w+){0,2}\W*$")


def _say_class(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “T 25%, K 50%” as classes of pupils' results."""
    return (
        Spoken(_CLASSES[found[1]], mark=WORDS)
        if _RESULTS.search(line.text[max(0, found.start() - 90) : found.start()])
        else None
    )


_CLASSES = {
    "T": "tốt",
    "G": "giỏi",
    "K": "khá",
    "Đ": "đạt",
    "CĐ": "chưa đạt",
    "Y": "yếu",
    "TB": "trung bình",
    "XS": "xuất sắc",
}
_RESULTS = Pattern(
    r"(?i:xếp loại|học lực|hạnh kiểm|rèn luyện|kết quả học|bảng điểm|phân loại (?:hs|học sinh))[^.]{0,80}$"
)


def _say_letter_of_a_point(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the letter of “Điều 12.3.b” as a point of it."""
    return Spoken(f" chấm {spell(found[1])}", mark=WORDS) if _ARTICLE.search(line.before(found.start())) else None


_ARTICLE = Pattern(r"(?:điều|khoản|mục|tiểu mục|phần|tiêu chí|điểm)\s(?:(?:[ivx]{1,4}|\d{1,3})\.)+\d{1,3}$")


def _say_days_in_a_row(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say “ngày 1, 2-9” and “ngày 1-2-3/9”: days of one month."""
    listed, month = (found[1], found[2]) if found[1] else (found[3], found[4])
    days = re.findall(r"\d+", listed)
    if [int(day) for day in days] != sorted({int(day) for day in days}):
        return None
    last = f"{' và' if ' và ' in listed else ','} {say_day(days[-1])}"
    return Spoken(f"{', '.join(map(say_day, days[:-1]))}{last} tháng {say_month(month)}")


_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])"


def _say_provinces(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “vùng biển HP - NB”, “vé xe HN-HD”: two provinces by their letters."""
    if not _AT_PLACES.search(line.before(found.start())):
        return None
    between = ", " if " " in found[0] else " "
    return Spoken(f"{_PROVINCES[found[1]]}{between}{_PROVINCES[found[2]]}", mark=WORDS)


_PROVINCES = {
    "HP": "Hải Phòng", "QN": "Quảng Ninh", "HN": "Hà Nội", "HD": "Hải Dương", "HY": "Hưng Yên", "NB": "Ninh Bình",
    "TB": "Thái Bình", "NĐ": "Nam Định", "TH": "Thanh Hóa", "BN": "Bắc Ninh", "BG": "Bắc Giang",
}  # fmt: skip
_AT_PLACES = Pattern(r"(?:biển|bờ|ven|tỉnh|tuyến|xe|vé|cao tốc|từ|khu vực|đường)(?: \w+)?\s$")

NOTICE_ROWS = (
    Rule(
        "provinces",
        Pattern(rf"(?<!\w)({'|'.join(_PROVINCES)})\s?-\s?({'|'.join(_PROVINCES)})(?!\w|-)"),
        _say_provinces,
        needs="-",
        has_digits=False,
    ),
    Rule(
        "months of a turn",
        Pattern(r"(?<![\w.,/-])(\d{1,2})T(?=/lần)"),
        lambda found, _line: Spoken(f"{say_cardinal(found[1])} tháng"),
        needs="T",
    ),
    Rule(
        "until Sunday",
        Pattern(r"(?<=T[2-7])\s?-\s?(?=CN(?!\w)|[Cc]hủ nhật)"),
        lambda _found, _line: Spoken("đến", mark=WORDS),
        needs="-",
    ),
    Rule(
        "marks of all",
        Pattern(r"(?<=\d/)(10|20|30|40|50|100) ?đ(?![\w/])"),
        lambda found, _line: Spoken(f"{say_cardinal(found[1])} điểm"),
        needs="đ",
    ),
    Rule(
        "surname in short",
        Pattern(rf"(?<![\w.])Ng\.\s?(?=[{UPPER}][^\W\d_])"),
        lambda _found, _line: Spoken("Nguyễn", mark=WORDS),
        needs="N",
        has_digits=False,
    ),
    Rule(
        "town in short",
        Pattern(rf"(?<![\w.])(?:TP|Tp|tp)\.(?=[{UPPER}])(?!(?<=TP\.)HCM)"),
        lambda _found, _line: Spoken("thành phố", mark=WORDS),
        needs=".",
        has_digits=False,
    ),
    Rule(
        "days in a row by dashes",
        Pattern(
            rf"(?=\d)(?i:(?<=ngày ))(?:({_DAY}(?:(?:, ?| và ){_DAY}){{1,6}})-{_MONTH}|"
            rf"({_DAY}(?:-{_DAY}){{2,6}})/{_MONTH})"
            r"(?![\w/-]|[.,]\d)"
        ),
        _say_days_in_a_row,
        needs="-",
    ),
    Rule("letter of a point", Pattern(r"(?<=\d)\.([a-eđ])(?!\w)"), _say_letter_of_a_point, needs="."),
    Rule(
        "number with a ring",
        Pattern(r"(?:(?<=^)|(?<=[;.:] ))(\d{1,2})° ?[/)](?=\s)"),
        lambda found, _line: Spoken(f"{say_cardinal(found[1])},"),
        needs="°",
    ),
    Rule(
        "class of results",
        Pattern(r"(?:(?<=: )|(?<=, )|(?<=; ))(T|G|K|Đ|CĐ|Y|TB|XS)(?=:? \d)"),
        _say_class,
    ),
    Rule("x-ray", Pattern(r"(?<!\w)XQ(?!\w)"), _say_x_ray, needs="Q", has_digits=False),
    Rule(
        "side of a plot",
        Pattern(r"(?:(?<=: )|(?<=, )|(?<=; )|(?<=giáp )|(?<=\())([ĐTNB])(?: ?[-:] ?)(?=[^\W\d_]{2})"),
        _say_side,
        needs="ĐTNB",
        has_digits=False,
    ),
    Rule(
        "item in small Roman numerals",
        Pattern(r"(?:(?<=^)|(?<=[;:.,] )|(?<=\n))(i{1,3}|i?v|vi{1,3}|ix|x)[)](?=\s)"),
        _say_item,
        needs=")",
        has_digits=False,
    ),
    Rule(
        "first of several days",
        Pattern(
            r"(?=\d)(?i:(?<=(?<!\w)từ ))(0?[1-9]|[12]\d|3[01])"
            r"(?= (?:đến|tới)(?: hết)? (?:ngày )?(0?[1-9]|[12]\d|3[01])(?:/|-|\.)(?:0?[1-9]|1[0-2])"
            r"(?![\d/]|[.,]\d| ?(?:m|km|kg|ha|tấn|tạ|triệu|tỷ|nghìn|đồng|độ|điểm|lần|giờ|%|cm|mm)(?!\w)))"
        ),
        _say_first_day,
    ),
    Rule(
        "letter of a name",
        Pattern(
            rf"(?<![\w.])([A-ZĐ])\.(?=[^\W\d_{UPPER}]{{2,}}[ \d])(?!(?:ty|tác)(?!\w))(?<!P\.)(?<!Q\.)(?<!H\.)(?<!X\.)"
        ),
        _say_letter_of_a_name,
        needs=".",
        has_digits=False,
    ),
    Rule(
        "value added tax",
        Pattern(r"(?i:(?<=thuế )|(?<=hóa đơn )|(?<=hoá đơn ))VAT(?!\w)"),
        lambda _found, _line: Spoken("giá trị gia tăng", mark=WORDS),
        needs="V",
        has_digits=False,
    ),
)
