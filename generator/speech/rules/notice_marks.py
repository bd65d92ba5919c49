"""Marks in notices that belong to what stands around them: T15-012.34, thửa 128-1, đơn (M01), g/n, (ii).

They come before the codes, the plates and the short forms, which would take their letters for names.
"""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import spell
from generator.speech.numbers import say_code_number, say_day, say_month
from generator.speech.rule import CODE, WORDS, LineContext, Rule, Spoken
from generator.speech.rules.romans import say_ordinal, value_of
from generator.speech.rules.short_forms import meaning_of
from generator.speech.rules.telephones import say_groups
from generator.text.pattern import Pattern

_METERED = Pattern(r"(?i:tiền|hóa đơn|hoá đơn|điện|nước|cước|lương|kwh|m3|phí)")


def _say_part_of_a_plot(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say “thửa 128-1”: a range counts up."""
    if int(found[1]) <= int(found[2]):
        return None
    return Spoken(f"{say_code_number(found[1])} {say_cardinal(found[2])}", mark=WORDS)


def _say_form(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “đơn (M01)” as a form; “nhà M01” is a name."""
    return Spoken(f"mẫu {say_code_number(found[1])}", mark=WORDS)


def _say_month_of_a_bill(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “tiền điện kỳ 10/2026” as the bill of a month; “đợt 2/2026” is the second of a year."""
    near = line.text[max(0, found.start() - 40) : found.end() + 40]
    if not (int(found[1]) > 4 or _METERED.search(near)):
        return None
    return Spoken(f"tháng {say_month(found[1])} năm {say_cardinal(found[2])}")


def _say_two_letters(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “g/n 20tr”, “t/h tốt” as the short form of the same letters, if that has a sense here."""
    if found[0].casefold() in line.lexicon.abbreviations:
        return None
    short = f"{found[1]}{found[2]}".upper()
    words = _SLASHED.get(short) or meaning_of(short, found.start(), found.end(), line)
    return Spoken(words, mark=WORDS) if words and words != spell(short) else None


_SLASHED = {
    "GN": "giải ngân", "CM": "chuyên môn", "BC": "báo cáo", "PV": "phục vụ", "XN": "xác nhận", "HD": "hướng dẫn",
    "ĐV": "đối với", "TB": "thông báo", "ĐN": "đầu năm", "YC": "yêu cầu", "TH": "thực hiện", "KT": "kiểm tra",
    "LH": "liên hệ", "SX": "sản xuất", "TG": "thời gian", "PH": "phối hợp", "NV": "nhiệm vụ", "CB": "cán bộ",
}  # fmt: skip


def _say_day_of_each_month(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “trước 25 hằng tháng”, “từ 01-05 hàng tháng” as days."""
    until = f" đến {say_day(found[2])}" if found[2] else ""
    return Spoken(f"ngày {say_day(found[1])}{until}")


def _say_until_a_weekday(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the dash of “T6 (26/9) - T7”."""
    return Spoken(", đến", mark=WORDS)


def _say_small_roman(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “(i) …; (ii) …” as numbers of a list."""
    return (
        Spoken(f"{say_cardinal(str(value_of(found[1])))},") if "(ii)" in line.near(found.start(), found.end()) else None
    )


def _say_numbered_weekday(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “1-T2, 2-T4” as a list of days; “2-T4” alone is a range."""
    near = line.text[max(0, found.start() - 24) : found.end() + 24]
    if len(_NUMBERED_DAY.findall(near)) < 2:
        return None
    return Spoken(f"{say_cardinal(found[1])}, thứ {say_ordinal(found[2])}", mark=WORDS)


_NUMBERED_DAY = Pattern(r"(?<![\w-])\d-T[2-7](?!\w)")


def _say_candidates(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “SBD 120097-120120” digit by digit, as candidates look for their number."""
    return Spoken(" đến ".join(map(say_groups, found[0].split("-"))), mark=CODE)


def _say_old_map(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “BĐ 299”, a map made under Chỉ thị 299-TTg of 1980; alarms go up to three."""
    return Spoken(f"bản đồ {say_digits(found[1])}", mark=WORDS)


def _say_account(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the groups of “STK 3211 0000 123456” digit by digit."""
    return Spoken(say_groups(found[0]), mark=CODE)


def _say_joined_plots(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “thửa 112 + 113”, which is no number to call."""
    return Spoken(f"{say_cardinal(found[1])} cộng {say_cardinal(found[2])}")


def _say_parts_of_a_plot(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “45-1, 45-2”, parts of one plot."""
    if not _PLOT.search(line.before(found.start())):
        return None
    parts = re.findall(r"\d+-\d+", found[0])
    return Spoken(", ".join(" ".join(map(say_cardinal, part.split("-"))) for part in parts), mark=WORDS)


def _say_villages(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “T.1, T.2” as villages; a lone “T.” may be a month, a book or a storey, too."""
    near = line.text[max(0, found.start() - 60) : found.end() + 60]
    if not (len(_VILLAGE.findall(near)) > 1 or _HOUSEHOLD.search(near)):
        return None
    return Spoken(f"thôn {say_cardinal(found[1])}", mark=WORDS)


_PLOT = Pattern(r"(?:thửa|lô)(?:\W+\w+){0,5}\W*$")

_VILLAGE = Pattern(r"(?<!\w)T\. ?\d{1,2}(?![\d/])")

_HOUSEHOLD = Pattern(r"(?i:(?<!\w)hộ|(?<!\w)thôn|(?<!\w)ông|(?<!\w)bà|Ô\.)")


def _say_papers(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “mã đề 101, 102, 103” figure by figure."""
    return Spoken(", ".join(map(say_digits, re.findall(r"\d+", found[0]))), mark=CODE)


def _say_until_in_brackets(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the dash of “(1)-(4)”."""
    return Spoken("đến", mark=WORDS)


NOTICE_MARKS = (
    Rule(
        "papers of an examination",
        Pattern(r"(?=\d)(?i:(?<=mã đề )|(?<=mã đề: ))\d{3,4}(?:(?:, ?| và |; ?)\d{3,4}){0,9}(?!\w|[.,]\d)"),
        _say_papers,
    ),
    Rule("until in brackets", Pattern(r"(?<=\(\d\)) ?- ?(?=\(\d\))"), _say_until_in_brackets, needs="("),
    Rule("villages", Pattern(r"(?<![\w.])T\. ?(\d{1,2})(?![\w/]|[.,]\d)"), _say_villages, needs="T"),
    Rule(
        "parts of a plot",
        Pattern(r"(?<![\w.,/-])(\d{1,4})-\d{1,2}(?:(?:, ?| và | ?; ?)\1-\d{1,2}){1,6}(?![\w/-]|[.,]\d)"),
        _say_parts_of_a_plot,
        needs="-",
    ),
    Rule(
        "account in groups",
        Pattern(
            r"(?=\d)(?i:(?<=stk )|(?<=stk: )|(?<=tài khoản )|(?<=tài khoản: )|(?<=tài khoản số ))"
            r"\d{2,6}(?: \d{2,7}){1,4}(?![\w]|[.,]\d)"
        ),
        _say_account,
    ),
    Rule(
        "joined plots",
        Pattern(r"(?=\d)(?i:(?<=thửa )|(?<=lô )|(?<=thửa số ))(\d{1,4}) ?\+ ?(\d{1,4})(?!\w|[.,]\d)"),
        _say_joined_plots,
        needs="+",
    ),
    Rule("old map", Pattern(r"(?<!\w)BĐ (\d{3})(?!\w|[.,]\d)"), _say_old_map, needs="Đ"),
    Rule(
        "candidates",
        Pattern(r"(?=\d)(?i:(?<=sbd )|(?<=sbd: )|(?<=báo danh )|(?<=báo danh: ))\d{5,8}(?:-\d{5,8})?(?![\w/]|[.,]\d)"),
        _say_candidates,
    ),
    Rule(
        "small Roman numeral",
        Pattern(r"\(((?:i{1,3}|i?v|vi{1,3}|ix|x))\)"),
        _say_small_roman,
        needs="i",
        has_digits=False,
    ),
    Rule("numbered weekday", Pattern(r"(?<![\w-])(\d)-T([2-7])(?!\w)"), _say_numbered_weekday, needs="T"),
    Rule(
        "day of each month",
        Pattern(
            r"(?=\d)(?i:(?<=trước )|(?<=từ )|(?<=đến )|(?<=sau )|(?<=vào )|(?<=hạn )|(?<=hết ))(0?[1-9]|[12]\d|3[01])"
            r"(?:\s?-\s?(0?[1-9]|[12]\d|3[01]))?(?= (?:hằng tháng|hàng tháng|mỗi tháng|tháng sau)(?!\w))"
        ),
        _say_day_of_each_month,
    ),
    Rule(
        "until a weekday",
        Pattern(r"(?<=\d\))\s?-\s?(?=T[2-7](?!\w)|CN(?!\w)|[Tt]hứ )"),
        _say_until_a_weekday,
        needs="-",
    ),
    Rule(
        "part of a plot",
        Pattern(
            r"(?=\d)(?i:(?<=thửa )|(?<=thửa đất )|(?<=thửa số )|(?<=lô )|(?<=lô số )|(?<=tờ số )|(?<=tờ ))"
            r"(\d{1,4})-(\d{1,3})(?!\w|[.,/-]\d)"
        ),
        _say_part_of_a_plot,
        needs="-",
    ),
    Rule(
        "form in brackets",
        Pattern(
            r"(?=M)(?i:(?<=đơn )|(?<=khai )|(?<=phiếu )|(?<=đơn \()|(?<=khai \()|(?<=phiếu \())M(0\d)(?!\w|[.,/-]\d)"
        ),
        _say_form,
        needs="M",
    ),
    Rule(
        "month of a bill",
        Pattern(r"(?=\d)(?i:(?<=kỳ ))(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/])"),
        _say_month_of_a_bill,
        needs="/",
    ),
    Rule(
        "two letters with a stroke",
        Pattern(r"(?<![\w/.,\ue000])(?<!\d )([bcdđghklmnpqrstvxyBCDĐGHKLMNPQRSTVXY])/([bcdđghklmnpqrstvxy])(?![\w/])"),
        _say_two_letters,
        needs="/",
        has_digits=False,
    ),
)
