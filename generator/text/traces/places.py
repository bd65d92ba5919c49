"""Where somebody lives, as exactly as a house, an alley, a plot or coordinates; not villages or roads."""

import re
from collections.abc import Collection, Iterator

from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import KNOWN_NAMES, listed

_COUNT = (
    r"(?:\d+[a-z]?(?:/\d+[a-z]?)*|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?|mot|bon|sau|bay|tam|chin|muoi)"
)
_ROADS = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|duong|pho|ngo|hem|tổ dân phố|tdp|xóm|thôn|khu phố|ấp)"
_HOME = re.compile(
    rf"(?<!\w)(?:số nhà|nhà số|địa chỉ nhà|so nha|nha so|sn)[ :.]*(?:số )?{_COUNT}(?!\w)"
    r"|(?<!\w)(?:nhà|nha) \d+[a-z]?/\d+|(?<!\w)số \d+[a-z]/\d+"
    r"|(?<!\w)(?<!\d )nhà \d+[a-z]? (?:thôn|tổ|xóm|đội|khu|ấp|ngõ|ngách|đường|phố)(?!\w)"
    rf"|(?<!\w)(?:nhà|căn) (?:thứ {_COUNT}|đầu tiên|cuối cùng|(?:ngoài|trong) cùng)(?!\w)"
    rf"|(?<!\w)(?:ngõ|ngách|hẻm|kiệt|hem|ngach) ?(?:số )?{_COUNT}(?! (?:bên|phía|đầu|chiều|ngả))(?!\w)"
    r"|(?<!\w)ngo (?:so )?\d+(?!\w)"
    rf"|(?<!\w)(?:số|so|no|n)\.? ?\d+[a-z]?(?:/\d+)*,? {_ROADS}(?!\w)"
    rf"|(?<![\w/])\d+[a-z]?(?:/\d+[a-z]?)+,? {_ROADS}(?!\w)"
    r"|(?<!\w)(?:căn hộ|can ho|phòng trọ|phong tro)(?: số)? [a-z]?\d+(?!\w)"
    r"|(?<!\w)(?:phòng|p)\.? ?\d{1,4}(?: \w+){0,2} (?:chung cư|tòa|toà|nhà trọ|khu trọ|[a-z]{1,3}\d{1,2}(?!\w))"
    rf"|(?<!\w)thửa(?: đất)? số {_COUNT}(?!\w)|(?<!\w)thửa (?:\w+ )?(?:mươi|trăm)(?!\w)"
    r"|(?<!\w)(?:thửa(?: đất)?|thua(?: dat)?)(?: số| so)? ?:? ?\d+|(?<!\w)(?:tờ bản đồ|to ban do)(?: số| so)? ?:? ?\d+"
    r"|(?<!\w)lô(?: đất)?(?: số)? [a-z]?\d+[a-z]?(?!\w)|(?<!\w)ki ?-?ốt(?: số)? [a-z]?\d+"
)
_STREET = re.compile(
    r"(?<!\w)(?:số|so) \d+[a-z]?(?:/\d+)*,? (?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|"
    r"đỗ|hồ|ngô|dương|lý|tô) (?!định|quyết)\w+"
)
_NEIGHBOUR = re.compile(
    r"(?<!\w)(?:cạnh|sát|gần|đối diện|sau|trước cửa|trước|cổng|bên hông|vách|ngay|giáp)(?: ngay)? nhà "
    r"(?:tôi|em|cháu|mình|chúng tôi|nó|hàng xóm|riêng)(?!\w)"
    r"|(?<!\w)nhà (?:tôi|em|cháu|mình|chúng tôi)(?! (?:nước|văn|trường))(?!\w)"
)
_NOBODY = "con nội ngoại hùng chị em bà bác cụ trọng ý đọng lập".replace(" ", "|")
_SOMEBODYS = re.compile(
    r"(?<!\w)(?<!chủ )(?:nhà|hộ|cổng|cửa|sân|vườn|chuồng|quán)(?: nhà)? (?:ông|bà|anh|chị|cô|chú|bác|cụ|cậu|dì|mợ|thím)"
    rf" (?!(?:{_NOBODY})(?!\w))[^\W\d_]+"
)
"""The house of somebody, whatever is said of them: “cổng nhà bà bán xôi”."""
_NUMBERED = r"(?<![\w/.,])(?<!tháng )(?<!ngày )(?<!năm )(?<!tổ )(?<!đội )(?<!thôn )(?<!lớp )\d{1,4}[A-Za-z]?(?:/\d+)*,?"
_ON_A_ROAD = re.compile(rf"{_NUMBERED} (?:đường|phố|ngõ|ngách|hẻm) ([^\W\d_])")
_ON_A_KNOWN_ROAD = re.compile(rf"{_NUMBERED} ([^\W\d_]+ [^\W\d_]+)((?: [^\W\d_]+){{0,2}})")
_DECIMAL = re.compile(r"(?<![\d.,])-?\d{1,2}[.,]\d{3,8} ?[,;/| ] ?-?\d{2,3}[.,]\d{3,8}(?![\d.,])")
_DEGREES = re.compile(r"\d{1,3} ?(?:°|º|độ) ?\d{1,2} ?(?:'|’|′|phút)[^\s,;]*")
_NAMED = re.compile(
    r"(?<!\w)(?:vĩ độ|kinh độ|tọa độ|toạ độ|toa do|vi do|kinh do|gps|lat|long|lng)[ :=]*-?\d{1,3}[.,°]\d+"
)
_OF_HOMES = listed(
    "số nhà địa so nha sn căn can ngõ ngách hẻm kiệt hem ngach ngo no n phòng phong p thửa thua tờ to lô ki kiốt"
)
_OF_YARDS = listed("nhà hộ cổng cửa sân vườn chuồng quán")
_OF_ROADS = listed("đường phố ngõ ngách hẻm")
_OF_NAMED = listed("vĩ kinh tọa toạ toa vi gps lat long lng")
_OF_DEGREES = listed("độ")
_OF_KNOWN = frozenset(name.split()[0] for name in KNOWN_NAMES)
"""What each of the patterns above begins with, or has: where it is not, the pattern need not look."""


def homes(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where houses, alleys and plots with their numbers stand in *shown*."""
    in_yards = shown.has_one_of(_OF_YARDS)
    gates = (
        (_HOME, shown.has_one_of(_OF_HOMES) or "/" in shown.lower),
        (_STREET, shown.digits and shown.has_one_of(_OF_HOMES)),
        (_NEIGHBOUR, in_yards),
        (_SOMEBODYS, in_yards),
    )
    for pattern, is_open in gates:
        if is_open:
            yield from (found.span() for found in pattern.finditer(shown.lower))
    if not shown.digits:
        return
    for found in _ON_A_ROAD.finditer(shown.cased) if shown.has_one_of(_OF_ROADS) else ():
        if found[1].isupper():
            yield found.span()
    for found in _ON_A_KNOWN_ROAD.finditer(shown.cased) if shown.has_one_of(_OF_KNOWN) else ():
        words = (found[1] + found[2]).split()
        if words[0][0].isupper() and any(" ".join(words[:length]).lower() in KNOWN_NAMES for length in (2, 3, 4)):
            yield found.span(0)


def coordinates(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where coordinates stand in *shown*."""
    gates = (
        (_DECIMAL, shown.digits > 8),
        (_DEGREES, shown.digits > 1 and ("°" in shown.lower or "º" in shown.lower or shown.has_one_of(_OF_DEGREES))),
        (_NAMED, shown.digits and shown.has_one_of(_OF_NAMED)),
    )
    for pattern, is_open in gates:
        if is_open:
            yield from (found.span() for found in pattern.finditer(shown.lower))
