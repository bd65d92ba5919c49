"""Signs between and beside tokens that are said: ranges, “nhân”, “và”, “bằng”."""

import re

from generator.speech.letters import UPPER
from generator.speech.rule import CLAIMED, CODE, NUMBER, WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern

_WORDS = {
    "&": "và", "+": "cộng", "=": "bằng", "@": "a còng", "%": "phần trăm", "‰": "phần nghìn", "°": "độ",
    "<": "nhỏ hơn", ">": "lớn hơn", "≥": "lớn hơn hoặc bằng",
    "≤": "nhỏ hơn hoặc bằng", "≠": "khác", "±": "cộng trừ", "×": "nhân", "÷": "chia", "≈": "xấp xỉ",
    "$": "đô la", "€": "ơ rô", "£": "bảng Anh", "¥": "yên", "₫": "đồng",
}  # fmt: skip


_NAMED_BEFORE = Pattern(r"([^\W\d_]+)\s?\d{1,4}$")
_NAMED_AFTER = Pattern(r"([^\W\d_]+)\s?\d")
_RATIO = Pattern(r"(?:tỷ lệ|tỉ lệ|tỷ xích|tỉ xích|pha|trộn|bản đồ)\W*(?:\S+\s*){0,3}$")


def _say_range(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “đến”, but make a pause between two kinds of quantities: 250kVA-35/0,4kV."""
    if "→" in found[0] and _counts_down(found, line):
        return Spoken(",", mark=WORDS)  # a way through places: thôn 8 → 5 → 2
    first = _ELECTRIC_BEFORE.search(line.text[max(0, found.start() - 6) : found.start()])
    second = _ELECTRIC_AFTER.match(line.text[found.end() : found.end() + 16])
    if first and second and _KINDS[first[1].casefold()] != _KINDS[second[1].casefold()]:
        return Spoken(",", mark=WORDS)
    if second and not first and _STATION.search(line.before(found.start())):
        return Spoken(",", mark=WORDS)
    return Spoken("đến")


def _counts_down(found: re.Match[str], line: LineContext) -> bool:
    first = _NUMBER_BEFORE.search(line.text[max(0, found.start() - 6) : found.start()])
    second = _NUMBER_AFTER.match(line.text[found.end() : found.end() + 6])
    return bool(first and second and int(first[1]) > int(second[1]))


_NUMBER_BEFORE, _NUMBER_AFTER = Pattern(r"(?<![\w.,])(\d{1,3})$"), Pattern(r"(\d{1,3})(?![\w.,])")
_KINDS = {
    "v": "tension",
    "kv": "tension",
    "kva": "power",
    "mva": "power",
    "kvar": "idle power",
    "a": "current",
    "ah": "charge",
    "mah": "charge",
    "w": "load",
    "kw": "load",
    "mw": "load",
    "hz": "frequency",
}
_STATION = Pattern(r"(?:tba|trạm biến áp|mba) [^\d,;:]{1,30} \d{1,2}$")  # TBA An Bồ 2-180kVA
_ELECTRIC_BEFORE = Pattern(r"\d ?(kVAr|kVA|MVA|kV|V|Ah|mAh|A|kW|MW|W|Hz)$")
_ELECTRIC_AFTER = Pattern(r"[\d.,/]{1,10} ?(kVAr|kVA|MVA|kV|V|Ah|mAh|A|kW|MW|W|Hz)(?!\w)")


def _say_range_of_names(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the dash of “tổ 1-tổ 5” as “đến”, if the same word is on both sides."""
    first, second = _NAMED_BEFORE.search(line.before(found.start())), _NAMED_AFTER.match(line.after(found.end()))
    return Spoken("đến") if first and second and first[1] == second[1] else None


def _say_range_of_things(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the dash of “2,5 triệu - 3 triệu”, “5 ngày - 7 ngày”: the same noun, or two powers of ten."""
    first, second = _THING_BEFORE.search(line.before(found.start())), _THING_AFTER.match(line.after(found.end()))
    if not (first and second):
        return None
    alike = second[1].startswith(first[1]) or first[1].startswith(second[1])
    return Spoken("đến") if alike or {first[1].split()[0], second[1].split()[0]} <= _POWERS else None


def _say_share_of_things(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the stroke of “1,5 tỷ/2,3 tỷ”, “2,3km/8,7km”: a part of the whole in the same measure."""
    first, second = _THING_BEFORE.search(line.before(found.start())), _THING_AFTER.match(line.after(found.end()))
    return Spoken("trên") if first and second and second[1].split()[0] == first[1].split()[0] else None


_THING_BEFORE = Pattern(r"\d[\d.,]*\s?([^\W\d_]+(?: [^\W\d_]+)?)$")
_THING_AFTER = Pattern(r"[\d.,]*\d\s?([^\W\d_]+(?: [^\W\d_]+)?)")
_POWERS = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ"})


def _say_range_of_weekdays(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(f"{found[1]} đến", mark=WORDS)


def _say_range_to_below(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the dash of “từ 3 tháng - dưới 1 năm”."""
    return Spoken("đến") if _FROM_SO_MUCH.search(line.before(found.start())) else None


_FROM_SO_MUCH = Pattern(r"(?<!\w)từ(?: đủ)? \d[\d.,]*(?: [^\W\d_]+)?$")


def _say_times(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("nhân")


def _say_power(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("mũ")


def _say_ratio(found: re.Match[str], line: LineContext) -> Spoken | None:
    if ":" in found[0] and not _RATIO.search(line.before(found.start())):
        return None
    if _MEASURED.search(line.before(found.start())) and _OF_SO_MANY.match(line.after(found.end())):
        return Spoken(",", mark=WORDS)
    return Spoken("trên")


_MEASURED = Pattern(r"\d ?(?:m2|m²|m3|ha|km|m|tấn|tạ|kg|sào|mẫu)$")
_OF_SO_MANY = Pattern(r"\d[\d.]* (?:hộ|người|khẩu|nhân khẩu|trường hợp|thôn|công trình|dự án|thửa|tổ chức)(?!\w)")


def _say_and_above(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("trở lên", mark=WORDS)


def _say_sign(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(_WORDS[found[0]], mark=WORDS)


def _say_stars(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("sao", mark=WORDS)


def _say_two_signs(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken(_WORDS["≥" if found[0][0] == ">" else "≤"], mark=WORDS)


def _say_about(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("khoảng", mark=WORDS)


def _say_bullet(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("", mark=WORDS)


def _say_bullet_in_a_line(_found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say a pause for the second plus of “+ Sáng: 7h + Chiều: 13h”."""
    return Spoken(",", mark=WORDS) if line.words.startswith("+") else None


def _say_times_of_things(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “x” of “3 ngày x 8 giờ”, whose left side is a number with its noun, and of “QL10 x ĐT.354”."""
    if _CROSSING.search(line.before(found.start())):
        return Spoken("giao")
    return Spoken("nhân") if _THINGS.search(line.before(found.start())) else None


_CROSSING = Pattern(r"(?<!\w)(?:ngã|nút|giao lộ|giao)(?: \w+){0,3}\W*$")
_THINGS = Pattern(r"\)$|(?<![^\W_])[\d.,]+\S{0,16}(?: [^\W\d_]+(?:/[^\W\d_]+){0,3}){0,4}$")


def _say_arrow(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("," if found.start() else "", mark=WORDS)


def _say_blood(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the sign of “Rh(-)”, and of “test (+)”."""
    sign = "dương" if "+" in found[0] else "âm"
    return Spoken(f"e rờ hát {sign}" if found[0].startswith("R") else f" {sign} tính", mark=WORDS)


SIGNS = (
    Rule("blood", Pattern(r"(?<!\w)Rh ?\(?[+-]\)?(?!\w)"), _say_blood, needs="+-", has_digits=False),
    Rule(
        "found or not",
        Pattern(r"(?:(?i:(?<=test)|(?<=xét nghiệm)|(?<=kết quả)|(?<=nhanh)|(?<=ns1)|(?<=hiv)|(?<=ma túy)))\s?\([+-]\)"),
        _say_blood,
        needs="+-",
        has_digits=False,
    ),
    Rule("arrow", Pattern(r"\s?[=-]{1,2}>\s?(?=[^\W\d_]|\ue002)"), _say_arrow, needs=">", has_digits=False),
    Rule(
        "bullet",
        Pattern(
            r"^\s*\+\)\s*|(?<=[;.])\s\+\)\s|^\s*[+•▪▫■□●○◆◇➢➤►✓✔☑→⇒*]\s*(?=[^\W_]|[\ue000-\ue002])(?!(?<=\+)[\d\ue000])|(?<=[:;.])\s+[+•]\s+(?=[^\W_]|[\ue000-\ue002])"
        ),
        _say_bullet,
        needs="+•▪▫■□●○◆◇➢➤►✓✔☑→⇒*",
        has_digits=False,
    ),
    Rule(
        "bullet in a line",
        Pattern(rf"\s\+\s(?=[{UPPER}])"),
        _say_bullet_in_a_line,
        needs="+",
        has_digits=False,
    ),
    Rule(
        "times of things",
        Pattern(
            rf"(?<=[^\W\d_])\*(?={NUMBER})|(?<=[^\W_]|[){CLAIMED}])\s[xX×*]\s(?={NUMBER}|"
            rf"(?:dài|rộng|cao|sâu|dày) {NUMBER}|{WORDS}|\(|"
            r"(?:mức|số|giá|đơn giá|hệ số|diện tích|lương|tỷ lệ|tiền|thời gian)(?!\w))"
        ),
        _say_times_of_things,
        needs="xX×*",
        has_digits=False,
    ),
    Rule(
        "range",
        Pattern(
            rf"(?<={NUMBER})\s?(?:-|->|→|÷|~|\.\.\.?|…)\s?(?={NUMBER})|(?<={CODE})-(?={CODE})|"
            rf"(?<={NUMBER})\s?-\s?(?=(?:thứ|ngày|tháng|hết|chủ nhật|trên|nay)\b)"
        ),
        _say_range,
        has_digits=False,
    ),
    Rule(
        "range of signed numbers",
        Pattern(rf"(?<={NUMBER})(?:\s?[÷→]\s?|\s-\s)(?=\+\s?{NUMBER})"),
        lambda _found, _line: Spoken("đến"),
        needs="+",
    ),
    Rule(
        "range of names",
        Pattern(rf"(?<={NUMBER})\s?-\s?(?=[^\W\d_]+\s?{NUMBER})"),
        _say_range_of_names,
    ),
    Rule(
        "range of weekdays",
        Pattern(r"(?<!\w)([Tt]hứ (?i:hai|ba|tư|năm|sáu|bảy))\s?-\s?(?=(?i:thứ|chủ nhật)(?!\w))"),
        _say_range_of_weekdays,
        needs="-",
        has_digits=False,
    ),
    Rule(
        "range to below",
        Pattern(r"\s?[-–]\s?(?=(?:đến )?(?:dưới|trên|hết)\s)"),
        _say_range_to_below,
        needs="-–",
        has_digits=False,
    ),
    Rule(
        "share of things",
        Pattern(rf"(?<=[^\W\d_])\s?/\s?(?={NUMBER})"),
        _say_share_of_things,
        needs="/",
    ),
    Rule("range of things", Pattern(rf"(?<=[^\W\d_])\s?-\s?(?={NUMBER})"), _say_range_of_things, needs="-"),
    Rule(
        "range to less",
        Pattern(rf"(?<={NUMBER})\s?-\s?<\s?(?={NUMBER})"),
        lambda _found, _line: Spoken("đến dưới"),
        needs="<",
    ),
    Rule("times", Pattern(rf"(?<={NUMBER})\s?[xX×*]\s?(?={NUMBER})"), _say_times, needs="xX×*", has_digits=False),
    Rule("power", Pattern(rf"(?<={NUMBER})\s?\^\s?(?={NUMBER})"), _say_power, needs="^", has_digits=False),
    Rule("ratio", Pattern(rf"(?<={NUMBER})\s?[:/]\s?(?={NUMBER})"), _say_ratio, needs=":/", has_digits=False),
    Rule(
        "and above",
        Pattern(rf"(?<={NUMBER})\+(?!\s?[\w{CLAIMED}])|(?<=tuổi)\s?\+(?!\w)"),
        _say_and_above,
        needs="+",
        has_digits=False,
    ),
    Rule("about", Pattern(rf"~\s?(?={NUMBER})"), _say_about, needs="~", has_digits=False),
    Rule("stars", Pattern(rf"(?<={NUMBER})\*(?![\w{NUMBER}])"), _say_stars, needs="*", has_digits=False),
    Rule(
        "words between angles",
        Pattern(rf"<(?=[^\W\d_][^<>]{{0,40}}>)|(?<=[^\W\d_])>(?!\s?[\d={NUMBER}])"),
        _say_bullet,
        needs="<>",
        has_digits=False,
    ),
    Rule("not less or not more", Pattern(r"[<>]\s?="), _say_two_signs, needs="<>", has_digits=False),
    Rule("sign", Pattern("[" + re.escape("".join(_WORDS)) + "]"), _say_sign, needs="".join(_WORDS), has_digits=False),
)
