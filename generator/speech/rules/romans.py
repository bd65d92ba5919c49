"""Roman numerals, only where the letters cannot be a word.

That is after “thế kỷ”, “chương”, “khóa”…, at the head of a list, and where two or more of I, V, X in capitals can mean
nothing else.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.letters import UPPER
from generator.speech.rule import LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CANONICAL = Pattern(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_FORM = (
    r"(?=[IVXLCDMivxlcdm])(?:[Mm]{0,3}(?:[Cc][Mm]|[Cc][Dd]|[Dd]?[Cc]{0,3})(?:[Xx][Cc]|[Xx][Ll]|"
    r"[Ll]?[Xx]{0,3})(?:[Ii][Xx]|[Ii][Vv]|[Vv]?[Ii]{0,3}))"
)
_OPEN_WORDS = (
    "thế kỷ", "thế kỉ", "thứ", "chương", "phần", "mục", "đoạn", "khoản", "phụ lục", "khóa", "khoá", "số",
    "năm",
)  # fmt: skip
_CAPITAL_WORDS = (
    "quý", "kỳ", "kì", "tập", "quyển", "hạng", "loại", "cấp", "giai đoạn", "đợt", "vùng", "khu vực",
    "bảng", "nhóm", "bậc", "bước", "hồi",
    "lớp", "đại hội", "hội nghị", "quân khu", "tổ", "đội", "khối", "lần", "điều", "điểm", "bài", "vòng",
    "tuần", "trạm", "khu", "thôn", "xóm", "ấp",
    "và", "đến", "hoặc", "tuyến", "trung ương", "thế giới", "phân hiệu", "mẫu", "biểu", "hiệp", "cột",
    "báo động", "tiểu mục", "cụm", "đường", "dãy", "nhà", "mũi", "liều",
)  # fmt: skip
_HUNDREDS = frozenset("CDLM")
_LETTERS_THERE = Pattern(r"(?:mục|phần|khoản|đoạn|năm|phụ lục|khóa|khoá|thứ)\s$")
# Numerals that are words too: “số vi phạm”, “khóa di động”.
_WORDS = frozenset({"vi", "xi", "mi", "li", "di", "ci", "i", "mix", "dil"})
_FIVE = Pattern(
    r"(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|trăm|linh|nghìn|cộng|phẩy|"
    r"chấm)\s+năm\s$|[\d.,]\s*năm\s$"
)
_COMPOUND = Pattern(r"(?:tài khoản|cổ phần|gì|một phần|điện thoại di động số|tham số|dân số|đa số|tổng số|hệ số)\s$")
_CLOSED = Pattern(r"\s*(?:$|[.,;:)\]!?]|(?:và|của|có|là|chương|phần|mục|đoạn|khoản|phụ lục|số|thì)(?!\w))")


def value_of(written: str) -> int | None:
    """Return the value of the Roman numeral *written*, or None where it is none.

    >>> value_of("xiv"), value_of("IIII")
    (14, None)
    """
    capitals = written.upper()
    if not capitals or not _CANONICAL.fullmatch(capitals):
        return None
    values = [_VALUES[letter] for letter in capitals]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    written = found[0]
    value = value_of(written)
    if value is None or written == "CC":
        return None  # “số CC” is an identity card
    before = line.before(found.start())
    if written in _WORDS and not _CLOSED.match(line.after(found.end())):
        return None
    if _FIVE.search(before) or _COMPOUND.search(before):
        return None
    if written.upper() in _HUNDREDS and _LETTERS_THERE.search(before):
        return None  # “mục C” is a letter; chapters are counted
    if before.endswith("thứ "):
        return Spoken(say_ordinal(str(value)))
    return Spoken(say_cardinal(str(value)))


def _say_capitals(found: re.Match[str], line: LineContext) -> Spoken | None:
    written = found[0]
    value = value_of(written)
    if value is None or (
        written in {"VI", "XI"}
        and re.match(rf"\s*(?![IVX]+(?!\w))[{UPPER}]{{2}}", line.text[found.end() : found.end() + 12])
    ):
        return None
    return Spoken(say_cardinal(str(value)))


def say_ordinal(digits: str) -> str:
    """Return the word that follows “thứ”: the first is “nhất”, the fourth “tư”.

    >>> say_ordinal("1"), say_ordinal("4"), say_ordinal("24")
    ('nhất', 'tư', 'hai mươi tư')
    """
    return {1: "nhất", 4: "tư"}.get(int(digits)) or say_cardinal(digits) if len(digits) < 4 else say_cardinal(digits)


def _after(words: tuple[str, ...]) -> str:
    return "(?i:" + "|".join(rf"(?<=\b{word}\s)" for word in words) + ")"


_END = r"(?![\w/&]|\.\w|-(?![IVX]+(?!\w))\w)"

ROMANS = (
    Rule(
        "Roman numeral",
        Pattern(rf"(?=[IVXLCDMivxlcdm]){_after(_OPEN_WORDS)}{_FORM}{_END}"),
        _say,
        needs="IVXLCDMivxlcdm",
        has_digits=False,
    ),
    Rule(
        "Roman numeral in capitals",
        Pattern(
            rf"(?=[\sIVXL])(?:(?=[IVX]){_after(_CAPITAL_WORDS)}[IVX]+|(?<![\w.&/])(?<![^\WIVX]-)[IVX]{{2,}}|"
            rf"^\s*[IVXL]+(?=\s?[./)]\s)|(?<=[:;] )[IVX](?=[.)/]\s[{UPPER}])|"
            rf"(?<![\w.&/])[IVX](?=, ?[IVX]{{2,}}(?!\w))|"
            rf"(?<=[IVX]-)(?<![^\WIVX][IVX]-)[IVX])(?![\w&]|\.\w|-(?![IVX]+(?!\w))\w)"
        ),
        _say_capitals,
        needs="IVX",
        has_digits=False,
    ),
)
