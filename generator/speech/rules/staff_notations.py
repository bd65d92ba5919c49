"""Notations of staff that look like codes: gió c10-11, T2,4,6, vắng 1P, Ban chỉ đạo 389, K2 Đ5, T/gian, Ô. Hùng, P201.

They come before the codes and the short forms, which would take their letters for names.
"""

import re

from generator.speech.cardinals import say_cardinal, say_digits
from generator.speech.letters import UPPER
from generator.speech.numbers import say_day, say_month
from generator.speech.rule import CODE, WORDS, LineContext, Rule, Spoken
from generator.speech.rules.half_words import HALF_WORDS
from generator.speech.rules.romans import say_ordinal, value_of
from generator.text.pattern import Pattern

_NOTARY = {
    "TP": "tư pháp", "CC": "công chứng", "SCC": "sổ công chứng", "SCT": "sổ chứng thực", "SGT": "sổ giấy tờ",
    "BS": "bản sao", "CK": "chữ ký", "HĐGD": "hợp đồng giao dịch", "GD": "giao dịch",
}  # fmt: skip
_REACH = 96  # characters
_WINDY = Pattern(r"\d ?[NE](?!\w)|(?i:lốc|sơ tán|kịch bản|thiên tai|gió|bão|biển|sóng|giật|đảo|atnđ|áp thấp)")
_WINDY_BEFORE = Pattern(
    r"(?:gió|lốc|sóng|biển|giật|bão|mạnh|lên|atnđ|tâm|sức gió|\(|,|;|:|-|\d|"
    r"(?:gió|hướng) [đtbn-]{1,5}|đông|tây|nam|bắc)\s?$"
)
_ABSENT = Pattern(r"(?i:vắng|sĩ số|ss:|nghỉ học|chuyên cần)")
_ELECTRIC = Pattern(r"(?:công tơ|điện|mba|máy|aptomat|áp tô mát|nguồn|dòng|động cơ|[1-3][pf],)(?: \w+)?\s?$")
_LAW_AFTER = Pattern(r"\s(?:đ\d|k\d|luật|nđ|bl|tt\s|nghị định|điều|thông tư|quy định)")
_ROOM_BEFORE = Pattern(r"(?:tại|phòng họp|họp|hội trường|nhà \w+,|tầng \d,|trụ sở,|,|:|-|khoa \w+)\s$")
_HERDS = Pattern(
    r"(?:lợn|gà|vịt|bò|trâu|dê|tôm|cua|cá|ngan|ngỗng|chim|đàn|thỏ|sâu|rầy|mật độ|bọ|chuột|giống)(?:\W+\w+){0,3}\W*$"
)
_HONORIFICS = {"Ô": "ông", "B": "bà", "A": "anh", "C": "chị", "E": "em"}
_SCHOOL = Pattern(r"(?i:(?<!\w)(?:gv|gvcn|giáo viên|tổng phụ trách|hiệu trưởng|chủ nhiệm|thầy|bgh|hiệu phó)(?!\w))")
_WITH_A_PHONE = Pattern(rf"(?:[{UPPER}][^\W\d_]*\s){{1,4}}?[(:\-]{{0,2}}\s?0\d{{2,3}}[ .\d]")
_PROVINCES = (
    "Hải Dương|Hưng Yên|Thái Bình|Quảng Ninh|Bắc Ninh|Bắc Giang|Nam Định|Ninh Bình|Hà Nam|Thanh Hóa|Nghệ An|Hà Tĩnh|"
    "Vĩnh Phúc|Phú Thọ|Thái Nguyên|Lạng Sơn|Lào Cai|Yên Bái|Sơn La|Điện Biên|Lai Châu|Cao Bằng|Tuyên Quang|Hà Giang|"
    "Quảng Trị|Quảng Ngãi|Gia Lai|Đắk Lắk|Lâm Đồng|Khánh Hòa|Đồng Nai|Tây Ninh|Long An|Bình Dương"
)


def _near(found: re.Match[str], line: LineContext) -> str:
    """Return the text around a token, of a limited length: a search of the whole line for each token is slow."""
    return line.text[max(0, found.start() - _REACH) : found.end() + _REACH]


def _say_notary(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the sign of a register: TP/CC-SCC/HĐGD (Thông tư 01/2021/TT-BTP), SCT/BS (Thông tư 01/2020/TT-BTP)."""
    return Spoken(", ".join(_NOTARY[part] for part in re.split("[/-]", found[0])), mark=WORDS)


def _say_edition(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “lần II/2026”."""
    return Spoken(f"{say_cardinal(str(value_of(found[1])))} năm {say_cardinal(found[2])}")


def _say_section(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “mục II.3”, “I.1, I.2”; at the head of a line the full stops stay: “II.1. Công tác”."""
    return Spoken(" chấm ".join((say_cardinal(str(value_of(found[1]))), *map(say_cardinal, found[2][1:].split(".")))))


def _say_lunar(found: re.Match[str], line: LineContext) -> Spoken:
    """Say “15/8/AL” as a day of the moon."""
    start = "" if re.search(r"(?:ngày|mùng|mồng)\s*$", line.before(found.start())) else "ngày "
    return Spoken(f"{start}{say_day(found[1])} tháng {say_month(found[2])} âm lịch")


def _say_copies(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “Lưu: VT (03b)” as copies of a letter."""
    return Spoken(f"{say_cardinal(found[1])} bản")


def _say_dear(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “Kg:” at the head of a letter, which is no kilogram."""
    return Spoken("kính gửi", mark=WORDS)


def _say_committee(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “Ban chỉ đạo 389”, which is named after the number of a decision."""
    return Spoken(say_digits(found[1]), mark=CODE)


def _say_absent(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “vắng 1P, 1K”: pupils absent with and without leave."""
    if not _ABSENT.search(_near(found, line)):
        return None
    return Spoken(f"{say_cardinal(found[1])} {'không' if found[2].startswith('K') else 'có'} phép")


def _say_wind(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “gió c10-11, g13” as grades of wind."""
    before = line.before(found.start())
    if not (_WINDY.search(_near(found, line)) and _WINDY_BEFORE.search(before)):
        return None
    until = f" đến {say_cardinal(found['last'])}" if found["last"] else ""
    gust = "giật " if found["grade"] == "g" and not before.endswith("giật ") else ""
    return Spoken(f"{gust}cấp {say_cardinal(found['first'])}{until}")


def _say_site(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “CS1: đường Trần Phú” as the first place of a school or shop."""
    if not (_SITE_AFTER.match(line.after(found.end())) or _SITE_BEFORE.search(line.before(found.start()))):
        return None
    return Spoken(f"cơ sở {say_cardinal(found[1])}", mark=WORDS)


_SITE_AFTER = Pattern(r"\s?[:(]|\s(?:tại|ở|đường|thôn|số)(?!\w)")
_SITE_BEFORE = Pattern(r"(?:(?<!\w)bv|bệnh viện|trường|đại học|(?<!\w)đh|trung tâm)(?: \w+){0,4}\W*$")


def _say_phases(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “công tơ 3P”, “điện 1f” as phases."""
    return Spoken(f"{say_cardinal(found[1])} pha") if _ELECTRIC.search(line.before(found.start())) else None


def _say_weekdays(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “T2,4,6”, “T2-4-6” as days of the week."""
    days = re.findall(r"[2-7]", found[0])
    return Spoken(f"thứ {', '.join(map(say_ordinal, days))}")


def _say_law(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “K2 Đ5 Luật Đất đai” as a clause and an article."""
    if not _LAW_AFTER.match(line.after(found.end())):
        return None
    return Spoken(f"{'điều' if found[1] == 'Đ' else 'khoản'} {say_cardinal(found[2])}", mark=WORDS)


def _say_half_word(found: re.Match[str], _line: LineContext) -> Spoken | None:
    """Say “T/gian”, “Đ.điểm”: the first of two syllables is written by its letter."""
    words = HALF_WORDS.get(f"{found[1]} {found[2]}".casefold())
    return Spoken(words, mark=WORDS) if words else None


def _say_honorific(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “Ô. Hùng”, and “A. Tuấn 0912…”; without a telephone number the others are items of a list."""
    if found[1] in "TC" and _SCHOOL.search(_near(found, line)):
        return Spoken("thầy" if found[1] == "T" else "cô", mark=WORDS)
    if found[1] == "T":
        return None
    if (
        found[1] != "Ô"
        and "Ô." not in _near(found, line)
        and not _WITH_A_PHONE.match(line.text[found.end() : found.end() + 40])
    ):
        return None
    return Spoken(_HONORIFICS[found[1]], mark=WORDS)


def _say_times(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “hỗ trợ x3” as three times as much."""
    return Spoken("nhân")


def _say_low_house(_found: re.Match[str], _line: LineContext) -> Spoken:
    """Say “nhà C4” as a house of the fourth class; a block of flats may have that name, too."""
    return Spoken("cấp bốn", ("xê bốn",), WORDS)


def _say_room(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “tại P201” as a room."""
    is_room = _ROOM_BEFORE.search(line.before(found.start()))
    return Spoken(f"phòng {say_cardinal(found[1])}", mark=WORDS) if is_room else None


def _say_heads(found: re.Match[str], line: LineContext) -> Spoken | None:
    """Say “đàn lợn 2.500c”, “30-50c/m2” as heads of animals."""
    follows = line.text[found.end() : found.end() + 6]
    is_density = re.match(r"/(?:m2|m²|kg|khóm|lá|bẫy|cây)", follows)
    return Spoken(" con") if is_density or _HERDS.search(line.before(found.start())) else None


def _say_bar_code(found: re.Match[str], _line: LineContext) -> Spoken:
    """Say the figures under a bar code: 893 460 123 4567, 8 934567 890123."""
    groups = re.findall(r"\d+", found[0])
    if len(groups[0]) == 1 and len(groups) > 1:  # the lone first figure of an EAN
        groups[:2] = [groups[0] + groups[1]]
    parts = [part for group in groups for part in _in_threes(group)]
    return Spoken(", ".join(map(say_digits, parts)), mark=CODE)


def _in_threes(group: str) -> list[str]:
    """Return *group* in threes; what is left over, one figure at least two, stands at the end."""
    parts = [group[at : at + 3] for at in range(0, len(group), 3)]
    if len(parts) > 1 and len(parts[-1]) == 1:
        parts[-2:] = [parts[-2] + parts[-1]]
    return parts


def _say_province(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("tỉnh", mark=WORDS)


def _say_arrow_of_change(found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("tăng" if found[0].strip() in "↑▲" else "giảm", mark=WORDS)


def _say_plus_minus(_found: re.Match[str], _line: LineContext) -> Spoken:
    return Spoken("cộng trừ", mark=WORDS)


STAFF_NOTATIONS = (
    Rule(
        "sign of a notary",
        Pattern(r"(?<![\w/])(?:TP/)?(?:CC|SCC|SCT)(?:[-/](?:SCC|SCT|SGT|BS|CK|HĐGD|GD))+(?!\w)"),
        _say_notary,
        needs="/-",
        has_digits=False,
    ),
    Rule(
        "number of a committee",
        Pattern(
            r"(?=\d)(?i:(?<=ban chỉ đạo )|(?<=bcđ )|(?<=ban chỉ đạo số )|(?<=tổ công tác ))(\d{3})"
            r"(?![\w]|[.,/-]\d| (?:người|thành viên|đồng chí|đ/c))"
        ),
        _say_committee,
    ),
    Rule(
        "edition of a year",
        Pattern(
            r"(?=[IVX])(?i:(?<=lần )|(?<=đợt )|(?<=khóa )|(?<=vòng ))"
            r"(I{1,3}|IV|VI{0,3}|IX|X[IVX]{0,3})/((?:19|20)\d\d)(?![\w/])"
        ),
        _say_edition,
        needs="/",
    ),
    Rule(
        "numbered section",
        Pattern(
            r"(?=[IVX])(?:(?i:(?<=mục )|(?<=phần )|(?<=điểm )|(?<=biểu )|(?<=khoản ))|"
            r"(?<![\w.,/-])(?=[IVX]{1,4}(?:\.\d{1,2}){1,2}(?![.\w])))"
            r"(I{1,3}|IV|VI{0,3}|IX|X[IVX]{0,3})((?:\.\d{1,2}){1,2})(?![\w]|[.,]\d)"
        ),
        _say_section,
        needs=".",
    ),
    Rule(
        "day of the moon",
        Pattern(r"(?<![\w/.,-])(0?[1-9]|[12]\d|30)/(0?[1-9]|1[0-2])/(?:AL|ÂL|âl|al)(?!\w)"),
        _say_lunar,
        needs="Ll",
    ),
    Rule("copies", Pattern(r"(?<=\()(\d{1,2})b(?=\))"), _say_copies, needs="b"),
    Rule("dear", Pattern(r"^\s*[Kk]g(?=\s?:\s?[^\W\d_])"), _say_dear, needs="g", has_digits=False),
    Rule("absent pupils", Pattern(r"(?<![\w.,])(\d{1,2})\s?(CP|KP|P|K)(?!\w)"), _say_absent, needs="PK"),
    Rule(
        "grade of wind",
        Pattern(r"(?<!\w)(?P<grade>[cgC])(?P<first>\d{1,2})(?:\s?-\s?[cg]?(?P<last>\d{1,2}))?(?![\w/]|[.,]\d)"),
        _say_wind,
        needs="cgC",
    ),
    Rule("site", Pattern(r"(?<!\w)CS([1-9])(?!\w|[.,/-]\d)"), _say_site, needs="C"),
    Rule("phases", Pattern(r"(?<![\w.,])([1-3])(?:P|f|F)(?!\w)"), _say_phases, needs="PfF"),
    Rule(
        "weekdays in a row",
        Pattern(r"(?<![\w.])T[2-7](?:,\s?[2-7](?!\d)){1,5}(?![\w/]|[.,]\d)|(?<![\w.])T[2-7](?:-[2-7]){2,5}(?![\w/-])"),
        _say_weekdays,
        needs="T",
    ),
    Rule("clause of an article", Pattern(r"(?<![\w.])([KkĐ])(\d{1,3})(?=\s)"), _say_law, needs="KkĐ"),
    Rule(
        "half of a word",
        Pattern(r"(?<![\w/.])([A-Za-zĐđ])[/.](?: (?=[^\W\d_A-ZĐ]))?([^\W\d_]{2,6})(?![\w/])"),
        _say_half_word,
        needs="/.",
        has_digits=False,
    ),
    Rule(
        "honorific in capitals",
        Pattern(rf"(?<![\w.])([ÔBACET])\.\s?(?=[{UPPER}][^\W\d_{UPPER}])"),
        _say_honorific,
        needs=".",
        has_digits=False,
    ),
    Rule("times", Pattern(r"(?<=[^\W\d_]\s)x(?=\d{1,2}(?:[\s,.;)]|$))|(?<=\()x(?=\d{1,2}\))"), _say_times, needs="x"),
    Rule("low house", Pattern(r"(?=C)(?i:(?<=nhà )|(?<=nhà ở ))C4(?!\w|[.,-]\d)"), _say_low_house, needs="C"),
    Rule(
        "so much a head", Pattern(r"(?<=kg)/c(?!\w)"), lambda _found, _line: Spoken(" một con", mark=WORDS), needs="/"
    ),
    Rule("room", Pattern(r"(?<![\w.])P\.?(\d{3})(?![\w/-]|[.,]\d)"), _say_room, needs="P"),
    Rule("heads", Pattern(r"(?<=\d)c(?=/|[,;.)]|\s?$|\s)"), _say_heads, needs="c"),
    Rule(
        "bar code",
        Pattern(
            r"(?=\d)(?i:(?<=mã vạch )|(?<=mã vạch: )|(?<=mã vạch số )|(?<=barcode: ))"
            r"\d{1,13}(?: \d{2,6}){0,4}(?!\w|[.,]\d)"
        ),
        _say_bar_code,
    ),
    Rule(
        "province in short",
        Pattern(rf"(?<![\w.])T\.\s?(?=(?:{_PROVINCES})(?!\w))"),
        _say_province,
        needs="T",
        has_digits=False,
    ),
    Rule("more or less", Pattern(r"\+/-|-/\+"), _say_plus_minus, needs="/"),
    Rule("arrow of change", Pattern(r"[↑↓▲▼]\s?(?=\d)"), _say_arrow_of_change, needs="↑↓▲▼"),
)
