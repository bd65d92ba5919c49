"""Number plates that are spelt in words, or told in part: “mười lăm bê một, hai ba bốn năm sáu”, “15A đuôi 45”."""

import re
from collections.abc import Collection, Iterator

from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import listed

_FIGURES = listed(
    "không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín khong mot bon nam lam sau bay tam chin"
)
_TENS = listed("mươi mười muoi linh lẻ")
_LETTER_NAMES = (
    "a|á|b|bê|bờ|be|c|xê|cờ|xe|d|dê|dờ|đ|đê|đờ|e|ê|f|ép|g|gờ|giê|h|hát|hắt|hờ|k|ca|ka|l|lờ|e lờ|en lờ|m|mờ|em mờ|em|n|"
    "nờ|en nờ|p|pê|pờ|r|rờ|s|ét sì|sờ|t|tê|tờ|u|v|vê|vờ|x|ích xì|ích|xờ|y|z|dét|giét"
)
_FIGURE = rf"(?:{'|'.join(sorted(_FIGURES | _TENS))}|\d{{1,5}})"
_GAP = r"[ ,.\-–/]{1,3}"
_SPELT = re.compile(
    rf"(?<!\w)(?P<place>{_FIGURE}(?:{_GAP}{_FIGURE}){{0,2}}){_GAP}(?:{_LETTER_NAMES})(?:{_GAP}(?:{_LETTER_NAMES}))?"
    rf"(?P<number>(?:{_GAP}{_FIGURE}(?!\w)){{1,9}})(?!\w)"
)
_AFTER_PLATE = re.compile(
    rf"(?<!\w)(?:biển(?: số| kiểm soát)?|bien so|bks|bsx)(?: (?:đọc|là|xe))*[ :,]*"
    rf"(?P<number>{_FIGURE}(?:{_GAP}{_FIGURE})+)"
)
_IN_PART = re.compile(
    r"(?<![\w/])[1-9]\d ?-? ?[a-zđ]{1,2}\d?(?:[ ,\-]{1,3}(?:số|có|biển|hai|ba|bốn))* ?"
    r"(?:đuôi|cuối|kết thúc|\*{2,}|x{2,}|[.…]{2,})"
    r"(?: (?:là|số|bằng))* ?\d{2,5}(?!\d)"
    r"|(?<![\w/])[1-9]\d ?-? ?[a-zđ]\d? ?-? ?\d{1,3}[x*#?.…_]{2,4}\d{0,2}(?!\w)"
)
_LEAST, _LEAST_PLACE = 4, 2
"""A plate has two figures, letters, and four or five figures (Thông tư 79/2024/TT-BCA)."""


def spelt_plates(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where such plates stand in *shown*."""
    if shown.digits >= _LEAST:
        yield from (found.span() for found in _IN_PART.finditer(shown.lower))
    if not shown.has_one_of(_FIGURES | _TENS | _NAMES_OF_LETTERS):
        return
    for found in _SPELT.finditer(shown.lower):
        if _count(found["number"]) >= _LEAST and _count(found["place"]) >= _LEAST_PLACE and _is_spelt(found[0]):
            yield found.span()
    for found in _AFTER_PLATE.finditer(shown.lower):
        if _count(found["number"]) >= _LEAST:
            yield found.span()


_NAMES_OF_LETTERS = listed("bê bờ xê cờ dê đê giê gờ hát ca ka lờ mờ nờ pê tê vê ích dét")
_PART = re.compile(r"[^\W\d_]+|\d+")


def _is_spelt(words: str) -> bool:
    return any(part in _FIGURES or part in _NAMES_OF_LETTERS for part in _PART.findall(words))


def _count(words: str) -> int:
    """Return how many figures *words* are: “mười” and “mươi” behind a figure or before one are one each."""
    return sum(len(part) if part.isdigit() else part in _FIGURES or part == "mười" for part in _PART.findall(words)) + (
        words.rstrip(" ,.-").endswith(("mươi", "mười"))
    )
