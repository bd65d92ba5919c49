"""Codes with a name of their own: roads (QL10), levels (BĐ1), power lines (lộ 371 E2.1), serial numbers (BX 123456)."""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import spell
from generator.speech.numbers import say_number
from generator.speech.rule import NUMBER, WORDS, LineContext, Rule, Spoken
from generator.speech.rules.repeats import without_repeat
from generator.speech.rules.telephones import EMERGENCY, say_groups
from generator.text.pattern import Pattern

_PREFIXES = {
    "QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "HL": "hương lộ", "ĐH": "đường huyện", "ĐX": "đường xã",
    "KP": "khu phố", "TDP": "tổ dân phố", "Km": "ki lô mét", "KM": "ki lô mét", "km": "ki lô mét", "Q.": "quận",
    "P.": "phường", "PM": "pê em", "KCN": "khu công nghiệp", "KV": "khu vực", "BĐ": "báo động", "HK": "học kỳ",
    "NV": "nguyện vọng", "UT": "ưu tiên", "GĐ": "giai đoạn", "VT": "vị trí", "K": "ca",
}  # fmt: skip
_PHONES = frozenset({"ĐT", "ĐH"})
_SERIAL_BEFORE = Pattern(
    r"(?:số|seri|sê ri|phát hành|gcn\w*|giấy chứng nhận|hộ chiếu|sổ|vào sổ(?: cấp)?(?: giấy chứng nhận| gcn| cn)?)\W*$"
)
_CARD_BEFORE = Pattern(r"(?:mã|thẻ|bhyt|bảo hiểm y tế|số)\W*$")
_MEETING = Pattern(r"(?:họp|lớp|thi|khám|phhs|tầng|tiết)[^;]{0,40}\W(?:tại|ở) $")
_MOTORWAY = Pattern(r"(?:cao tốc|tuyến|đường|nút giao)(?:[ -]+\w+){0,4}\W*$")


def say_figures(written: str) -> str:
    """Return the figures of a code in words: up to three as a number, more one by one.

    >>> say_figures("120"), say_figures("07")
    ('một trăm hai mươi', 'không bảy')
    """
    if not written.isdecimal():
        return say_number(written)
    return say_cardinal(written) if len(written) <= 3 and not written.startswith("0") else say_digits(written)


def _say_prefixed(found: re.Match[str], line: LineContext) -> Spoken | None:
    prefix, number = found["prefix"], found["number"]
    before, after = line.before(found.start()), line.text[found.end() : found.end() + len(prefix) + 5]
    if prefix == "GĐ" and len(number) > 2:
        return None  # the years of a plan
    if prefix in {"km", "KM"} and found[0][2:] in {"2", "3"}:
        return None  # square and cubic kilometres
    if prefix in _PHONES and (number in EMERGENCY or re.match(r" ?\d", after)):
        return None
    # No ward has three figures.
    is_hall = prefix == "P." and (len(number) == 3 or number.startswith("0") or _MEETING.search(before))
    if prefix == "BĐ" and before.endswith("tờ "):
        return Spoken(f"bản đồ {say_figures(number)}", mark=WORDS)
    name = "phòng" if is_hall else _PREFIXES[prefix]
    # “đường ba năm chín”: roads of a province are called by the figures on their signs.
    by_figures = prefix == "ĐT" and len(number) == 3 and not found["letter"]
    number_said = say_digits(number) if by_figures else say_figures(number)
    letters = f" {spell(found['letter'])}" if found["letter"] else ""
    plus = f" cộng {say_cardinal(found['plus'])}" if found["plus"] else ""
    countryside = " nông thôn" if found["countryside"] else ""
    said = f"{without_repeat(name, before)} {number_said}{letters}{plus}{countryside}".strip()
    return Spoken(said, mark=NUMBER if _is_in_a_range(prefix, line, found) else WORDS)


def _is_in_a_range(prefix: str, line: LineContext, found: re.Match[str]) -> bool:
    """Return whether a dash leads to another of the same kind: BĐ1-BĐ2, Km5 - Km7, BĐ1-2."""
    after = line.text[found.end() : found.end() + len(prefix) + 4]
    before = line.text[max(0, found.start() - 24) : found.start()]
    same = rf"{re.escape(prefix)}[ .]?\d"
    return bool(
        re.match(rf"\s?[-÷→~]\s?(?:{same}|\d(?![.,]\d))", after) or re.search(rf"{same}[\d+.,]*\s?[-÷→~]\s?$", before)
    )


def _say_roman_level(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “BĐ II”, “HKI”."""
    name = without_repeat(_PREFIXES[found[1]], line.before(found.start()))
    in_a_range = re.match(r"\s?-\s?(?:BĐ|HK|I)", line.text[found.end() : found.end() + 5]) or line.text[
        : found.start()
    ].endswith(("I-", "I - "))
    return Spoken(f"{name} {say_cardinal(str(len(found[2])))}".strip(), mark=NUMBER if in_a_range else WORDS)


def _say_feeder(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the number of a power line: lộ 371 E2.1."""
    lines = re.sub(r"\d+", lambda number: say_digits(number[0]), found[1])
    place = f", {' trên '.join(map(say_figures, found[2].split('/')))}" if found[2] else ""
    station = f" e {say_number(found[3], point='chấm')}" if found[3] else ""
    return Spoken(f"{lines}{place}{station}", mark=WORDS)


def _say_serial(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the serial number of a certificate (BX 123456), digit by digit."""
    if not _SERIAL_BEFORE.search(line.before(found.start())):
        return None
    return Spoken(f"{spell(found[1])} {say_groups(found[2])}", mark=WORDS)


def _say_card(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the number of a health insurance card (TE1 31 31 123 45678)."""
    if not _CARD_BEFORE.search(line.before(found.start())):
        return None
    return Spoken(f"{spell(found[1])} {', '.join(map(say_groups, found[2].split()))}", mark=WORDS)


def _say_record(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the number of a record at the one-stop shop: 000.00.19.H24-260315-0012 (Thông tư 01/2018/TT-VPCP)."""
    parts = re.findall(r"[A-Z]?\d+", found[0])
    return Spoken(", ".join(_say_record_part(part) for part in parts), mark=WORDS)


def _say_record_part(part: str) -> str:
    if part[0].isalpha():
        return f"{spell(part[0])} {say_figures(part[1:])}"
    return say_cardinal(part) if len(part) == 2 and part[0] != "0" else say_groups(part)


def _say_motorway(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the sign of a motorway: cao tốc CT.04."""
    if not _MOTORWAY.search(line.before(found.start())):
        return None
    return Spoken(f"{spell('CT')} {say_digits(found[1])}", mark=WORDS)


def _say_inspection(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the code of a centre that inspects vehicles: đăng kiểm 15-01V."""
    return Spoken(f"{say_figures(found[1])} {say_figures(found[2])} {spell(found[3])}", mark=WORDS)


def _say_in_one(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} trong {say_cardinal(found[2])}")


def _say_road_sign(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the number of a road sign: biển P.107a, R.420 (QCVN 41:2024/BGTVT)."""
    if not _SIGN_BEFORE.search(line.before(found.start())):
        return None
    return Spoken(" ".join((spell(found[1]), say_cardinal(found[2]), *filter(None, (found[3],)))), mark=WORDS)


def _say_article(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “Đ.79”, “k.2” as an article and a clause, where the line speaks of a law."""
    if not _LAW.search(line.text):
        return None
    return Spoken(f"{'điều' if found[1] == 'Đ' else 'khoản'} {say_cardinal(found[2])}", mark=WORDS)


_LAW = Pattern(r"(?i:phạt|luật|nghị định|điều|khoản|thông tư|theo)|NĐ|BL|TT|QH\d|LĐĐ")
_SIGN_BEFORE = Pattern(r"(?<!\w)biển(?: báo| cấm| hiệu| số)?[\w\s.,]{0,24}$")


def _say_section(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “mặt cắt 1-1”, whose ends have the same number."""
    return Spoken(f"{say_cardinal(found[1])} {say_cardinal(found[1])}", mark=WORDS)


NAMED_CODES = (
    Rule("cross section", Pattern(r"(?i:(?<=mặt cắt ))(\d{1,2})-(\1)(?!\w|[.,/-]\d)"), _say_section, needs="-"),
    Rule("road sign", Pattern(r"(?<![\w.])([PRWIS])\.(\d{3})([a-z])?(?!\w)"), _say_road_sign, needs="."),
    Rule("article of a law", Pattern(r"(?<![\w.])(Đ|k)\. ?(\d{1,3})(?!\w|[.,]\d)"), _say_article, needs="Đk"),
    Rule(
        "vehicle inspection",
        Pattern(
            r"(?=\d)(?i:(?<=đăng kiểm )|(?<=đăng kiểm tt )|(?<=đăng kiểm số )|(?<=ttđk )|(?<=đăng kiểm xe cơ giới ))"
            r"(\d\d)[-.](\d\d)([VSD])(?!\w)"
        ),
        _say_inspection,
    ),
    Rule("motorway", Pattern(r"(?<!\w)CT\.? ?(\d\d)(?![\w/]|[.,]\d)"), _say_motorway, needs="C"),
    Rule("so many in one", Pattern(r"(?<![\w.,])(\d)in(\d)(?!\w)"), _say_in_one, needs="n"),
    Rule(
        "road or place",
        Pattern(
            r"(?<![\w.])(?<![^\W\d]-)(?P<prefix>QL|TL|ĐT|HL|ĐH|ĐX|KP|TDP|Km|KM|km|Q\.|P\.|PM|KCN|KV|BĐ|HK|NV|UT|GĐ|VT|K(?=\d{1,3}\+\d|\d{1,3}\s?[-÷]\s?K\d{1,3}\+))"
            r"(?:[ .](?!0)|(?<=Đ[XHT])\.(?=0\d)|(?=\d))"
            r"(?P<number>\d{1,4}(?:(?:(?<=[mM]\d)|(?<=[mM]\d\d)|(?<=[mM] \d)|(?<=[mM] \d\d))[.,]\d)?)"
            r"(?P<letter>[A-H])?(?:\+(?P<plus>\d{1,4}))?"
            r"(?P<countryside>-NT)?(?![\w/]|[.,]\d|\s?%|:\d)"
        ),
        _say_prefixed,
    ),
    Rule(
        "level in Roman numerals",
        Pattern(r"(?<![\w.])(BĐ|HK|NV|KV)[ -]?(I{1,3})(?!\w)"),
        _say_roman_level,
        needs="I",
        has_digits=False,
    ),
    Rule(
        "power line",
        Pattern(
            r"(?=\d)(?:(?i:(?<=\blộ )|(?<=\bđường dây )|(?<=\bmáy cắt )|(?<=\bxuất tuyến ))|"
            r"(?<=ĐZ )|(?<=XT )|(?<=MC )|(?<=DCL ))"
            r"(\d{3}(?:(?:, ?| và )\d{3}(?!\d|[.,]\d)){0,9})(?:-(\d{1,2}/\d{1,3}))?"
            r"(?: ?-?E(\d{1,2}\.\d{1,2}))?(?![\w/]|[.,-]\d| ?(?:kV|m|km|V)\b)"
        ),
        _say_feeder,
    ),
    Rule("serial number", Pattern(r"(?<![\w.])([A-ZĐ]{1,2}) ?(\d{5,8})(?![\w-]|[.,]\d)"), _say_serial),
    Rule(
        "card of health insurance",
        Pattern(r"(?<![\w.])([A-Z]{2})[ -]?(\d(?:[ -]\d{2,5}){2,5}|\d[ -]\d{2}[ -]\d{10}|\d{10,13})(?![\w-]|[.,]\d)"),
        _say_card,
    ),
    Rule(
        "record of the one-stop shop",
        Pattern(r"(?<![\w.])\d{3}\.\d\d\.\d\d\.[A-Z]\d\d-\d{6}-\d{3,6}(?![\w-]|[.,]\d)"),
        _say_record,
        needs="-",
    ),
)
