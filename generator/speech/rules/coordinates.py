"""Geographic coordinates: 20°51'54"N, 17,5°N; 110,2°E."""

import re

from generator.speech.numbers import NUMBER, START, say_number
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_SIDES = {
    "N": "vĩ bắc",
    "B": "vĩ bắc",
    "S": "vĩ nam",
    "E": "kinh đông",
    "Đ": "kinh đông",
    "W": "kinh tây",
    "T": "kinh tây",
    "VB": "vĩ bắc",
    "KĐ": "kinh đông",
}


def _say(found: re.Match[str], _line: LineContext) -> Spoken:
    parts = [f"{say_number(found['degrees'])} độ"]
    if found["minutes"]:
        parts.append(f"{say_number(found['minutes'])} phút")
    if found["seconds"]:
        parts.append(f"{say_number(found['seconds'])} giây")
    if side := found["side"] or found["lone_side"]:
        parts.append(_SIDES[side])
    return Spoken(" ".join(parts), mark=WORDS)


def _say_pair(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_number(found[1])}, {say_number(found[2])}")


def _say_bare(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “20,7N-107,4E”: one side shows the other."""
    near = line.text[max(0, found.start() - 18) : found.end() + 18]
    both = "." in found[2] or "," in found[2]
    if not ((both and _NORTH.search(near) and _EAST.search(near)) or _PARALLEL.search(line.before(found.start()))):
        return None
    first = f"{say_number(found[1], point='phẩy')} đến " if found[1] else ""
    rest = "," if _OTHER_SIDE.match(line.text[found.end() : found.end() + 16]) else ""
    return Spoken(f"{first}{say_number(found[2], point='phẩy')} độ {_SIDES[found[3]]}{rest}", mark=WORDS)


_PARALLEL = Pattern(r"(?:vĩ tuyến|kinh tuyến|vĩ độ|kinh độ|tọa độ|toạ độ)\W*(?:\S+\s?-\s?)?$")
_OTHER_SIDE = Pattern(r"\s?-\s?\d[\d.,]*\s?(?:KĐ|[EĐ])(?!\w)")
_NORTH, _EAST = Pattern(r"\d ?(?:VB|[NB])(?!\w)"), Pattern(r"\d ?(?:KĐ|[EĐ])(?!\w)")

COORDINATES = (
    Rule(
        "coordinate",
        Pattern(
            rf"{START}(?P<degrees>{NUMBER})\s?°\s?(?:(?P<minutes>{NUMBER})"
            rf"\s?'\s?(?:(?P<seconds>{NUMBER})\s?(?:\"|''))?\s?(?P<side>VB|KĐ|[NBSEĐWT])?|"
            rf"(?P<lone_side>VB|KĐ|[NBSEĐWT]))(?!\w)"
        ),
        _say,
        needs="°",
    ),
    Rule(
        "coordinate without its sign",
        Pattern(
            r"(?<![\w.,])(?:(\d{1,3}(?:[.,]\d{1,2})?)\s?-\s?)?(\d{1,3}(?:[.,]\d{1,2})?) ?(VB|KĐ|[NBEĐ])"
            r"(?=\s?[-;,.)]|\s+(?:và|đến|lúc|hồi|cách|mạnh|cấp)\s|\s*$)"
        ),
        _say_bare,
    ),
    Rule(
        "pair of coordinates",
        Pattern(r"(?<![\w.,])(\d{1,2}\.\d{4,8}),\s?(\d{2,3}\.\d{4,8})(?![\w.])"),
        _say_pair,
        needs=".",
    ),
)
