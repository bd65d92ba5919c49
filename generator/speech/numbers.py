"""Numbers as Vietnamese writes them, with dots or spaces between thousands and a comma before decimals → words."""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.text.pattern import Pattern

NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3})+(?![.]?\d)(?:,\d{1,12}(?!\d))?|\d{1,3}(?: \d{3})+(?! ?\d)(?:,\d{1,12}(?!\d)"
    r")?|\d{1,3}(?:,\d{3}){2,}(?!,?\d)|\d{1,40}(?:[.,]\d{1,12})?)"
)
"""The pattern of a number with or without decimals; it captures nothing."""

START = r"(?=[\d-])(?<![\d.,])(?!(?<=[^\W\d_])\d{1,2} \d{3})(?:(?<!\d[ ])|(?<=[^\W\d_]\d[ ])|(?!\d{3}(?![\d,])))"
"""The pattern of a place where no number continues from the left: “3 1,2m” and “A4 500đ” are two, “12 500” is one."""

MINUS = r"(?:(?<![\w\ue000-\ue002)%$€£¥₫₹₩°'\"])(?<![\d\ue000%] )-)"
"""The pattern of a minus sign: a dash with no number, word or bracket before it."""

_THOUSANDS_DOT = Pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_THOUSANDS_SPACE = Pattern(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_THOUSANDS_COMMA = Pattern(r"\d{1,3}(?:,\d{3}){2,}")


def say_number(written: str, *, point: str = "phẩy") -> str:
    """Return the number *written* in words; *point* is the word for a dot before decimals.

    >>> say_number("1.250.000"), say_number("-2,05"), say_number("3.5", point="chấm")
    ('một triệu hai trăm năm mươi nghìn', 'âm hai phẩy không năm', 'ba chấm năm')
    """
    sign = "âm " if written.startswith("-") else ""
    figures = written.removeprefix("-")
    if _THOUSANDS_DOT.fullmatch(figures) and not figures.startswith("0"):
        figures = figures.replace(".", "")
    elif _THOUSANDS_SPACE.fullmatch(figures):
        figures = figures.replace(" ", "")
    elif _THOUSANDS_COMMA.fullmatch(figures):
        figures = figures.replace(",", "")
    if figures.count(".") > 1:
        return sign + ", ".join(map(say_digits, re.findall(r"\d+", figures)))  # a code, such as 021.000.000
    if "," in figures:
        whole, _, decimals = figures.partition(",")
        return f"{sign}{say_cardinal(whole)} phẩy {say_digits(decimals)}"
    if "." in figures:
        whole, _, decimals = figures.partition(".")
        return f"{sign}{say_cardinal(whole)} {point} {say_digits(decimals)}"
    return sign + say_cardinal(figures)


def say_price(written: str) -> str:
    """Return an amount of money in words; “50,000” is fifty thousand.

    >>> say_price("50,000"), say_price("10,5")
    ('năm mươi nghìn', 'mười phẩy năm')
    """
    return say_number(
        re.sub(r"(?<=\d),(\d{3})$", r"\1", written) if re.fullmatch(r"[1-9]\d{0,2},\d{3}", written) else written
    )


def say_month(number: str) -> str:
    """Return the name of month *number*: the fourth is “tư”.

    >>> say_month("04")
    'tư'
    """
    return "tư" if int(number) == 4 else say_cardinal(number)


def say_day(number: str) -> str:
    """Return a day of the month in words: “mùng” comes before the first ten.

    >>> say_day("02"), say_day("15")
    ('mùng hai', 'mười lăm')
    """
    return f"mùng {say_cardinal(number)}" if 1 <= int(number) <= 10 else say_cardinal(number)


def say_code_number(digits: str) -> str:
    """Return the number of a document, or a code, in words: a leading zero is said.

    >>> say_code_number("05"), say_code_number("220")
    ('không năm', 'hai trăm hai mươi')
    """
    return say_digits(digits) if digits.startswith("0") or len(digits) > 5 else say_cardinal(digits)
