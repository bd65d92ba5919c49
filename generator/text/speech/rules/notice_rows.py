"""Rows and starts in notices: i) …; ii) …, từ 5 đến 15/5, D.ưu 527, thuế VAT.

They come before the lists and the numerals, which would take their letters for words.
"""

import re

from generator.text.pattern import Pattern
from generator.text.speech.cardinals import say_cardinal
from generator.text.speech.letters import UPPER, spell
from generator.text.speech.numbers import say_day
from generator.text.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.speech.rules.romans import value_of


def _say_item(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “i) …; ii) …” as numbers of a list; a lone “i)” closes a bracket."""
    is_list = _SECOND.search(line.near(found.start(), found.end()))
    return Spoken(f"{say_cardinal(str(value_of(found[1])))},", mark=WORDS) if is_list else None


_SECOND = Pattern(r"(?<![\w(])ii[)./]\s")


def _say_first_day(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say the “5” of “từ 5 đến 15/5”, whose month stands behind the last day."""
    return Spoken(f"ngày {say_day(found[1])}") if int(found[1]) < int(found[2]) else None


def _say_letter_of_a_name(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the letter of “D.ưu 527”, whose full stop ends no sentence."""
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
_RESULTS = Pattern(r"(?i:xếp loại|học lực|hạnh kiểm|rèn luyện|học tập|kết quả|phân loại)[^.]{0,80}$")

NOTICE_ROWS = (
    Rule(
        "class of results",
        Pattern(r"(?:(?<=: )|(?<=, )|(?<=; ))(T|G|K|Đ|CĐ|Y|TB|XS)(?=:? \d[\d.,]* ?%)"),
        _say_class,
        needs="%",
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
