"""Counts and amounts in notices that are written in short: 4NK, 24 máy/6 TB, trả trước 6T, từ 75t, 45 phiếu/47.

They come before the measures and the sums, which would take their letters for units.
"""

import re

from generator.speech.cardinals import say_cardinal
from generator.speech.numbers import say_month
from generator.speech.rule import WORDS, LineContext, Rule, Spoken
from generator.text.pattern import Pattern


def _say_of_a_time(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the stroke of “tăng 1 cấp/12h”, “30 hồ sơ/2 ngày”: so much in that time."""
    return Spoken("trên") if _COUNTED.search(line.before(found.start())) else None


_COUNTED = Pattern(r"(?<![\w.,/])\d[\d.,]* ?(?:[^\W\d_]+ ){0,2}[^\W\d_]+$")


def _say_alike_marks(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “9đ” of “Hà 9,5đ; Mai 9đ” as a mark, too: no price has parts of a đồng."""
    near = line.text[max(0, found.start() - 60) : found.end() + 60]
    is_mark = 2 <= int(found[2]) <= _HIGHEST_MARK and (_MARK.search(near) or _EXAM.search(near))
    first = f"{say_cardinal(found[1])} đến " if found[1] else ""
    return Spoken(f"{first}{say_cardinal(found[2])} điểm") if is_mark else None


def _say_count(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “4NK”, “35HS” as so many of them; other capitals behind a number are a code."""
    return Spoken(f"{say_cardinal(found[1])} {_COUNTED_IN_SHORT[found[2].upper()]}")


_COUNTED_IN_SHORT = {
    "NK": "nhân khẩu", "HS": "học sinh", "GV": "giáo viên", "TBA": "trạm biến áp", "HN": "hộ nghèo",
    "HCN": "hộ cận nghèo", "ĐV": "đảng viên", "TH": "trường hợp", "NCT": "người cao tuổi", "TE": "trẻ em",
    "VĐV": "vận động viên", "LĐ": "lao động", "BN": "bệnh nhân", "SV": "sinh viên", "HTX": "hợp tác xã",
    "KDC": "khu dân cư", "TDP": "tổ dân phố", "HKD": "hộ kinh doanh", "CBGV": "cán bộ giáo viên", "NVH": "nhà văn hóa",
}  # fmt: skip

_IN_SHORT = "|".join(sorted(_COUNTED_IN_SHORT, key=len, reverse=True))

_HIGHEST_MARK = 30

_EXAM = Pattern(
    r"(?i:tổ hợp|điểm|xét tuyển|học bạ|môn|thi|toán|văn|thủ khoa|trúng tuyển|hs đạt|học sinh đạt|khối [a-d]\d\d)"
)

_MARK = Pattern(r"(?<![\w.,])\d{1,2},\d{1,2} ?đ(?!\w)")


def _say_of_a_whole(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the stroke of “+24,85/+26,0m”: the water of a lake, of its full height."""
    return Spoken("trên")


def _say_stations(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “24 máy/6 TB” as pumping stations, which are no terabytes."""
    thing = "trạm bơm" if found[2] == "TB" else "máy bơm"
    return Spoken(f"{say_cardinal(found[1])} {thing}") if _PUMPS.search(line.near(found.start(), found.end())) else None


_PUMPS = Pattern(r"(?i:bơm|dã chiến|m3/h|tiêu|úng|kênh|cống|thủy lợi|thủy nông|tưới)")


def _say_storeys(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “tầng cao ≤5T” as storeys."""
    return Spoken(f"{say_cardinal(found[1])} tầng")


def _say_months(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “trả trước 6T tặng 1T” as months."""
    return Spoken(f"{say_cardinal(found[1])} tháng")


def _say_age(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “(từ 75t)” as an age where the line is about people."""
    near = line.text[max(0, found.start() - 90) : found.end() + 40]
    return Spoken(f"{say_cardinal(found[1])} tuổi") if _OF_PEOPLE.search(near) else None


_OF_PEOPLE = Pattern(r"(?i:hưu|nct|người|trẻ|bhyt|tuổi|khám|tiêm|công dân|thanh niên|học|trợ cấp|hỗ trợ|miễn phí)")


def _say_age_of_children(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “5T” of “Trẻ 3-4T: …; 5T: …” as an age."""
    return (
        Spoken(f"{say_cardinal(found[1])} tuổi")
        if _CHILDREN.search(line.text[max(0, found.start() - 90) : found.start()])
        else None
    )


_CHILDREN = Pattern(r"(?i:trẻ|(?<!\w)mg|mẫu giáo|(?<!\w)mn|nhà trẻ)[^.]{0,60}$")


def _say_level(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the “M1” of “3 mức: M1 500k, M2 700k” as a level."""
    return Spoken(f"mức {say_cardinal(found[1])}") if _LEVELS.search(line.before(found.start())) else None


_LEVELS = Pattern(r"mức[^|]{0,44}$")


def _say_village(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the “T1” of “Lê A - 1960 - T1” as a village: the person's year of birth stands before it."""
    return Spoken(f", thôn {say_cardinal(found[1])}", mark=WORDS)


def _say_school_mark(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “loại G, K” as marks of pupils."""
    return Spoken({"G": "giỏi", "K": "khá", "Y": "yếu"}[found[1]], mark=WORDS)


def _say_of_all(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say the stroke of “45 phiếu/47 (95,7%)”: so many of all."""
    part = _PART_BEFORE.search(line.before(found.start()))
    return Spoken("trên") if part and int(part[1]) <= int(found[1]) else None


_PART_BEFORE = Pattern(
    r"(?<![\d.,/])(\d{1,4}) (?:phiếu|hộ|người|đại biểu|cử tri|em|cháu|thôn|thửa|đảng viên|hồ sơ|đơn|tàu)$"
)


def _say_ages(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “Độ tuổi: 16-18t” as ages."""
    if not _AGES.search(line.before(found.start())):
        return None
    return Spoken(f"{say_cardinal(found[1])} đến {say_cardinal(found[2])} tuổi")


_AGES = Pattern(r"(?:tuổi|trẻ|nct|nhóm|người|nam|nữ|công dân|từ)[^;]{0,24}$")


def _say_option(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “PA1” as the first plan; a department of the police has a nought (PA05)."""
    return Spoken(f"phương án {say_cardinal(found[1])}", mark=WORDS)


def _say_wheels(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “xe 2b” with its wheels."""
    return Spoken(f"{say_cardinal(found[1])} bánh")


def _say_crossing(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the “4” of “ngã 4”."""
    return Spoken("tư")


def _say_child_height(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “trẻ em <1m2” as a height; a child is no area."""
    if not _CHILD.search(line.before(found.start())):
        return None
    return Spoken(f"{say_cardinal(found[1])} mét {say_month(found[2])}")


_CHILD = Pattern(r"(?:trẻ em|trẻ|(?<!\w)te|em bé|người|học sinh|cao)(?: cao)?(?: dưới| trên| từ)?\W*$")


def _say_absent(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “Vắng: 3 (P2, K1)”: with leave two, without one."""
    if not _ABSENT.search(line.near(found.start(), found.end())):
        return None
    return Spoken(f"{'không' if found[1].startswith('K') else 'có'} phép {say_cardinal(found[2])}", mark=WORDS)


_ABSENT = Pattern(r"(?i:vắng|sĩ số)")


def _say_side_of_the_road(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “bên P, bên T”."""
    return Spoken("phải" if found[0] == "P" else "trái", mark=WORDS)


def _say_months_by_letter(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “T1-T3; T4-T6” as months: no week has a first or an eighth of its days in this way."""
    first, last = int(found[1]), int(found[2])
    in_a_year = first < last <= 12 and (
        first == 1 or last > 7 or _FIRST_MONTH.search(line.text[max(0, found.start() - 48) : found.start()])
    )
    return Spoken(f"tháng {say_month(found[1])} đến tháng {say_month(found[2])}") if in_a_year else None


_FIRST_MONTH = Pattern(r"(?<!\w)T1\s?-\s?T")

NOTICE_COUNTS = (
    Rule(
        "months by their letter",
        Pattern(r"(?<![\w.-])T([1-9]|1[0-2])\s?-\s?T([1-9]|1[0-2])(?![\w-]|[.,/]\d)"),
        _say_months_by_letter,
        needs="T",
    ),
    Rule("absent by their letter", Pattern(r"(?<!\w)(KP|CP|P|K)(\d{1,2})(?!\w|[.,/-]\d)"), _say_absent, needs="PK"),
    Rule(
        "side of the road",
        Pattern(r"(?=[PT])(?i:(?<=bên ))[PT](?![\w.])"),
        _say_side_of_the_road,
        needs="PT",
        has_digits=False,
    ),
    Rule("crossing", Pattern(r"(?=4)(?i:(?<=ngã ))4(?!\w|[.,/-]\d)"), _say_crossing, needs="4"),
    Rule("height of a child", Pattern(r"(?<![\w.,])([12])m([1-9])(?![\w/²³]|[.,]\d)"), _say_child_height, needs="m"),
    Rule("ages", Pattern(r"(?<![\w.,/-])(\d{1,2})-(\d{1,2})t(?![\w/])"), _say_ages, needs="t"),
    Rule("option", Pattern(r"(?<!\w)PA ?([1-9])(?!\w|[.,/-]\d)"), _say_option, needs="P"),
    Rule(
        "wheels",
        Pattern(r"(?=\d)(?i:(?<=xe )|(?<=xe đạp )|(?<=xe máy )|(?<=xe điện ))([234])b(?!\w)"),
        _say_wheels,
        needs="b",
    ),
    Rule("age of children", Pattern(r"(?<![\w.,/-])([1-6])T(?!\w|[.,/-]\d)"), _say_age_of_children, needs="T"),
    Rule("level", Pattern(r"(?<!\w)M([1-5])(?!\w|[.,/-]\d)"), _say_level, needs="M"),
    Rule(
        "village of a person",
        Pattern(r"(?:(?<=19\d\d)|(?<=20[01]\d))\s?[-,]\s?T(\d{1,2})(?!\w|[.,/-]\d)"),
        _say_village,
        needs="T",
    ),
    Rule(
        "months",
        Pattern(
            r"(?=\d)(?i:(?<=trả trước )|(?<=tặng )|(?<=hạn )|(?<=hành )|(?<=TK )|(?<=kết )|(?<=gói )|(?<=cọc )|"
            r"(?<=hợp đồng ))(\d{1,2})T(?!\w)"
        ),
        _say_months,
        needs="T",
    ),
    Rule(
        "age",
        Pattern(r"(?=\d)(?i:(?<=từ )|(?<=trên )|(?<=dưới )|(?<=đủ )|(?<=≥)|(?<=>)|(?<=<)|(?<=≤))([1-9]\d?)t(?![\w/])"),
        _say_age,
        needs="t",
    ),
    Rule(
        "mark of pupils",
        Pattern(r"(?=[GKY])(?i:(?<=loại )|(?<=học lực )|(?<=loại G, )|(?<=loại G; )|(?<=học sinh ))([GKY])(?![\w.])"),
        _say_school_mark,
        needs="GKY",
        has_digits=False,
    ),
    Rule("of all", Pattern(r"(?<=[^\W\d_])\s?/\s?(?=(\d{1,4})\s?(?:[(;,.)]|$))"), _say_of_all, needs="/"),
    Rule("pumping stations", Pattern(r"(?<![\w.,])(?<!\d/)(\d{1,3}) (TB|MB)(?!\w)"), _say_stations, needs="T"),
    Rule(
        "storeys at most",
        Pattern(r"(?=\d)(?i:(?<=tầng cao ≤)|(?<=tầng cao ≤ )|(?<=chiều cao ≤)|(?<=cao: ≤)|(?<=cao ≥))(\d{1,2})T(?!\w)"),
        _say_storeys,
        needs="T",
    ),
    Rule("of a whole", Pattern(r"(?<=\d)/(?=\+\d)"), _say_of_a_whole, needs="/"),
    Rule(
        "mark beside others",
        Pattern(r"(?<![\w.,/-])(?:(\d{1,2})-)?(\d{1,2}) ?đ(?![\w/])"),
        _say_alike_marks,
        needs="đ",
    ),
    Rule(
        "count in short",
        Pattern(rf"(?<![\w.,/-])(\d{{1,4}})({_IN_SHORT}|hs|gv)(?![\w-]|/\w)"),
        _say_count,
        needs="KSVAĐHTEBNXCPDGsv",
    ),
    Rule(
        "so much in a time",
        Pattern(r"(?<=[^\W\d_])\s?/\s?(?=(?!0?1 |24)\d{1,3} ?(?:h|giờ|ngày|tuần|tháng|năm|quý)(?!\w))"),
        _say_of_a_time,
        needs="/",
    ),
)
