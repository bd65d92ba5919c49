"""Numbers with units: 12kg, 8,5m2, 120km/h, 30-35°C, 220V, 1m65, and rates such as 5 triệu đồng/hộ/năm."""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import MINUS, NUMBER, START, say_month, say_number
from generator.speech.rule import NUMBER as QUANTITY
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

# From the sign of a unit to its words. Nghị định 86/2012/NĐ-CP names the legal units; spelling as in school books.
_EXACT = {
    "m": "mét", "g": "gam", "l": "lít", "L": "lít", "V": "vôn", "v": "vôn", "W": "oát", "w": "oát",
    "s": "giây", "kt": "hải lý trên giờ", "Pa": "pát can", "CV": "mã lực",
    "MW": "mê ga oát", "mW": "mi li oát", "MV": "mê ga vôn", "mV": "mi li vôn", "Ω": "ôm",
}  # fmt: skip
_ANY_CASE = {
    "km": "ki lô mét", "hm": "héc tô mét", "dm": "đề xi mét", "cm": "xăng ti mét", "mm": "mi li mét",
    "μm": "mi crô mét", "nm": "na nô mét",
    "kg": "ki lô gam", "mg": "mi li gam", "μg": "mi crô gam", "mcg": "mi crô gam", "ml": "mi li lít",
    "cl": "xăng ti lít", "dl": "đề xi lít", "hl": "héc tô lít",
    "ha": "héc ta", "kw": "ki lô oát", "kwh": "ki lô oát giờ", "mwh": "mê ga oát giờ", "wh": "oát giờ",
    "kva": "ki lô vôn am pe", "kvar": "ki lô va", "mvar": "mê ga va", "mbar": "mi li ba",
    "kv": "ki lô vôn", "mw": "mê ga oát", "gw": "gi ga oát", "tw": "tê ra oát",
    "ma": "mi li am pe", "mah": "mi li am pe giờ", "ah": "am pe giờ", "hz": "hẹc", "khz": "ki lô hẹc",
    "mhz": "mê ga hẹc",
    "ghz": "gi ga hẹc", "hp": "mã lực", "cc": "xê xê",
    "kb": "ki lô bai", "mb": "mê ga bai", "gb": "gi ga bai", "tb": "tê ra bai",
    "kbps": "ki lô bít trên giây", "mbps": "mê ga bít trên giây", "gbps": "gi ga bít trên giây",
    "inch": "in", "inches": "in", "ft": "phít", "kcal": "ki lô ca lo", "cal": "ca lo", "db": "đề xi ben",
    "bps": "điểm cơ bản", "kwp": "ki lô oát pích", "mwp": "mê ga oát pích", "mva": "mê ga vôn am pe",
    "rpm": "vòng trên phút", "mmhg": "mi li mét thủy ngân",
    "hpa": "héc tô pát can", "kpa": "ki lô pát can", "mpa": "mê ga pát can", "ppm": "phần triệu",
    "bar": "ba", "mol": "mon", "mmol": "mi li mon", "iu": "đơn vị quốc tế", "ui": "đơn vị quốc tế",
    "sec": "giây", "min": "phút", "mm3": "mi li mét khối", "tấn": "tấn", "tạ": "tạ", "yến": "yến",
    "lít": "lít", "mét": "mét", "sào": "sào",
}  # fmt: skip
_PER = {
    "h": "giờ", "s": "giây", "min": "phút", "p": "phút", "giờ": "giờ", "phút": "phút", "giây": "giây",
    "ngày": "ngày", "d": "ngày", "tháng": "tháng", "năm": "năm",
    "người": "người", "hộ": "hộ", "vụ": "vụ", "con": "con", "cây": "cây", "khối": "khối", "suất": "suất",
    "tuần": "tuần", "ngđ": "ngày đêm", "ngày.đêm": "ngày đêm", "ngày-đêm": "ngày đêm",
    "ngày đêm": "ngày đêm", "quý": "quý", "lần": "lần", "gốc": "gốc", "bao": "bao", "bình": "bình",
}  # fmt: skip
# Units of shares take “một” (“mười ki lô gam một người”), those of physics “trên” (“ki lô mét trên giờ”).
_SHARERS = frozenset(
    {
        "người",
        "hộ",
        "vụ",
        "con",
        "cây",
        "suất",
        "tuần",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "lần",
        "gốc",
        "sào",
        "bình",
        "bao",
    }
)
_POWERS = {"2": " vuông", "²": " vuông", "3": " khối", "³": " khối"}
_LENGTHS = frozenset({"km", "hm", "dm", "cm", "mm", "m"})
_SCALES = {"c": "xê", "f": "ép", "k": "ca"}
_SYMBOLS = "|".join(sorted(map(re.escape, (*_EXACT, *_ANY_CASE)), key=lambda symbol: (-len(symbol), symbol)))
_PER_SYMBOLS = "|".join(sorted(map(re.escape, _PER), key=lambda symbol: (-len(symbol), symbol)))
_OTHER_THINGS = frozenset({"DL", "CL", "HL"})  # dương lịch, chất lượng, hạ lưu: nobody writes litres so
_COMPACT = frozenset({"v", "w", "s", "CV"})
UNIT = rf"(?:{_SYMBOLS})"
"""The pattern of the sign of a unit, in any case."""


def _name(symbol: str, power: str | None) -> str | None:
    """Return how a unit is said, or None where *symbol* is none: capitals such as “M” are codes."""
    words = None if symbol in _OTHER_THINGS else _EXACT.get(symbol) or _ANY_CASE.get(symbol.casefold())
    if words is None or (power and symbol.casefold() not in _LENGTHS):
        return None
    return words + _POWERS.get(power or "", "")


def _say(found: re.Match[str], line: LineContext) -> Spoken | None:
    unit = _name(found["unit"], found["power"])
    before = line.before(found.start())
    if found["unit"] == "mb" and _PRESSURE.search(before):
        unit = "mi li ba"
    elif found["unit"] == "L" and _FIELDS.search(before):
        unit = "lúa"
    elif found["unit"] == "v" and _BRICKS.search(before):
        unit = "viên"
    if found["share"] and found["unit"] in {"TB", "MB"}:
        return None  # a part of the pumping stations, not of a disk
    if unit is None or (found["gap"] and found["unit"] in _COMPACT | {"CC"}):
        return None
    sign = found["sign"] or ""
    said = f"{_say_amount(sign, found)} {unit}"
    share = _say_per(found)
    return None if share is None else Spoken(said + share)


def _say_per(found: re.Match[str]) -> str | None:
    """Return the words for the unit below, none if there is none, or None where it is no unit."""
    per = found["per"]
    if not per:
        return ""
    below = _PER.get(per.casefold()) or _name(per, found["per_power"])
    return below and f" {'một' if below in _SHARERS else 'trên'} {below}"


def _say_amount(sign: str, found: re.Match[str]) -> str:
    if not found["share"]:
        return say_number(sign + found["number"])
    over = (
        f"phần {say_month(found['second'])}" if int(found["second"]) <= 10 else f"trên {say_cardinal(found['second'])}"
    )
    return f"{'âm ' if sign else ''}{say_cardinal(found['first'])} {over}"


def _say_degrees(found: re.Match[str], _line: LineContext) -> Spoken:
    scale = f" {_SCALES[found['scale'].casefold()]}" if found["scale"] else ""
    return Spoken(f"{say_number((found['sign'] or '') + found['number'])} độ{scale}")


def _say_scale(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(_SCALES[found[1].casefold()], mark=QUANTITY)


def _say_percent(found: re.Match[str], _line: LineContext) -> Spoken:
    part = "phần nghìn" if found["part"] == "‰" else "phần trăm"
    return Spoken(f"{say_number((found['sign'] or '') + found['number'])} {part}")


def _say_height(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{say_cardinal(found[1])} mét {say_cardinal(found[2])}")


def _say_rate(found: re.Match[str], line: LineContext) -> Spoken | None:
    below = _PER.get(found["per"].casefold()) or _name(found["per"], found["power"])
    if below is None or found["per"] in _COMPACT or not _QUANTITY_BEFORE.search(line.before(found.start())):
        return None
    return Spoken(f"một {below}", mark=QUANTITY)


def _say_meter(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the two currents of a meter, 10(40)A: the one it is made for, and the most it stands."""
    return Spoken(f"{say_number(found[1])}, {say_number(found[2])} am pe")


def _say_current(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “20A” as an electric current after words for electricity; otherwise it is a house or a class."""
    if not _ELECTRIC.search(line.before(found.start())):
        return None
    return Spoken(f"{say_number(found[1])} am pe")


def _say_area(found: re.Match[str], _line: LineContext) -> Spoken | None:
    name = _name(found["unit"], found["power"])
    return Spoken(name, mark=WORDS) if name else None


def _say_unit_alone(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “tính theo kg”, “hai ha”; but “KM”, “CM” and “Mg” are short for other things, and “ha” can be laughter."""
    unit, before = found["unit"], line.before(found.start())
    if (found["power"] and unit == "Km") or unit == "CC":
        return None  # the second kilometre of a road, an identity card
    if unit in {"cm", "mm", "dm", "cc"} and _CHAPTER.search(before):
        return None  # Roman numerals
    name, share = _name(unit, found["power"]), _say_per(found)
    is_plain = unit != "ha" and (unit[0].islower() or unit in {"Km", "Kg"})
    if name is None or share is None or not (is_plain or _NUMBER_WORD.search(before) or _UNIT_ASKED.search(before)):
        return None
    return Spoken(name + share, mark=WORDS)


_QUANTITY_BEFORE = Pattern(
    r"(?:\d[\d.,]*|mấy|bao nhiêu|nhiều|vài)\S{0,4}(?:\s[^\s/]+){0,3}(?:\s?/[^\s/]+(?: [^\s/]+)?){0,2}\s?$|"
    r"(?:giá|phí|nghìn|triệu|tỷ|đồng|trăm|mươi|một)(?: \S+)?\s?$"
)
_POWER = r"(?P<power>[23²³](?!\d))?"
_BELOW = rf"(?:\s?/\s?(?P<per>(?i:{_PER_SYMBOLS}|{UNIT}))(?P<per_power>[23²³])?)?"
_NUMBER_WORD = Pattern(
    r"(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|triệu|vài|mấy|nhiêu|"
    r"chục|mỗi|rưỡi)\s$"
)
_UNIT_ASKED = Pattern(r"(?:theo|bằng|đơn vị|số|từng|\(|/)\s?$")
_CHAPTER = Pattern(r"(?:mục|chương|phần|đoạn|khoản|phụ lục|thế kỷ) $")
_PRESSURE = Pattern(r"(?:khí áp|áp suất|áp thấp|tâm bão|khí quyển|p ?min|pmax|p ?=)(?:\W+\w+){0,8}\W*$")
_FIELDS = Pattern(r"(?:đất|ruộng|chân|vùng)\s$")
_BRICKS = Pattern(r"(?:gạch|ngói|blốc|viên)(?: \w+){0,2}\W*$")
_ELECTRIC = Pattern(r"(?:dòng|điện|cầu dao|áp ?tô ?mát|aptomat|công tơ|ổ cắm|cầu chì)\W*(?:\w+\W+){0,3}$")

MEASURES = (
    Rule(
        "percent",
        Pattern(rf"{START}(?P<sign>{MINUS})?(?P<number>{NUMBER})\s?(?P<part>[%‰])"),
        _say_percent,
        needs="%‰",
    ),
    Rule(
        "degrees",
        Pattern(
            rf"(?=[\d-]){START}(?P<sign>{MINUS})?(?P<number>{NUMBER})\s?(?:°\s?|"
            rf"o(?=[CF]\b))(?:(?P<scale>[CFKcfk])(?!\w))?"
        ),
        _say_degrees,
    ),
    Rule(
        "height by its word",
        Pattern(
            r"(?=\d)(?i:(?<=\bcao )|(?<=\bsâu )|(?<=\brộng )|(?<=\bdài )|(?<=\bngập )|(?<=mặt tiền )|"
            r"(?<=\bngang )|(?<=\bdày ))"
            r"(\d{1,2})m([23])(?![\w²³]|[.,/]\d)"
        ),
        _say_height,
        needs="m",
    ),
    Rule("height", Pattern(rf"{START}(\d{{1,3}})m(\d\d|[14-9])(?![\w²³]|[.,]\d)"), _say_height, needs="m"),
    Rule(
        "measure",
        Pattern(
            rf"(?=[\d-]){START}(?P<sign>{MINUS})?(?:(?P<share>(?P<first>\d{{1,3}})"
            rf"/(?P<second>[1-9]\d{{0,2}}))|(?P<number>{NUMBER}))(?P<gap> ?)"
            rf"(?P<unit>(?i:{UNIT})){_POWER}{_BELOW}(?![\w])"
        ),
        _say,
    ),
    Rule("scale of degrees", Pattern(r"(?i:(?<=độ ))([CFcf])(?![\w/])"), _say_scale, needs="CFcf", has_digits=False),
    Rule(
        "rate",
        Pattern(rf"(?<=[\w%{QUANTITY}])\s?/\s?(?:1 )?(?P<per>(?:{_PER_SYMBOLS}|(?i:{UNIT})))(?P<power>[23²³])?(?!\w)"),
        _say_rate,
        needs="/",
        has_digits=False,
    ),
    Rule("currents of a meter", Pattern(rf"{START}(\d{{1,3}})\s?\((\d{{1,3}})\)\s?A(?!\w)"), _say_meter, needs="A"),
    Rule("current", Pattern(rf"{START}({NUMBER}) ?A(?!\w)"), _say_current, needs="A"),
    Rule(
        "unit without figures",
        Pattern(
            rf"(?=[kcmdhKCMDH])(?<![\w.])(?P<unit>(?i:km|kg|cm|mm|dm|ha|kwh|kw|ml|cl|dl|cc|mg)){_POWER}{_BELOW}(?![\w/])"
        ),
        _say_unit_alone,
        needs="mgahwclHMGAWCL",
        has_digits=False,
    ),
    Rule(
        "unit alone",
        Pattern(r"(?<!\w)(?P<unit>km|cm|mm|m)(?P<power>[23²³])(?!\w)"),
        _say_area,
        needs="m",
        has_digits=False,
    ),
)
